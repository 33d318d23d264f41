"""LibreOffice opens every export and reads from it what we wrote."""

import csv
import datetime
import os
import shutil
import subprocess

import openpyxl
import pytest

from innovasi.innovations.choices import Action
from tests.factories import OPDFactory, UnitFactory, make_accepted, make_moved
from tests.national_forms.samples import accepted, proven
from tests.reports.files import ALL, TALLY, book, content_of

OFFICE = os.environ.get("OFFICE") or shutil.which("soffice")
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.slow,
    pytest.mark.skipif(not OFFICE, reason="LibreOffice (soffice) is not installed"),
]


@pytest.fixture
def convert(tmp_path):
    """Have LibreOffice read a file and write it in another form; the files that came of it, by sheet."""

    def converted(content, ending, wanted):
        source, out = tmp_path / f"uji.{ending}", tmp_path / "hasil"
        source.write_bytes(content)
        profile = f"-env:UserInstallation=file://{tmp_path}/profil"
        command = [OFFICE, profile, "--headless", "--convert-to", wanted, "--outdir", str(out), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return {path.stem.removeprefix("uji-"): path for path in sorted(out.iterdir())}

    return converted


def read(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


@pytest.fixture
def crowd(db):
    UnitFactory(opd=OPDFactory(code="dinkes", kind="kecamatan"))
    make_accepted(title='=HYPERLINK("http://jahat.example","klik")', trial_date=datetime.date(2021, 4, 7))
    for number in range(4):
        make_moved(Action.SUBMIT, title=f"Inovasi {number}", opd=OPDFactory(code="dinkes"))


def test_the_workbook_of_all_innovations(crowd, client_of, convert):
    rows = read(convert(content_of(client_of("pemantau").get(ALL)), "xlsx", EVERY_SHEET)["Semua inovasi"])
    head, first = rows[0], dict(zip(rows[0], rows[-1], strict=True))
    assert len(rows) == 1 + 5
    assert (head[0], head[-1]) == ("Kode", "Alamat di katalog")
    assert first["Nama inovasi"] == '=HYPERLINK("http://jahat.example","klik")'
    assert (first["Waktu uji coba"], first["Waktu penerapan"]) == ("7 April 2021", "7 Mei 2021")
    assert first["Jumlah kata rancang bangun"] == "300"


def test_the_workbook_of_the_tally(crowd, client_of, convert):
    sheets = convert(content_of(client_of("pemantau").post(TALLY, {"format": "xlsx"})), "xlsx", EVERY_SHEET)
    assert set(sheets) == {
        "Ringkasan",
        "Papan semua OPD",
        "Belum ada",
        "Menunggu Bappeda",
        "Per bentuk",
        "Per urusan",
        "Tren",
    }
    board = read(sheets["Papan semua OPD"])
    assert board[0][0].endswith("1 dari 2 OPD sudah terpenuhi")
    assert [row[0] for row in board[2:]] == ["OPD", "Dinas dinkes", "Dinas disdukcapil"]
    assert len(read(sheets["Menunggu Bappeda"])) == 3 + 4


def test_the_csv_of_all_innovations_runs_no_formula(crowd, client_of, convert):
    content = content_of(client_of("pemantau").get(f"{ALL}?format=csv"))
    page = openpyxl.load_workbook(convert(content, "csv", "xlsx")["uji"]).active
    cells = [cell for row in page.iter_rows() for cell in row]
    assert page.max_row == 6
    assert page["B6"].value.endswith('=HYPERLINK("http://jahat.example","klik")')
    assert not [cell for cell in cells if cell.data_type == "f"]


@pytest.mark.parametrize("kind", ["papan", "telaah", "daftar-opd", "daftar-unit", "daftar-orang"])
def test_every_other_list_opens_with_all_its_rows(crowd, client_of, convert, kind):
    address = f"/kerja/laporan/ekspor/{kind}/"
    browser = client_of("bappeda")
    written = book(browser.get(address)).active
    (found,) = convert(content_of(browser.get(address)), "xlsx", EVERY_SHEET).values()
    assert len(read(found)) == written.max_row > 1


def test_the_workbook_of_an_opd(crowd, client_of, convert):
    content = content_of(client_of("pemantau").get("/kerja/laporan/opd/dinkes/?format=xlsx"))
    sheets = convert(content, "xlsx", EVERY_SHEET)
    assert [row[1] for row in read(sheets["Inovasi"])[3:]] == ["Inovasi 3", "Inovasi 2", "Inovasi 1", "Inovasi 0"]
    assert len(read(sheets["Riwayat"])) == 3 + 8


def test_the_workbook_of_a_national_form(client_of, convert):
    proven(accepted(title="=HYPERLINK(1)"), "regulasi", 3)
    content = content_of(client_of("bappeda").get("/kerja/laporan/ekspor/formulir/"))
    head, row = read(convert(content, "xlsx", EVERY_SHEET)["Isian formulir nasional"])
    told = dict(zip(head, row, strict=True))
    assert (told["Nama inovasi"], told["SID-16 Regulasi Inovasi Daerah"]) == ("=HYPERLINK(1)", "3")
