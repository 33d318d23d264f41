"""The first ways in: what a citizen needs, how easy it is, and how near."""

import pytest

from innovasi.catalogue.board import home, listing, read
from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from innovasi.search.board import asked as words_of
from innovasi.search.board import find_query
from innovasi.search.models import Entry
from innovasi.search.projection import place_term
from tests.factories import (
    OPDFactory,
    UnitFactory,
    author_of,
    make_accepted,
    make_submission,
    reviewer,
)


def titles(**asked):
    return [card.entry.title for card in listing(read(asked), None).cards]


def publish(title, opd=None, unit=None, areas=(), **changes):
    """Accepted with the kecamatan and the unit that its OPD named before."""
    submission = make_submission(opd=opd, title=title, unit=unit, **changes)
    submission.innovation.unit = unit
    submission.innovation.save()
    submission.areas.set(areas)
    move(submission, Action.SUBMIT, by=author_of(submission.innovation.opd), seen_revision=submission.revision)
    move(submission, Action.ACCEPT, by=reviewer(), seen_revision=submission.revision)
    return submission


@pytest.fixture
def needs(db, period):
    make_accepted(title="Akta", need="dokumen", from_home="ya", is_free="ya", same_day="tidak")
    make_accepted(title="Posyandu", need="kesehatan", from_home="tidak", is_free="ya", same_day="ya")
    make_accepted(title="Buku Kas")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"perlu": "dokumen"}, ["Akta"]),
        ({"gratis": "ya"}, ["Posyandu", "Akta"]),
        ({"gratis": "ya", "dari-rumah": "ya"}, ["Akta"]),
        ({"hari-ini": "ya"}, ["Posyandu"]),
        ({"hari-ini": "ya", "perlu": "dokumen"}, []),
        ({"perlu": "bukan-keperluan"}, ["Buku Kas", "Posyandu", "Akta"]),
    ],
)
def test_each_way_in_narrows(needs, asked, expected):
    assert titles(**asked) == expected


def test_each_way_in_is_counted_under_the_other_choices(needs):
    found = listing(read({"gratis": "ya"}), None)
    assert [(option.value, option.count) for option in found.needs.options] == [("dokumen", 1), ("kesehatan", 1)]
    assert [(option.value, option.count) for option in found.eases] == [
        ("dari-rumah", 1),
        ("gratis", 2),
        ("hari-ini", 1),
    ]
    assert [(chip.label, chip.address) for chip in found.chips] == [("Gratis", "?")]


def test_the_front_page_leads_with_them(needs, client):
    assert [(need.value, need.count) for need in home().needs] == [("dokumen", 1), ("kesehatan", 1)]
    page = client.get("/").content.decode()
    assert page.index("Mau mengurus apa?") < page.index("Yang menjadi lebih mudah bulan ini")
    assert 'href="/katalog/?perlu=dokumen"' in page
    assert 'href="/katalog/?gratis=ya"' in page


@pytest.fixture
def places(db, period):
    """Kedaton with two kelurahan, Sukarame, and offices of the whole city."""
    kedaton = OPDFactory(code="kec-kedaton", name="Kecamatan Kedaton", kind="kecamatan")
    sukarame = OPDFactory(code="kec-sukarame", name="Kecamatan Sukarame", kind="kecamatan")
    sidodadi = UnitFactory(opd=kedaton, name="Sidodadi", kind="kelurahan")
    surabaya = UnitFactory(opd=kedaton, name="Surabaya", kind="kelurahan")
    publish("Seluruh Kota")
    publish("Pos Kedaton", areas=[kedaton])
    publish("Pos Sukarame", areas=[sukarame])
    publish("Kantor Kedaton", opd=kedaton)
    publish("Sidodadi Bersih", opd=kedaton, unit=sidodadi)
    publish("Surabaya Hijau", opd=kedaton, unit=surabaya)
    publish("Kantor Sukarame", opd=sukarame)
    return {"sidodadi": sidodadi, "kedaton": kedaton}


def test_what_is_for_the_kecamatan_comes_before_what_is_for_all(places):
    found = listing(read({"kecamatan": "kec-kedaton"}), None)
    near = ["Surabaya Hijau", "Sidodadi Bersih", "Kantor Kedaton", "Pos Kedaton"]
    assert [card.entry.title for card in found.cards_here] == near
    assert [card.entry.title for card in found.cards_for_all] == ["Seluruh Kota"]
    assert {choice.value: choice.count for choice in found.place.districts} == {"kec-kedaton": 4, "kec-sukarame": 2}


def test_a_kelurahan_leaves_out_those_of_its_neighbours(places):
    asked = {"kecamatan": "kec-kedaton", "kelurahan": str(places["sidodadi"].pk)}
    assert titles(**asked) == ["Sidodadi Bersih", "Kantor Kedaton", "Pos Kedaton", "Seluruh Kota"]
    assert titles(**asked, urut="nama") == ["Kantor Kedaton", "Pos Kedaton", "Sidodadi Bersih", "Seluruh Kota"]
    assert titles(**asked, q="pos") == ["Pos Kedaton"]


@pytest.mark.parametrize("place", [{"kecamatan": "dinkes"}, {"kecamatan": "kec-tak-ada"}, {"kelurahan": "1"}])
def test_a_place_that_is_none_is_not_heard(places, place):
    assert len(titles(**place)) == 7


def test_a_kelurahan_of_another_kecamatan_is_not_heard(places):
    found = listing(read({"kecamatan": "kec-sukarame", "kelurahan": str(places["sidodadi"].pk)}), None)
    assert found.place.name == "Kecamatan Sukarame"


def test_pages_run_on_from_the_near_to_the_rest(places, monkeypatch):
    monkeypatch.setitem(listing.__globals__, "PAGE_SIZE", 3)
    second = listing(read({"kecamatan": "kec-kedaton"}), "2")
    assert [card.entry.title for card in second.cards_here] == ["Pos Kedaton"]
    assert [card.entry.title for card in second.cards_for_all] == ["Seluruh Kota"]


def test_a_very_common_word_is_narrowed_to_the_place_before_it_is_cut(places):
    found = find_query(words_of("antre"), [place_term(places["kedaton"].pk)])
    shown = Entry.objects.filter(pk__in=found.ranked).values_list("title", flat=True)
    assert sorted(shown) == ["Kantor Kedaton", "Pos Kedaton", "Seluruh Kota", "Sidodadi Bersih", "Surabaya Hijau"]


def test_the_form_works_without_scripts(places, client):
    page = client.get("/katalog/", {"kecamatan": "kec-kedaton", "gratis": "ya"}).content.decode()
    assert '<option value="kec-kedaton" selected>Kedaton' in page
    assert f'<option value="{places["sidodadi"].pk}">Sidodadi' in page
    assert '<input type="hidden" name="gratis" value="ya">' in page
    page = client.get("/katalog/", {"kecamatan": "kec-kedaton"}).content.decode()
    assert "Untuk seluruh kota" in page
