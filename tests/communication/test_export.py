"""What leaves the portal: every figure with its definition, small counts hidden."""

import csv
import io

import pytest
from openpyxl import load_workbook

from innovasi.communication.board.export import hidden, shown_sum
from innovasi.communication.models import Taken
from tests.communication.test_index import said
from tests.factories import OPDFactory, make_accepted
from tests.outreach.samples import make_activity, make_place, scanned, visited

PATH = "/kerja/komunikasi/unduh/"


@pytest.fixture
def two(db):
    few, many = make_accepted(title="=Sedikit()"), make_accepted(title="Banyak")
    scanned(make_place(few), 4)
    visited(few, 3)
    scanned(make_place(many), 5)
    visited(many, 40)
    make_activity(many, link="https://contoh.id")
    for _ in range(2):
        said(many, helpful="ya")
    make_accepted(title="Tetangga", opd=OPDFactory(code="dishub"))
    return few, many


def table(browser, query="?format=csv"):
    answer = browser.get(f"{PATH}{query}")
    assert answer.status_code == 200
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    return {row["Inovasi"].lstrip("'"): row for row in rows}


def sheets(browser, query=""):
    book = load_workbook(io.BytesIO(browser.get(f"{PATH}{query}").content))
    return {name: [[cell.value for cell in row] for row in book[name].iter_rows()] for name in book.sheetnames}


def test_counts_under_five_are_hidden_and_others_are_not(two, client_of):
    rows = table(client_of("pemantau"))
    few, many = rows["=Sedikit()"], rows["Banyak"]
    assert (few["Jumlah kode dibuka"], few["Jumlah kunjungan halaman"]) == ("<5", "<5")
    assert (many["Jumlah kode dibuka"], many["Jumlah kunjungan halaman"]) == ("5", "40")
    assert many["Jumlah jawaban membantu atau tidak"] == "<5"
    assert (few["Jumlah jawaban membantu atau tidak"], many["Jumlah kegiatan berbukti"]) == ("0", "1")
    assert [hidden(count) for count in (0, 1, 4, 5, 6)] == [0, "<5", "<5", 5, 6]


def test_no_hidden_count_can_be_had_by_subtracting(two, client_of):
    book = sheets(client_of("pemantau"))
    heads, disdukcapil = book["OPD"][2], book["OPD"][3]
    row = dict(zip(heads, disdukcapil, strict=True))
    assert (row["OPD"], row["Jumlah kode dibuka"], row["Jumlah kunjungan halaman"]) == ("Dinas disdukcapil", 5, 40)
    assert dict(zip(book["Kota"][2], book["Kota"][3], strict=True))["Jumlah kunjungan halaman"] == 40
    assert shown_sum([4, 4, 5]) == 5


def test_every_figure_carries_the_version_of_its_definition(two, client_of):
    assert {row["Versi definisi"] for row in table(client_of("bappeda")).values()} == {"1"}
    book = sheets(client_of("bappeda"))
    assert list(book) == ["Inovasi", "OPD", "Kota", "Definisi versi 1"]
    for name in ("Inovasi", "OPD", "Kota"):
        assert "definisi versi 1" in book[name][0][0]
        assert book[name][3][book[name][2].index("Versi definisi")] == 1
    assert len(book["Definisi versi 1"]) == 10


def test_what_left_the_portal_is_noted(two, client_of, person_of):
    client_of("pemantau").get(f"{PATH}?opd=dishub")
    row = Taken.objects.get()
    assert (row.by, row.version, row.rows, row.asked) == (person_of("pemantau"), 1, 1, {"opd": "dishub"})


def test_the_filter_of_the_board_is_that_of_the_file(two, client_of):
    assert set(table(client_of("bappeda"), "?format=csv&opd=dishub")) == {"Tetangga"}
    assert set(table(client_of("bappeda"), "?format=csv&kurang=kegiatan")) == {"=Sedikit()", "Tetangga"}


def test_an_empty_file_is_a_file(db, client_of):
    book = sheets(client_of("bappeda"))
    assert [len(book[name]) for name in ("Inovasi", "OPD", "Kota")] == [3, 3, 3]


def test_text_never_runs_as_a_formula(two, client_of):
    answer = client_of("bappeda").get(f"{PATH}?format=csv").content.decode("utf-8-sig")
    assert "'=Sedikit()" in answer


def test_only_bappeda_and_the_observer_take_it_out(two, client_of):
    got = {person: client_of(person).get(PATH).status_code for person in ("bappeda", "pemantau")}
    assert got == {"bappeda": 200, "pemantau": 200}
    for person in ("disdukcapil", "dishub", "penelaah", "operator"):
        assert client_of(person).get(PATH).status_code == 404, person
    assert client_of("stranger").get(PATH).status_code == 302
    assert Taken.objects.count() == 2
