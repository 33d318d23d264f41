"""The sheets of a workbook as plain rows. Only values are read; nothing in it runs."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Any

from openpyxl import load_workbook

from innovasi.dataio.actions.importing.reading.cells import Broken, Cell
from innovasi.dataio.actions.importing.reading.quirks import Quirks, quirks_of

MOST_ROWS = 6_000  # with something in them, in all sheets: about ten seconds of writing
MOST_COLUMNS = 80
LAST_ROW = 1_048_576  # Excel's own limit; a file may claim more
ROW = re.compile(rb"<(?:\w+:)?row[\s>]")
SHEETS = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
BROKEN = "Berkas ini tidak dapat dibaca. Buka di Excel, simpan ulang sebagai .xlsx, lalu unggah lagi."
TOO_MANY = "Berkas ini berisi lebih dari 6.000 baris. Bagi menjadi beberapa berkas, lalu unggah satu per satu."


class BookRefused(Exception):
    """A workbook that cannot be read; the text says what to do."""


@dataclass(frozen=True)
class Grid:
    """One sheet: its rows that hold something, each with its number on the sheet."""

    title: str
    rows: list[tuple[int, list[Cell]]]
    is_hidden: bool = False
    quirks: Quirks = field(default_factory=Quirks)


def count_rows(content: IO[bytes]) -> int:
    """About how many rows a workbook has, without reading them."""
    content.seek(0)
    with zipfile.ZipFile(content) as archive:
        return sum(len(ROW.findall(archive.read(name))) for name in archive.namelist() if SHEETS.fullmatch(name))


def read_book(content: IO[bytes]) -> list[Grid]:
    """Raises BookRefused when it cannot be read or is too long."""
    content.seek(0)
    try:
        book = load_workbook(content, read_only=True, data_only=True, keep_links=False)
        grids, left = [], MOST_ROWS
        for sheet in book.worksheets:
            grids.append(grid_of(book, sheet, left))
            left -= len(grids[-1].rows)
    except BookRefused:
        raise
    except Exception as problem:  # a parser may raise anything over odd bytes
        raise BookRefused(BROKEN) from problem
    return grids


def grid_of(book: Any, sheet: Any, most: int) -> Grid:
    with book._archive.open(sheet._worksheet_path) as part:
        quirks = quirks_of(part)
    rows: list[tuple[int, list[Cell]]] = []
    for number, cells in numbered(sheet):
        if len(rows) >= most:
            raise BookRefused(TOO_MANY)
        rows.append((number, cells))
    fill_merged(rows, quirks)
    return Grid(str(sheet.title), rows, sheet.sheet_state != "visible", quirks)


def numbered(sheet: Any) -> Iterator[tuple[int, list[Cell]]]:
    """Rows that hold something. The sheet's own word about its size is not believed."""
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
        if number > LAST_ROW:
            return
        cells = [Broken(cell.value) if cell.data_type == "e" else cell.value for cell in row]
        while cells and (cells[-1] is None or (isinstance(cells[-1], str) and not cells[-1].strip())):
            cells.pop()
        if cells:
            yield number, cells


def fill_merged(rows: list[tuple[int, list[Cell]]], quirks: Quirks) -> None:
    """A cell merged over several rows stands for all of them."""
    ends: dict[int, tuple[int, Cell]] = {}
    for number, cells in rows:
        for place, last in quirks.merged.get(number, ()):
            ends[place] = (last, cells[place] if place < len(cells) else None)
        for place, (last, value) in ends.items():
            if number <= last and value is not None and place < MOST_COLUMNS:
                cells.extend([None] * (place + 1 - len(cells)))
                cells[place] = value if cells[place] is None else cells[place]
