"""The empty workbook of a kind: its columns, one example that is not read, and the allowed choices to pick from."""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter
from openpyxl.utils import get_column_letter

from innovasi.dataio.actions.importing.kinds import KINDS
from innovasi.dataio.choices import ImportKind

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
CHOICES = "Pilihan"
LAST = 2_000  # rows that offer choices
WIDE = {"opd": 40, "title": 40, "design": 60, "main_urusan": 40, "name": 30, "email": 30}
HEAD = {
    "bold": True,
    "bg_color": "#7a1f42",
    "font_color": "#ffffff",
    "text_wrap": True,
    "valign": "vcenter",
    "border": 1,
}
NEEDED = HEAD | {"bg_color": "#4d1029"}


def empty_workbook(kind: str) -> bytes:
    """Headings of needed columns are darker. The example begins with *CONTOH:* and is passed over when read."""
    target, parts = io.BytesIO(), KINDS[kind]
    lists = parts.lists()
    with xlsxwriter.Workbook(target, OPTIONS) as book:
        styles = {name: book.add_format(style) for name, style in (("head", HEAD), ("needed", NEEDED))}
        example, page = book.add_format({"italic": True, "font_color": "#666666"}), book.add_worksheet(title_of(kind))
        page.set_row(0, 32)
        page.freeze_panes(1, 0)
        for place, column in enumerate(parts.columns):
            page.write_string(0, place, column.label, styles["needed" if column.needed else "head"])
            page.write_string(1, place, column.example, example)
            page.set_column(place, place, WIDE.get(column.name, 22))
            if column.hint:
                page.write_comment(0, place, column.hint)
        offer(
            book,
            page,
            [column.name for column in parts.columns],
            lists,
            dict(zip(names(kind), labels(kind), strict=True)),
        )
    return target.getvalue()


def title_of(kind: str) -> str:
    return str(ImportKind(kind).label)


def names(kind: str) -> list[str]:
    return [column.name for column in KINDS[kind].columns]


def labels(kind: str) -> list[str]:
    return [column.label for column in KINDS[kind].columns]


def offer(book: Any, page: Any, places: list[str], lists: dict[str, list[str]], heads: dict[str, str]) -> None:
    """A sheet of choices; each cell of such a column lets its reader pick, but takes other text too."""
    sheet = book.add_worksheet(CHOICES)
    for place, (name, values) in enumerate(lists.items()):
        sheet.write_string(0, place, heads[name])
        sheet.set_column(place, place, 44)
        for line, value in enumerate(values, start=1):
            sheet.write_string(line, place, value)
        letter, column = get_column_letter(place + 1), places.index(name)
        source = f"={CHOICES}!${letter}$2:${letter}${len(values) + 1}"
        rule = {"validate": "list", "source": source, "error_type": "warning", "error_title": "Tidak ada di daftar"}
        rule["error_message"] = "Isian ini tidak ada di daftar. Tetap pakai?"
        page.data_validation(1, column, LAST, column, rule)
