"""Workbooks as offices really keep them, each with what must come of it."""

import datetime

import pytest
from openpyxl.cell.cell import ERROR_CODES

from innovasi.dataio.choices import RunState
from innovasi.innovations.models import Submission
from innovasi.organisations.models import OPDName
from tests.dataio.workbooks import HEAD, bring_in, notes, outcomes, receive, said, workbook
from tests.factories import OPDFactory, PeriodFactory, UnitFactory, UrusanFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def city():
    """Three OPDs, an open period, two affairs."""
    PeriodFactory(year=2026)
    UrusanFactory(number=12, name="Administrasi kependudukan dan pencatatan sipil")
    UrusanFactory(number=10, name="Pertanahan")
    UrusanFactory(number=5, name="Ketenteraman, ketertiban umum, dan pelindungan masyarakat")
    OPDFactory(code="disdukcapil", name="Dinas Kependudukan dan Pencatatan Sipil", abbreviation="Disdukcapil")
    OPDFactory(code="dinkes", name="Dinas Kesehatan", abbreviation="Dinkes")
    OPDFactory(code="kec-kedaton", name="Kecamatan Kedaton", abbreviation="Kec. Kedaton", kind="kecamatan")


def titles():
    return sorted(Submission.objects.values_list("title", "innovation__opd__code"))


