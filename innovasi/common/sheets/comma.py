"""Tables as CSV: UTF-8 with the mark by which Excel knows it, dates as ISO 8601 in local time."""

import csv
import datetime
import io
from os import PathLike
from typing import IO

from django.utils import timezone

from innovasi.common.sheets.table import Sheet, Value

DANGEROUS = tuple("=+-@\t\r\n")  # a cell that starts so would run as a formula in a spreadsheet


def write_csv(target: str | PathLike | IO[bytes], sheet: Sheet) -> int:
    """Write one sheet; returns the number of its rows. Its caption is left out: a heading comes first."""
    if isinstance(target, str | PathLike):
        with open(target, "wb") as stream:
            return write_csv(stream, sheet)
    text = io.TextIOWrapper(target, encoding="utf-8-sig", newline="", write_through=True)
    writer, count = csv.writer(text), 0
    writer.writerow([harmless(column.title) for column in sheet.headings])
    for row in sheet.rows:
        writer.writerow([plain(value) for value in row])
        count += 1
    text.detach()
    return count


def csv_of(sheet: Sheet) -> bytes:
    """The same as bytes."""
    stream = io.BytesIO()
    write_csv(stream, sheet)
    return stream.getvalue()


def plain(value: Value) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Ya" if value else "Tidak"
    if isinstance(value, int | float):
        return value
    if isinstance(value, datetime.datetime):
        local = timezone.localtime(value) if timezone.is_aware(value) else value
        return f"{local:%Y-%m-%d %H:%M}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return harmless(str(value))


def harmless(text: str) -> str:
    """The text, behind an apostrophe where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(DANGEROUS) else text
