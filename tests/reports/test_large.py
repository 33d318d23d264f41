"""A large list is written by a worker, which says when it is done."""

import datetime

import pytest
import time_machine
from django.core.files.storage import default_storage
from django.utils import timezone

from innovasi.innovations.choices import Action
from innovasi.notifications.models import Notice
from innovasi.reports import actions
from innovasi.reports.actions import preparing
from innovasi.reports.choices import Format, Kind, State
from innovasi.reports.models import Export
from innovasi.reports.views import lists
from tests.factories import make_moved
from tests.reports.files import ALL, content_of, lines

pytestmark = pytest.mark.django_db


@pytest.fixture
def two_are_many(monkeypatch, db):
    monkeypatch.setattr(lists, "LARGE", 1)
    monkeypatch.setattr(preparing, "STEP", 1)
    return [make_moved(Action.SUBMIT, title=title) for title in ("Satu", "Dua")]


@pytest.fixture
def later(monkeypatch):
    """Jobs wait until the test lets them run."""
    jobs = []
    monkeypatch.setattr(preparing, "async_task", lambda name, pk, **more: jobs.append(pk))
    return jobs


def test_a_small_list_is_answered_at_once_and_it_is_kept_who_took_it(client_of, person_of):
    make_moved(Action.SUBMIT)
    client_of("pemantau").get(f"{ALL}?status=diajukan&format=csv")
    export = Export.objects.get()
    assert (export.by, export.kind, export.format, export.state) == (
        person_of("pemantau"),
        Kind.ALL,
        "csv",
        State.DIRECT,
    )
    assert (export.asked, export.total, export.file.name) == ({"status": "diajukan"}, 1, "")


def test_opening_a_large_list_only_asks(two_are_many, client_of):
    page = client_of("bappeda").get(ALL).content.decode()
    assert "Daftar ini memuat 2 baris" in page
    assert "Siapkan berkas" in page
    assert not Export.objects.exists()


def test_a_large_list_is_written_and_its_asker_told(two_are_many, client_of, person_of):
    browser = client_of("bappeda")
    Notice.objects.all().delete()
    asked = browser.post(f"{ALL}?status=diajukan&format=csv")
    export = Export.objects.get()
    assert asked.url == f"/kerja/laporan/berkas/{export.pk}/"
    assert (export.state, export.done, export.total) == (State.READY, 2, 2)
    notice = Notice.objects.get()
    assert (notice.recipient, notice.path) == (person_of("bappeda"), asked.url)
    assert notice.subject == "Berkas “Semua inovasi” siap diunduh"
    page = browser.get(asked.url).content.decode()
    assert "Berkas siap" in page
    assert "hx-trigger" not in page.split('id="berkas-ekspor"')[1].split("</main>")[0]
    found = lines(browser.get(f"{asked.url}unduh/"))
    assert [row["Nama inovasi"] for row in found] == ["Dua", "Satu"]
    assert browser.get("/akun/pemberitahuan/").status_code in (200, 404)


def test_a_page_asks_again_until_the_file_is_ready(two_are_many, later, client_of):
    browser = client_of("bappeda")
    address = browser.post(ALL).url
    page = browser.get(address).content.decode()
    assert f'hx-get="{address}"' in page
    assert f'href="{address}"' in page  # without a script: the same page again
    assert browser.get(f"{address}unduh/").status_code == 404
    fragment = browser.get(address, headers={"HX-Request": "true"}).content.decode()
    assert fragment.strip().startswith("<div") or "<html" not in fragment
    actions.build(later[0])
    assert "Unduh berkas" in browser.get(address, headers={"HX-Request": "true"}).content.decode()


def test_asking_twice_while_it_is_written_makes_one_file(two_are_many, later, client_of):
    browser = client_of("bappeda")
    assert browser.post(ALL).url == browser.post(ALL).url
    assert browser.post(f"{ALL}?status=diajukan").url != browser.post(ALL).url
    assert len(later) == 2


