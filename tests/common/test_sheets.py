"""What people typed stays text, whoever opens the file; numbers and dates are real."""

import datetime
import io
from decimal import Decimal

import openpyxl
import pytest
from django.utils import timezone

from innovasi.common.sheets import Column, Sheet, csv_of, titles_of, write_csv, write_xlsx, xlsx_of

FORMULAS = [
    '=HYPERLINK("http://jahat.example","klik")',
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+9)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "=1+1",
]


def sheet_of(*values, **more):
    return Sheet("Uji", ["Isi"], [[value] for value in values], **more)


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


@pytest.mark.parametrize("text", FORMULAS)
def test_a_workbook_holds_what_looks_like_a_formula_as_text(text):
    cell = opened(xlsx_of([sheet_of(text)]))["Uji"]["A2"]
    assert cell.data_type == "s"
    assert cell.value.replace("_x000D_", "\r") == text


@pytest.mark.parametrize("text", FORMULAS)
def test_a_heading_and_a_caption_are_text_too(text):
    page = opened(xlsx_of([Sheet("Uji", [text], [], caption=text)]))["Uji"]
    assert {page["A1"].data_type, page["A3"].data_type} == {"s"}


@pytest.mark.parametrize("text", FORMULAS)
def test_a_csv_puts_an_apostrophe_before_what_looks_like_a_formula(text):
    line = csv_of(sheet_of(text)).decode("utf-8-sig").split("\r\n", 1)[1]
    assert line.lstrip('"').startswith("'" + text[0])


def test_a_heading_in_a_csv_gets_the_apostrophe_too():
    assert csv_of(Sheet("Uji", ["=1+1"], [])).decode("utf-8-sig") == "'=1+1\r\n"


def test_a_csv_begins_with_the_mark_by_which_excel_knows_utf_8():
    assert csv_of(sheet_of("Ñandú")) == b"\xef\xbb\xbfIsi\r\n\xc3\x91and\xc3\xba\r\n"


def test_a_number_stays_a_number_and_a_minus_in_front_of_it_is_no_formula():
    assert csv_of(sheet_of(-5, 2.5, True)).decode("utf-8-sig") == "Isi\r\n-5\r\n2.5\r\nYa\r\n"
    page = opened(xlsx_of([sheet_of(-5, Decimal("2.50"), "0123", float("nan"))]))["Uji"]
    assert [(page[f"A{row}"].value, page[f"A{row}"].data_type) for row in (2, 3, 4, 5)] == [
        (-5, "n"),
        (2.5, "n"),
        ("0123", "s"),
        (None, "n"),
    ]


def test_dates_are_real_dates_shown_as_indonesians_write_them():
    noon = timezone.make_aware(datetime.datetime(2021, 6, 30, 23, 59))
    page = opened(xlsx_of([sheet_of(datetime.date(2021, 4, 7), noon)]))["Uji"]
    assert (page["A2"].value, page["A2"].number_format) == (datetime.datetime(2021, 4, 7), "[$-421]d mmmm yyyy")
    assert page["A3"].value == datetime.datetime(2021, 6, 30, 23, 59)
    assert csv_of(sheet_of(datetime.date(2021, 4, 7), noon)).decode("utf-8-sig").split() == [
        "Isi",
        "2021-04-07",
        "2021-06-30",
        "23:59",
    ]


def test_a_day_before_excel_began_to_count_is_written_as_text():
    assert opened(xlsx_of([sheet_of(datetime.date(1850, 1, 1))]))["Uji"]["A2"].value == "1850-01-01"


def test_a_text_longer_than_a_cell_is_cut_and_the_file_still_opens():
    assert len(opened(xlsx_of([sheet_of("x" * 40_000)]))["Uji"]["A2"].value) == 32_767


def test_the_head_stays_in_sight_and_filters_what_stands_below():
    page = opened(xlsx_of([Sheet("Uji", ["A", Column("B", width=20)], [[1, 2], [3, 4]], caption="Papan")]))["Uji"]
    assert (page.freeze_panes, page.auto_filter.ref) == ("A4", "A3:B5")
    assert page.column_dimensions["B"].width == pytest.approx(20, abs=1)


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        (["Papan [semua]: OPD/unit *?"], ["Papan  semua  OPD unit"]),
        (["Rekap", "rekap", "REKAP"], ["Rekap", "rekap 2", "REKAP 3"]),
        (["x" * 40, "x" * 40], ["x" * 31, "x" * 29 + " 2"]),
        (["", "'", "History"], ["Lembar", "Lembar 2", "History 2"]),
    ],
)
def test_a_sheet_gets_a_name_that_excel_takes(asked, given):
    assert titles_of([Sheet(title, [], []) for title in asked]) == given
    assert opened(xlsx_of([Sheet(title, ["A"], []) for title in asked])).sheetnames == given


def test_rows_may_come_from_a_generator_and_are_counted(tmp_path):
    rows = ([number, f"baris {number}"] for number in range(1000))
    assert write_xlsx(tmp_path / "uji.xlsx", [Sheet("Uji", ["No.", "Isi"], rows)]) == 1000
    assert openpyxl.load_workbook(tmp_path / "uji.xlsx")["Uji"]["B1001"].value == "baris 999"
    assert write_csv(tmp_path / "uji.csv", Sheet("Uji", ["No."], ([n] for n in range(3)))) == 3