def test_1_merged_titles_stand_above_shuffled_headings():
    def merge(book):
        book["2021"].merge_cells("A1:F1")

    rows = [
        ["REKAPITULASI INOVASI DAERAH KOTA BANDAR LAMPUNG"],
        ["Keadaan per 30 Juni 2021"],
        [],
        ["Perangkat Daerah", "Thn", "nama inovasi daerah", "No.", "JENIS", "Waktu Penerapan"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["Dinas Kesehatan", 2021, "Jemput Bola", 1, "Digital", "7 April 2021"],
        ["Disdukcapil", 2021, "Antar Akta", 2, "non-digital", "Juni 2021"],
    ]
    run = bring_in(workbook({"2021": rows}, merge))
    assert outcomes(run) == [("2021", 6, "baru"), ("2021", 7, "baru")]
    assert titles() == [("Antar Akta", "disdukcapil"), ("Jemput Bola", "dinkes")]
    row = Submission.objects.get(title="Antar Akta")
    assert (row.medium, row.launch_date) == ("non-digital", datetime.date(2021, 6, 1))


def test_2_blank_rows_repeated_headings_sums_and_signatures_are_no_data():
    rows = [
        HEAD,
        [1, "Antar Akta", "disdukcapil", 2021],
        [],
        [None, "   ", "\u00a0"],
        HEAD,
        ["A", None, None],
        [2, "Jemput Bola", "dinkes", 2021],
        [None, "Jumlah", 2],
        [],
        [None, None, None, None, "Bandar Lampung, 30 Juni 2021"],
        [None, "Kepala Bappeda", None],
        [None, "NIP. 19700101"],
    ]
    run = bring_in(workbook({"Daftar": rows}))
    assert outcomes(run) == [("Daftar", 2, "baru"), ("Daftar", 7, "baru")]
    assert "baris 6, 8, 10, 11, 12" in notes(run, "Daftar")


def test_3_opds_are_found_by_every_name_they_carry_or_carried():
    dinkes = OPDFactory(code="dinkes")
    OPDName.objects.create(opd=dinkes, name="Dinas Kesehatan dan KB", abbreviation="DKKB")
    names = [
        "DINAS KESEHATAN", "dinkes", "Dinas  Kesehatan Kota Bandar Lampung", "Dinas Kesehatan (Dinkes)", "DKKB",
        "Dinas Kesehatan & KB", "Kec Kedaton", "KECAMATAN KEDATON", "Kedaton (kec-kedaton)",
    ]  # fmt: skip
    run = bring_in(workbook({"A": [HEAD, *[[n, f"Inovasi {n}", name] for n, name in enumerate(names)]]}))
    assert {outcome for _, _, outcome in outcomes(run)} == {"baru"}
    assert [code for _, code in sorted(titles())] == ["dinkes"] * 6 + ["kec-kedaton"] * 3
    assert run.report["questions"] == []


def test_4_a_misspelt_opd_is_asked_once_for_all_its_rows_and_remembered():
    rows = [HEAD, [1, "Antar Akta", "Dinas Kesehtan"], [2, "Jemput Bola", "DINAS KESEHTAN"], [3, "Satu", "Dinas Antah"]]
    run = receive(workbook({"A": rows}))
    assert [outcome for _, _, outcome in outcomes(run)] == ["salah"] * 3
    assert said(run, 2) == ["OPD “Dinas Kesehtan” belum dikenali; pilih OPD-nya di bagian Nama OPD."]
    first, second = run.report["questions"]
    assert (first["text"], first["count"], first["suggestions"][0]) == ("Dinas Kesehtan", 2, "dinkes")
    assert first["is_obvious"] and not second["is_obvious"]
    bring_in(workbook({"A": rows}), names={first["key"]: "dinkes"})
    assert titles() == [("Antar Akta", "dinkes"), ("Jemput Bola", "dinkes")]
    later = receive(workbook({"A": [HEAD, [1, "Tiga", "dinas kesehtan"]]}))
    assert outcomes(later) == [("A", 2, "baru")]


def test_5_dates_come_in_every_dress_and_an_impossible_one_is_named():
    days = ["7 April 2021", "Juni 2021", "2021-06-01", "1/6/2021", 44348, datetime.date(2021, 6, 1), "2021"]
    days += ["31 Juni 2021", "segera"]
    rows = [["Nama", "OPD", "Tanggal Penerapan"], *[[f"Inovasi {n}", "dinkes", day] for n, day in enumerate(days)]]
    run = bring_in(workbook({"2021": rows}))
    june = datetime.date(2021, 6, 1)
    found = dict(Submission.objects.values_list("title", "launch_date"))
    assert found["Inovasi 0"] == datetime.date(2021, 4, 7)
    assert [found[f"Inovasi {n}"] for n in range(1, 6)] == [june] * 5
    assert found["Inovasi 6"] == datetime.date(2021, 1, 1)
    assert said(run, 8) == ["Waktu penerapan hanya berisi tahun, jadi dicatat 1 Januari 2021."]
    assert outcomes(run)[7:] == [("2021", 9, "salah"), ("2021", 10, "salah")]
    assert said(run, 9) == ["Waktu penerapan: tanggal “31 Juni 2021” tidak ada."]
    assert "belum terbaca" in said(run, 10)[0]


def test_6_several_sheets_and_a_hidden_one():
    def hide(book):
        book["Daftar lama"].sheet_state = "hidden"
        book["2022"].row_dimensions[3].hidden = True

    sheets = {
        "2021": [HEAD, [1, "Antar Akta", "disdukcapil"]],
        "2022": [HEAD, [1, "Jemput Bola", "dinkes"], [2, "Tersembunyi", "dinkes"]],
        "Daftar lama": [HEAD, [1, "Rahasia", "dinkes"]],
        "Petunjuk": [["Isi lembar tahun yang sesuai."]],
        "Kosong": [],
    }
    run = bring_in(workbook(sheets, hide))
    assert titles() == [("Antar Akta", "disdukcapil"), ("Jemput Bola", "dinkes"), ("Tersembunyi", "dinkes")]
    assert "tersembunyi" in notes(run, "Daftar lama")
    assert "tersembunyi yang ikut dibaca: baris 3" in notes(run, "2022")
    assert "belum ada kolom Nama inovasi dan OPD" in notes(run, "Petunjuk")
    assert notes(run, "Kosong") == "Lembar ini kosong."


def test_7_failed_and_uncalculated_formulas_are_told():
    def break_cells(book):
        page = book["A"]
        for address in ("C2", "E3"):
            page[address].value = "#REF!"
            page[address].data_type = "e"
        page["G4"].value = "=1+1"

    rows = [HEAD, [1, "Antar Akta", "x"], [2, "Jemput Bola", "dinkes", 2021, "x"], [3, "Tiga", "dinkes"]]
    assert "#REF!" in ERROR_CODES
    run = receive(workbook({"A": rows}, break_cells))
    assert outcomes(run) == [("A", 2, "salah"), ("A", 3, "baru"), ("A", 4, "baru")]
    assert said(run, 2) == ["kolom OPD berisi #REF!; perbaiki rumusnya."]
    assert said(run, 3) == ["kolom Bentuk inovasi berisi #REF!, jadi dibaca kosong."]
    assert "Rumus di sel G4 belum pernah dihitung" in notes(run, "A")


def test_8_the_same_innovation_twice_comes_in_once():
    rows = [HEAD, [1, "Antar Akta", "disdukcapil"], [2, "ANTAR  AKTA!", "Disdukcapil"], [3, "Antar Akta", "dinkes"]]
    run = bring_in(workbook({"A": rows}))
    assert [outcome for _, _, outcome in outcomes(run)] == ["baru", "lewat", "baru"]
    assert run.report["rows"][1]["detail"] == "sama dengan lembar A baris 2"
    assert titles() == [("Antar Akta", "dinkes"), ("Antar Akta", "disdukcapil")]


def test_9_words_of_the_choices_are_read_with_tolerance():
    UnitFactory(opd=OPDFactory(code="dinkes"), kind="puskesmas", name="Puskesmas Kedaton")
    head = ["Nama Inovasi", "OPD", "Unit", "Bentuk", "Jenis", "Tahapan", "Inisiator", "Urusan"]
    rows = [
        head,
        ["Satu", "dinkes", "PKM Kedaton", "Inovasi Pelayanan Publik", "aplikasi", "ujicoba", "PNS", "Pertahanan"],
        [
            "Dua",
            "dinkes",
            "",
            "tatakelola",
            "Non Digital ",
            "Implementasi",
            "Walikota",
            "Ketentraman dan ketertiban umum",
        ],
        ["Tiga", "dinkes", "Pustu Antah", "", "Pelayanan Publik", "Penerapn", "Perangkat Daerah", "12 - Adminduk"],
        ["Empat", "dinkes", "", "entah", "entah", "entah", "entah", "entah"],
    ]
    run = bring_in(workbook({"A": rows}))
    fields = ("kind", "medium", "stage", "initiator", "main_urusan_id", "unit__name")
    found = {title: tuple(values) for title, *values in Submission.objects.values_list("title", *fields)}
    assert found == {
        "Satu": ("pelayanan-publik", "digital", "uji-coba", "asn", 10, "Puskesmas Kedaton"),
        "Dua": ("tata-kelola", "non-digital", "penerapan", "kepala-daerah", 5, None),
        "Tiga": ("pelayanan-publik", "", "penerapan", "opd", 12, None),
        "Empat": ("", "", "", "", None, None),
    }
    assert said(run, 4) == ["unit “Pustu Antah” belum terdaftar di Dinkes, jadi dikosongkan."]
    assert len(said(run, 5)) == 5


def test_10_cells_merged_over_rows_stand_for_all_of_them():
    def merge(book):
        page = book["A"]
        page.merge_cells("C3:C5")
        page.merge_cells("A1:A2")
        page.merge_cells("B1:B2")
        page.merge_cells("C1:C2")
        page.merge_cells("D1:E1")

    rows = [
        ["No", "Nama Inovasi", "OPD", "Waktu", None],
        [None, None, None, "Uji Coba", "Penerapan"],
        [1, "Satu", "Dinas Kesehatan", "Mei 2021", "Juni 2021"],
        [2, "Dua", None, "Mei 2021", "Juni 2021"],
        [3, "Tiga", None, None, "Juli 2021"],
        [4, "Empat", None, None, "Juli 2021"],
    ]
    run = bring_in(workbook({"A": rows}, merge))
    assert [outcome for _, _, outcome in outcomes(run)] == ["baru", "baru", "baru", "salah"]
    assert said(run, 6) == ["OPD kosong."]
    assert set(Submission.objects.values_list("trial_date", flat=True)) == {datetime.date(2021, 5, 1), None}


def test_11_numbers_as_text_and_texts_too_long():
    head = ["Nama", "OPD", "Urusan", "Rancang bangun", "Kontak"]
    rows = [head, [112, "dinkes", "12", "baris satu_x000D_\nbaris dua", 721123456], ["x" * 201, "dinkes", "", "", ""]]
    run = bring_in(workbook({"A": rows}))
    row = Submission.objects.get()
    assert (row.title, row.main_urusan_id, row.contact) == ("112", 12, "721123456")
    assert row.design == "baris satu\nbaris dua"
    assert said(run, 3) == ["Nama inovasi terlalu panjang: 201 huruf, padahal paling banyak 200."]


@pytest.mark.slow
def test_12_five_thousand_rows_go_through_the_worker():
    rows = [[n, f"Inovasi nomor {n}", ("dinkes", "disdukcapil")[n % 2], 2021, "Pelayanan publik"] for n in range(5_000)]
    run = bring_in(workbook({"Daftar": [HEAD, *rows]}))
    assert run.state == RunState.DONE
    assert run.report["counts"]["baru"] == Submission.objects.count() == 5_000


def test_13_more_rows_than_the_portal_takes_are_refused_with_advice():
    run = receive(workbook({"Daftar": [HEAD, *[[n, f"Inovasi {n}", "dinkes"] for n in range(6_000)]]}))
    assert run.state == RunState.FAILED
    assert "Bagi menjadi beberapa berkas" in run.report["refusal"]


def test_14_columns_that_nobody_recognises_can_be_explained():
    rows = [["Sebutan", "Yang punya gawe"], ["Antar Akta", "disdukcapil"]]
    run = receive(workbook({"A": rows}))
    assert (run.report["rows"], run.report["sheets"][0]["is_read"]) == ([], False)
    bring_in(workbook({"A": rows}), columns={"A": {"0": "title", "1": "opd"}})
    assert titles() == [("Antar Akta", "disdukcapil")]