def test_a_job_that_runs_again_after_a_dead_worker_ends_with_one_file_and_one_notice(two_are_many, later, client_of):
    client_of("bappeda").post(f"{ALL}?format=csv")
    Notice.objects.all().delete()
    Export.objects.update(state=State.RUNNING, done=1)  # where the first worker died
    assert actions.build(later[0]) is True
    assert actions.build(later[0]) is False
    assert Notice.objects.count() == 1
    assert Export.objects.get().done == 2


def test_of_two_workers_on_one_job_the_slower_throws_its_file_away(two_are_many, later, client_of):
    client_of("bappeda").post(f"{ALL}?format=csv")
    export = Export.objects.select_related("by").get()
    first, second = preparing.written(export), preparing.written(export)
    assert preparing.finish(export, first) is True
    assert preparing.finish(export, second) is False
    assert (default_storage.exists(first), default_storage.exists(second)) == (True, False)


def test_who_lost_the_right_in_the_meantime_gets_no_file(two_are_many, later, client_of, person_of):
    client_of("pemantau").post(ALL)
    observer = person_of("pemantau")
    observer.role = "operator"
    observer.save()
    with pytest.raises(preparing.NoLongerAllowed):
        actions.build(later[0])
    export = Export.objects.get()
    assert (export.state, export.file.name) == (State.FAILED, "")
    assert Notice.objects.get(recipient=observer).subject == "Berkas “Semua inovasi” gagal disusun"


def test_a_list_beyond_the_limit_is_refused_with_advice(two_are_many, monkeypatch, client_of):
    monkeypatch.setattr(lists, "LARGEST", 1)
    response = client_of("bappeda").post(ALL)
    assert response.status_code == 422
    assert "persempit saringannya" in response.content.decode()
    assert not Export.objects.exists()


def test_a_prepared_file_is_for_who_asked_for_it(two_are_many, client_of):
    address = client_of("bappeda").post(ALL).url
    for somebody in ("pemantau", "penelaah", "disdukcapil", "operator"):
        assert client_of(somebody).get(address).status_code == 404
        assert client_of(somebody).get(f"{address}unduh/").status_code == 404


def test_a_file_is_swept_after_a_week_and_who_took_it_stays_known(two_are_many, client_of):
    browser = client_of("bappeda")
    address = browser.post(f"{ALL}?format=csv").url
    name = Export.objects.get().file.name
    with time_machine.travel(timezone.now() + datetime.timedelta(days=6, hours=23)):
        assert actions.sweep() == 0
    with time_machine.travel(timezone.now() + datetime.timedelta(days=7, minutes=1)):
        assert actions.sweep() == 1
        assert not default_storage.exists(name)
    assert Export.objects.get().state == State.EXPIRED
    assert "Berkas sudah dihapus" in browser.get(address).content.decode()
    assert browser.get(f"{address}unduh/").status_code == 404


def test_a_job_that_never_came_back_is_given_up(two_are_many, later, client_of):
    client_of("bappeda").post(ALL)
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=7)):
        actions.sweep()
    assert Export.objects.get().state == State.FAILED


def test_progress_is_told_while_the_rows_are_written(two_are_many, later, monkeypatch, client_of):
    client_of("bappeda").post(f"{ALL}?format=csv")
    seen = []
    monkeypatch.setattr(preparing, "write", lambda book, wanted, stream: seen.extend(told(book)))
    preparing.written(Export.objects.select_related("by").get())
    assert seen == [0, 1]  # of the two, how many were done as each came


def told(book):
    for _ in book.sheets[0].rows:
        yield Export.objects.get().done


def test_a_workbook_comes_through_the_worker_too(two_are_many, client_of):
    browser = client_of("bappeda")
    address = browser.post(ALL).url
    assert content_of(browser.get(f"{address}unduh/"))[:2] == b"PK"
    assert Export.objects.get().format == Format.XLSX
