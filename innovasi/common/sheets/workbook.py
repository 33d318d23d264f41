"""Tables as XLSX: text stays text, numbers and dates are real, the head stays in sight and filters."""

import datetime
import io
import math
from collections.abc import Iterable, Sequence
from decimal import Decimal
from os import PathLike
from typing import IO, Any

import xlsxwriter
from django.conf import settings
from django.utils import timezone

from innovasi.common.sheets.table import Column, Sheet, Value, titles_of

OPTIONS = {
    "constant_memory": True,  # a row is on disk before the next is written
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
LONGEST_TEXT = 32_767  # characters in one cell
NARROWEST, WIDEST = 9, 60
FIRST_DAY = datetime.date(1900, 1, 1)  # Excel knows none before
BASE = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
STYLES: dict[str, dict[str, Any]] = {
    "caption": {"bold": True, "font_size": 13, "font_color": "#7a1f42"},
    "head": {
        "bold": True,
        "font_color": "#ffffff",
        "bg_color": "#7a1f42",
        "valign": "vcenter",
        "text_wrap": True,
        "border": 1,
        "border_color": "#b58a2e",
    },
    "text": {},
    "wrapped": {"text_wrap": True},
    "whole": {"num_format": "#,##0"},
    "broken": {"num_format": "#,##0.##"},
    "date": {"num_format": "[$-421]d mmmm yyyy", "align": "left"},
    "moment": {"num_format": '[$-421]d mmmm yyyy, hh"."mm', "align": "left"},
}


def write_xlsx(target: str | PathLike | IO[bytes], sheets: Iterable[Sheet]) -> int:
    """Write a workbook; returns the number of rows in all its sheets."""
    sheets = list(sheets)
    with xlsxwriter.Workbook(target, OPTIONS) as book:
        book.set_properties({"author": settings.CITY["agency"], "title": sheets[0].title if sheets else ""})
        styles = {name: book.add_format(BASE | style) for name, style in STYLES.items()}
        titled = zip(titles_of(sheets), sheets, strict=True)
        return sum(write_sheet(book.add_worksheet(title), sheet, styles) for title, sheet in titled)


def xlsx_of(sheets: Iterable[Sheet]) -> bytes:
    """The same as bytes."""
    stream = io.BytesIO()
    write_xlsx(stream, sheets)
    return stream.getvalue()


def write_sheet(page: Any, sheet: Sheet, styles: dict[str, Any]) -> int:
    headings = sheet.headings
    top = 2 if sheet.caption else 0
    if sheet.caption:
        page.write_string(0, 0, sheet.caption[:LONGEST_TEXT], styles["caption"])
    page.set_row(top, 32)
    for column, heading in enumerate(headings):
        page.write_string(top, column, heading.title, styles["head"])
    widths = [len(heading.title) + 3 for heading in headings]
    last = top
    for last, row in enumerate(sheet.rows, start=top + 1):
        write_row(page, last, row, headings, styles, widths)
    page.freeze_panes(top + 1, 0)
    page.autofilter(top, 0, last, max(len(headings) - 1, 0))
    for column, (heading, width) in enumerate(zip(headings, widths, strict=True)):
        page.set_column(column, column, heading.width or min(max(width, NARROWEST), WIDEST))
    set_paper(page, top)
    return last - top


def write_row(
    page: Any, line: int, row: Sequence[Value], headings: list[Column], styles: dict[str, Any], widths: list[int]
) -> None:
    for column, value in enumerate(row):
        shown = put(page, line, column, value, styles, wrap=headings[column].wrap)
        widths[column] = max(widths[column], shown + 2)


def set_paper(page: Any, top: int) -> None:
    """Printed: A4 on its side, as wide as the page, the head on each page."""
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(top)
    page.set_footer("&L&8&A&R&8Halaman &P dari &N")


def put(page: Any, line: int, column: int, value: Value, styles: dict[str, Any], *, wrap: bool) -> int:
    """Write one cell by the type of its value; answers how many characters wide it shows."""
    if isinstance(value, bool):
        value = "Ya" if value else "Tidak"
    if value is None or value == "" or (isinstance(value, float) and not math.isfinite(value)):
        return 0
    if isinstance(value, int | float | Decimal):
        page.write_number(line, column, value, styles["whole" if value % 1 == 0 else "broken"])
        return len(str(value))
    if isinstance(value, datetime.date) and (day := dated(value)):
        has_clock = isinstance(day, datetime.datetime)
        page.write_datetime(line, column, day, styles["moment" if has_clock else "date"])
        return 25 if has_clock else 18
    text = str(value)[:LONGEST_TEXT]
    page.write_string(line, column, text, styles["wrapped" if wrap else "text"])
    return len(text)


def dated(value: datetime.date) -> datetime.date | None:
    """The day or moment as Excel takes it: local, without a zone; None for one before its first day."""
    if isinstance(value, datetime.datetime):
        value = timezone.localtime(value).replace(tzinfo=None) if timezone.is_aware(value) else value
        return value if value.date() >= FIRST_DAY else None
    return value if value >= FIRST_DAY else None
