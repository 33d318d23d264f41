"""The pages of imports: who may open them, what is refused, and the way from file to result."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from innovasi.dataio.choices import ImportKind, RunState
from innovasi.dataio.models import ImportRun
from innovasi.innovations.models import Submission
from tests.dataio.workbooks import HEAD, make_import, outcomes, receive, sent, workbook
from tests.factories import OPDFactory, PeriodFactory, UrusanFactory
from tests.innovations.samples import archive, parts

pytestmark = pytest.mark.django_db
BASE = "/kerja/data/impor/"
ROWS = [HEAD, [1, "Antar Akta", "disdukcapil"], [2, "Jemput Bola", "Dinas Kesehtan"], [3, "Tiga", "dinkes", "31 Juni"]]


@pytest.fixture(autouse=True)
def city():
    UrusanFactory(number=12, name="Administrasi kependudukan dan pencatatan sipil")
    OPDFactory(code="disdukcapil", name="Dinas Kependudukan dan Pencatatan Sipil")
    OPDFactory(code="dinkes", name="Dinas Kesehatan")
    PeriodFactory(year=2026)


@pytest.fixture
def browser(client_of):
    return client_of("bappeda")


def page_of(answer):
    return answer.content.decode()


def upload(browser, content, name="daftar.xlsx", kind="inovasi"):
    return browser.post(f"{BASE}{kind}/", {"file": sent(content, name)})


@pytest.mark.parametrize("person", ["stranger", "disdukcapil", "kepala", "penelaah", "pemantau", "operator"])
def test_nobody_but_bappeda_learns_that_imports_exist(person, client_of):
    run, browser = make_import(), client_of(person)
    expected = 302 if person == "stranger" else 404
    for address in ("", "inovasi/", "inovasi/formulir-kosong/", f"{run.pk}/", f"{run.pk}/perbaikan/"):
        assert browser.get(BASE + address).status_code == expected
    for address in ("ubah/", "masukkan/", "buang/"):
        assert browser.post(f"{BASE}{run.pk}/{address}").status_code == expected
    assert upload(browser, workbook({"A": ROWS})).status_code == expected
    assert ImportRun.objects.get().state == RunState.READY
    assert not Submission.objects.exists()


def test_the_way_from_file_to_result(browser):
    answer = upload(browser, workbook({"A": ROWS}))
    assert answer.status_code == 302
    page = page_of(browser.get(answer.url))
    assert "Ini baru pratinjau" in page
    assert "Lembar A, baris 3" in page
    assert "OPD “Dinas Kesehtan” belum dikenali" in page
    assert "“Dinas Kesehtan”" in page and "Dipakai di 1 baris." in page
    key = ImportRun.objects.get().report["questions"][0]["key"]
    page = page_of(browser.post(f"{answer.url}ubah/", {f"nama-{key}": "dinkes"}, follow=True))
    assert "Masukkan 3 baris" in page
    page = page_of(browser.post(f"{answer.url}masukkan/", follow=True))
    assert "Selesai: 3 baris dimasukkan" in page
    assert Submission.objects.count() == 3
    assert "daftar.xlsx" in page_of(browser.get(BASE))


def test_wrong_rows_have_to_be_let_go_by_hand(browser):
    run = receive(workbook({"A": ROWS}))
    answer = browser.post(f"{BASE}{run.pk}/masukkan/", {"csrfmiddlewaretoken": "x"})
    assert answer.status_code == 422
    assert "Centang untuk melewati baris itu" in page_of(answer)
    page = page_of(browser.post(f"{BASE}{run.pk}/masukkan/", {"skip_wrong": "on"}, follow=True))
    assert "Selesai: 2 baris dimasukkan" in page
    assert "1 baris dilewati" in page


@pytest.mark.parametrize(
    "name, content, advice",
    [
        ("lama.xls", b"\xd0\xcf\x11\xe0" * 200, "berformat XLS, jadi belum dapat dibaca. Buka di Excel"),
        ("lama.xlsx", b"\xd0\xcf\x11\xe0" * 200, "berformat Excel lama (.xls). Buka di Excel"),
        ("daftar.csv", b"Nama;OPD\n", "berformat CSV"),
        ("daftar.ods", b"PK\x03\x04", "berformat ODS"),
        ("makro.xlsm", b"PK\x03\x04", "berformat XLSM"),
        ("surat.pdf", b"%PDF-1.4", "bukan berkas Excel"),
        ("rusak.xlsx", b"PK\x03\x04 bukan zip", "rusak"),
        ("teks.xlsx", b"Nama;OPD\n", "rusak"),
        ("kosong.xlsx", b"", "kosong"),
        ("bom.xlsx", archive(parts("xlsx") | {"xl/a.xml": b"<a>" + b" " * 5_000_000 + b"</a>"}), "Salin isinya"),
        ("makro.xlsx", archive(parts("xlsx") | {"xl/vbaProject.bin": b"x"}), "Salin isinya ke buku kerja baru"),
    ],
)
def test_what_cannot_be_read_is_refused_with_advice(browser, name, content, advice):
    answer = upload(browser, content, name)
    assert answer.status_code == 422
    assert advice in page_of(answer)
    assert "PDF-nya" not in page_of(answer)
    assert not ImportRun.objects.exists()


def test_a_file_over_the_limit_is_refused(browser, settings):
    settings.UPLOAD_LIMIT = 1000
    answer = upload(browser, workbook({"A": ROWS}))
    assert (answer.status_code, "lebih besar dari" in page_of(answer)) == (422, True)


def test_an_xlsx_that_only_looks_like_one_is_kept_and_says_so(browser):
    answer = upload(browser, archive(parts("xlsx")))
    page = page_of(browser.get(answer.url))
    assert "Berkas tidak terbaca" in page
    assert "simpan ulang sebagai .xlsx" in page
    browser.post(f"{answer.url}buang/")
    assert not ImportRun.objects.exists()


def test_columns_can_be_explained_and_two_cannot_mean_the_same(browser):
    run = receive(workbook({"A": [["Sebutan", "Yang punya gawe"], ["Antar Akta", "disdukcapil"]]}))
    address = f"{BASE}{run.pk}/"
    assert "Tabelnya belum dikenali" in page_of(browser.get(address))
    twice = {"kolom": "1", "kolom-0-0": "title", "kolom-0-1": "title"}
    answer = browser.post(f"{address}ubah/", twice)
    assert (answer.status_code, "Sudah dipilih untuk kolom lain" in page_of(answer)) == (422, True)
    browser.post(f"{address}ubah/", twice | {"kolom-0-1": "opd"})
    run.refresh_from_db()
    assert outcomes(run) == [("A", 2, "baru")]
    browser.post(f"{address}ubah/", {"kolom": "1", "kolom-0-0": "-", "kolom-0-1": "opd"})
    run.refresh_from_db()
    assert run.report["rows"] == []


def test_a_choice_that_is_not_offered_is_refused(browser):
    run = receive(workbook({"A": ROWS}))
    key = run.report["questions"][0]["key"]
    answer = browser.post(f"{BASE}{run.pk}/ubah/", {f"nama-{key}": "bukan-opd"})
    assert (answer.status_code, "Pilih salah satu OPD dari daftar" in page_of(answer)) == (422, True)


def test_accepted_records_ask_for_a_tick_and_name_the_missing_period(browser):
    rows = [HEAD, [1, "Antar Akta", "disdukcapil", 2021, "Pelayanan publik", "12", "Disetujui", "Digital"]]
    run = receive(workbook({"A": rows}))
    address = f"{BASE}{run.pk}/"
    assert "Masukkan 1 baris berstatus disetujui" in page_of(browser.get(address))
    page = page_of(browser.post(f"{address}ubah/", {"status": "1", "as_accepted": "on"}, follow=True))
    assert "untuk tahun 2021" in page
    assert 'href="/kerja/data/periode/baru/"' in page
    page = page_of(browser.post(f"{address}ubah/", {"status": "1"}, follow=True))
    assert "Masukkan 1 baris</button>" in page


def test_rows_to_mend_come_back_as_a_workbook_that_can_be_sent_again(browser):
    rows = [["DAFTAR"], [*HEAD, "Catatan"], *ROWS[1:], [4, "=SUM(1)", "Dinas Antah", 2021, "", "", "", "", "+1"]]
    run = receive(workbook({"A": rows}, lambda book: setattr(book["A"]["B6"], "data_type", "s")))
    answer = browser.get(f"{BASE}{run.pk}/perbaikan/")
    assert answer["Content-Disposition"] == 'attachment; filename="daftar-perlu-diperbaiki.xlsx"'
    page = load_workbook(io.BytesIO(answer.content))["A"]
    found = [[cell.value for cell in row] for row in page.iter_rows()]
    assert found[0] == ["Yang perlu diperbaiki", *HEAD, "Catatan"]
    assert found[1][0] == "OPD “Dinas Kesehtan” belum dikenali; pilih OPD-nya di bagian Nama OPD."
    assert found[2][1:5] == ["4", "=SUM(1)", "Dinas Antah", "2021"]
    assert {cell.data_type for row in page.iter_rows() for cell in row} == {"s", "n"}
    assert outcomes(receive(answer.content)) == [("A", 2, "salah"), ("A", 3, "salah")]


def test_a_run_without_wrong_rows_has_nothing_to_mend(browser):
    run = make_import()
    page = page_of(browser.get(f"{BASE}{run.pk}/perbaikan/", follow=True))
    assert "Tidak ada baris yang perlu diperbaiki" in page


@pytest.mark.parametrize("kind", list(ImportKind))
def test_the_empty_form_reads_back_cleanly_and_its_example_is_passed_over(kind, browser):
    answer = browser.get(f"{BASE}{kind}/formulir-kosong/")
    run = receive(answer.content, kind)
    main, choices = run.report["sheets"]
    assert (run.report["rows"], main["rows"], main["is_read"], choices["is_read"]) == ([], 0, True, False)
    assert main["notes"] == ["Baris contoh tidak ikut dibaca: baris 2."]
    assert len(main["mapping"]) == len(main["headings"])


def test_a_filled_form_comes_in(browser):
    book = load_workbook(io.BytesIO(browser.get(f"{BASE}inovasi/formulir-kosong/").content))
    page = book.worksheets[0]
    heads = {cell.value: cell.column for cell in page[1]}
    for label, value in (("Nama inovasi", "Antar Akta"), ("OPD", "Dinas Kesehatan"), ("Waktu penerapan", "Juni 2021")):
        page.cell(3, heads[label], value)
    out = io.BytesIO()
    book.save(out)
    assert outcomes(receive(out.getvalue())) == [(page.title, 3, "baru")]


def test_a_preview_asks_the_database_as_often_for_many_rows_as_for_one(browser, questions):
    one = receive(workbook({"A": ROWS[:2]}))
    many = receive(workbook({"A": [HEAD, *[[n, f"Inovasi {n}", f"Dinas Kesehtan {n % 9}"] for n in range(200)]]}))
    assert questions(browser, f"{BASE}{one.pk}/") == questions(browser, f"{BASE}{many.pk}/")
    before = questions(browser, BASE)
    for _ in range(3):
        make_import()
    assert questions(browser, BASE) == before


def test_a_long_preview_is_cut_into_pages_and_filtered(browser):
    run = receive(workbook({"A": [HEAD, *[[n, f"Inovasi {n}", "dinkes"] for n in range(120)]]}))
    page = page_of(browser.get(f"{BASE}{run.pk}/"))
    assert page.count('data-label="Letak"') == 50
    assert page_of(browser.get(f"{BASE}{run.pk}/?halaman=3")).count('data-label="Letak"') == 20
    assert page_of(browser.get(f"{BASE}{run.pk}/?lihat=salah")).count('data-label="Letak"') == 0
    assert browser.get(f"{BASE}{run.pk}/?lihat=entah&halaman=x").status_code == 200


def test_what_a_cell_says_is_shown_as_text(browser):
    run = receive(workbook({"<b>A": [HEAD, [1, "<script>alert(1)</script>", "<img src=x>"]]}))
    page = page_of(browser.get(f"{BASE}{run.pk}/"))
    assert "<script>alert" not in page
    assert "<img src=x>" not in page
    assert "<b>A" not in page


def test_a_form_without_a_file_says_so(browser):
    answer = browser.post(f"{BASE}inovasi/", {"file": ""})
    assert (answer.status_code, "Pilih dulu berkasnya." in page_of(answer)) == (422, True)
    empty = browser.post(f"{BASE}inovasi/", {"file": SimpleUploadedFile("a.xlsx", b"")})
    assert "Berkas ini kosong" in page_of(empty)
