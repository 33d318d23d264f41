"""The front page and the pages of plain text."""

import datetime

import pytest
from django.utils import timezone

from innovasi.catalogue.board import home
from innovasi.search.models import Entry
from tests.factories import OPDFactory, make_accepted


def test_it_shows_the_newest_with_what_they_save(client, db, period):
    for number in range(8):
        make_accepted(title=f"Inovasi {number}", minutes_before=120, minutes_after=10)
    page = client.get("/").content.decode()
    assert "8 inovasi perangkat daerah" in page
    assert page.index("Inovasi 7") < page.index("Inovasi 1")
    assert "Inovasi 0" not in page
    assert "10 menit" in page


def test_it_has_the_search_box_of_the_catalogue(client, db, period):
    page = client.get("/").content.decode()
    assert '<label class="form-label" for="cari">Cari inovasi</label>' in page
    assert 'role="search" action="/katalog/"' in page


def test_it_says_how_the_drive_stands(client, db, period):
    OPDFactory(code="dinkes")
    make_accepted()
    page = client.get("/").content.decode()
    assert "<strong>1</strong> dari 2 OPD" in page
    assert "30 hari lagi" in page
    assert page.count('<span class="knot knot-on"></span>') == 1
    assert page.count('<span class="knot"></span>') == 1


def test_it_stands_before_the_first_period_and_the_first_innovation(client, db):
    page = client.get("/").content.decode()
    assert "Belum ada inovasi yang terbit" in page
    assert "hari lagi" not in page


def test_kinds_and_urusan_lead_into_the_catalogue_with_their_counts(client, db, period):
    make_accepted()
    answer = home()
    assert [(kind.value, kind.count) for kind in answer.kinds] == [
        ("pelayanan-publik", 1),
        ("tata-kelola", 0),
        ("lainnya", 0),
    ]
    assert [(topic.value, topic.count) for topic in answer.topics] == [("12", 1)]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/tentang/", "Peraturan Pemerintah Nomor 38 Tahun 2017"),
        ("/privasi/", "Undang-Undang Nomor 27 Tahun 2022"),
        ("/aksesibilitas/", "WCAG 2.2 tingkat AA"),
    ],
)
def test_texts_say_on_what_they_rest(client, path, said):
    assert said in client.get(path).content.decode()


def test_the_contact_is_the_citys(client, settings):
    settings.CITY = settings.CITY | {"email": "halo@kota.id"}
    assert 'href="mailto:halo@kota.id"' in client.get("/tentang/").content.decode()


def test_only_searches_that_find_something_are_suggested(client, db, period):
    assert "Misalnya" not in client.get("/").content.decode()
    make_accepted()
    page = client.get("/").content.decode()
    assert 'Misalnya <a href="/katalog/?q=akta%20kelahiran">akta kelahiran</a>' in page
    assert "q=puskesmas" not in page


def test_it_tells_what_became_easier_this_month(client, db, period):
    make_accepted(title="Lama Diperbarui")
    Entry.objects.update(published_at=timezone.now() - datetime.timedelta(days=400))
    make_accepted(title="Baru", opd=OPDFactory(code="dinkes"))
    lately = home().lately
    assert (lately.is_now, lately.new, lately.renewed, lately.opds) == (True, 1, 1, 2)
    said = " ".join(client.get("/").content.decode().split())
    assert "1 inovasi baru dan 1 inovasi yang diperbarui dari 2 OPD pada" in said


@pytest.mark.parametrize("days", [40, 400])
def test_when_nothing_changed_this_month_the_last_one_is_named(client, db, period, days):
    make_accepted(title="Kemarin Dulu")
    long_ago = timezone.now() - datetime.timedelta(days=days)
    Entry.objects.update(published_at=long_ago, updated_at=long_ago)
    lately = home().lately
    assert (lately.is_now, lately.total) == (False, 1)
    assert (lately.month.year, lately.month.month) == (
        timezone.localtime(long_ago).year,
        timezone.localtime(long_ago).month,
    )
    assert "Yang terakhir menjadi lebih mudah:" in client.get("/").content.decode()
