"""The tally as a workbook, a sheet a question, as CSV, and of any past moment."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from innovasi.innovations.choices import Action, Kind
from innovasi.reports.models import Export
from tests.factories import (
    OPDFactory,
    PeriodFactory,
    UrusanFactory,
    author_of,
    make_accepted,
    make_moved,
    make_submission,
)
from tests.reports.files import TALLY, book, lines, table

pytestmark = pytest.mark.django_db

SHEETS = ["Ringkasan", "Papan semua OPD", "Belum ada", "Menunggu Bappeda", "Per bentuk", "Per urusan", "Tren"]
START = datetime.datetime(2021, 6, 1, 9, tzinfo=datetime.UTC)


@pytest.fixture
def drive(db):
    """On 11 June: one OPD fulfilled by two innovations, one waiting 9 days, one returned, one drafting, one idle."""
    period = PeriodFactory(opens_at=START, deadline_at=datetime.datetime(2021, 6, 30, 16, 59, tzinfo=datetime.UTC))
    for code in ("kosong", "draf", "menunggu", "kembali", "tuntas"):
        OPDFactory(code=code, name=f"Dinas {code.title()}")
    health = UrusanFactory(number=2, name="Kesehatan", group="wajib_pelayanan_dasar")
    UrusanFactory(number=30, name="Perdagangan", group="pilihan")
    OPDFactory(code="kosong").urusan.add(health)
    with time_machine.travel(START + datetime.timedelta(days=1), tick=False):
        make_submission(opd=OPDFactory(code="draf"))
        make_moved(Action.SUBMIT, opd=OPDFactory(code="menunggu"), title="=1+1")
        make_moved(Action.SUBMIT, Action.RETURN, opd=OPDFactory(code="kembali"))
        make_accepted(opd=OPDFactory(code="tuntas"), main_urusan=health)
    with time_machine.travel(START + datetime.timedelta(days=5), tick=False):
        make_accepted(opd=OPDFactory(code="tuntas"), kind=Kind.GOVERNANCE)
    with time_machine.travel(START + datetime.timedelta(days=10), tick=False):
        author_of(OPDFactory(code="tuntas"))
        yield period


def taken(client_of, **typed):
    return client_of("pemantau").post(TALLY, {"format": "xlsx", **typed})


def test_there_is_a_sheet_for_each_question(drive, client_of):
    assert book(taken(client_of)).sheetnames == SHEETS


def test_the_summary_says_the_figures_in_words(drive, client_of):
    page = book(taken(client_of))["Ringkasan"]
    assert (
        page["A1"].value == "Satu OPD Satu Inovasi · papan per 11 Juni 2021, 16.00 WIB · 1 dari 5 OPD sudah terpenuhi"
    )
    said = {row["Ukuran"]: row["Jawaban"] for row in table(page, top=3)}
    assert said["OPD yang dihitung"] == 5
    assert said["OPD: Terpenuhi"] == 1
    assert said["OPD: Belum mulai"] == 1
    assert said["Inovasi disetujui"] == 2
    assert (said["Pengajuan yang menunggu Bappeda"], said["Terlama menunggu (hari)"]) == (1, 9)
    assert said["Tenggat"] == datetime.datetime(2021, 6, 30, 23, 59)
    assert said["Urusan yang sudah punya inovasi"] == "2 dari 3"


def test_the_board_and_who_has_nothing(drive, client_of):
    workbook = book(taken(client_of))
    board = {row["OPD"]: row for row in table(workbook["Papan semua OPD"], top=3)}
    assert {name: row["Keadaan"] for name, row in board.items()} == {
        "Dinas Kosong": "Belum mulai",
        "Dinas Draf": "Draf",
        "Dinas Kembali": "Perlu perbaikan",
        "Dinas Menunggu": "Menunggu Bappeda",
        "Dinas Tuntas": "Terpenuhi",
    }
    assert (board["Dinas Tuntas"]["Disetujui"], board["Dinas Tuntas"]["Tata kelola pemerintahan"]) == (2, 1)
    assert (board["Dinas Menunggu"]["Hari"], board["Dinas Menunggu"]["Sejak"]) == (9, datetime.datetime(2021, 6, 2))
    assert [row["OPD"] for row in table(workbook["Belum ada"], top=3)] == [
        "Dinas Kosong",
        "Dinas Draf",
        "Dinas Kembali",
        "Dinas Menunggu",
    ]


def test_what_waits_for_us_is_listed_with_its_days_and_never_as_a_formula(drive, client_of):
    page = book(taken(client_of))["Menunggu Bappeda"]
    (row,) = table(page, top=3)
    assert (row["OPD"], row["Inovasi"], row["Hari menunggu"]) == ("Dinas Menunggu", "=1+1", 9)
    assert page["C4"].data_type == "s"


def test_forms_and_urusan_are_counted_basic_service_first(drive, client_of):
    workbook = book(taken(client_of))
    assert [tuple(row.values()) for row in table(workbook["Per bentuk"], top=3)] == [
        ("Pelayanan publik", 1, 1),
        ("Tata kelola pemerintahan", 1, 1),
        ("Inovasi daerah lainnya", 0, 0),
    ]
    urusan = table(workbook["Per urusan"], top=3)
    assert [(row["No."], row["Sebagai urusan utama"], row["Pelayanan dasar"]) for row in urusan] == [
        (2, 1, "Ya"),
        (12, 1, "Tidak"),
        (30, 0, "Tidak"),
    ]
    assert urusan[0]["OPD pengampu"] == "Dinas Kosong"


def test_the_trend_has_a_row_a_day(drive, client_of):
    rows = table(book(taken(client_of))["Tren"])
    assert len(rows) == 11
    assert [row["OPD terpenuhi"] for row in rows] == [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    assert [row["Inovasi disetujui hari itu"] for row in rows] == [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0]
    assert rows[0]["Tanggal"] == datetime.datetime(2021, 6, 1)


def test_a_past_moment_answers_as_it_was(drive, client_of):
    workbook = book(taken(client_of, per="1 Juni 2021", jam="23.00"))
    assert {row["Keadaan"] for row in table(workbook["Papan semua OPD"], top=3)} == {"Belum mulai"}
    assert table(workbook["Menunggu Bappeda"], top=3) == []


def test_the_csv_is_the_board(drive, client_of):
    rows = lines(client_of("bappeda").post(TALLY, {"format": "csv"}))
    assert (rows[0]["OPD"], len(rows)) == ("Dinas Kosong", 5)


def test_an_earlier_period_can_be_chosen(drive, client_of):
    other = PeriodFactory(
        title="Periode lain", is_open=False, opens_at=START, deadline_at=START + datetime.timedelta(9)
    )
    page = book(taken(client_of, periode=other.pk))["Ringkasan"]
    assert page["A1"].value.startswith("Periode lain · ")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"per": "kemarin dulu"}, "“kemarin dulu” belum terbaca sebagai tanggal"),
        ({"per": "30 Juni 2031"}, "Saat itu belum terjadi."),
        ({"per": "2 Juni 2021", "jam": "jam sembilan"}, "belum terbaca sebagai jam"),
        ({"nip": "123"}, "NIP terdiri dari 18 angka."),
        ({"tanggal": "besok"}, "“besok” belum terbaca sebagai tanggal"),
    ],
)
def test_what_cannot_be_read_is_said_beside_it_and_what_was_typed_stays(drive, client_of, typed, sentence):
    response = taken(client_of, nama="Sri Contoh", **typed)
    page = response.content.decode()
    assert response.status_code == 422
    assert page.count(sentence) == 2  # in the summary and beside the field
    assert 'value="Sri Contoh"' in page
    assert f'value="{next(iter(typed.values()))}"' in page
    assert not Export.objects.exists()


def test_it_is_kept_who_took_the_tally_and_of_which_moment(drive, client_of, person_of):
    taken(client_of, per="5 Juni 2021")
    export = Export.objects.get()
    assert (export.by, export.kind, export.format, export.total) == (person_of("pemantau"), "rekap", "xlsx", 5)
    assert "2021-06-05T23.59" in export.asked["per"]
    assert timezone.localdate(export.created_at) == datetime.date(2021, 6, 11)


def test_without_a_period_there_is_nothing_to_take(client_of):
    assert client_of("bappeda").post(TALLY, {"format": "pdf"}).status_code == 302
    assert "Belum ada periode" in client_of("bappeda").get("/kerja/laporan/").content.decode()
    assert lines(client_of("bappeda").get("/kerja/laporan/ekspor/papan/?format=csv")) == []
