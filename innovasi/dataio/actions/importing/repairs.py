"""The rows that could not be read, as a workbook in which to mend them; it can be uploaded as it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from innovasi.common.sheets import Column, Sheet, xlsx_of
from innovasi.dataio.actions.importing.reading import Broken, Cell, Line, Table, text_of
from innovasi.dataio.actions.importing.steps import read
from innovasi.dataio.choices import Outcome
from innovasi.dataio.models import ImportRun

WHAT = Column("Yang perlu diperbaiki", width=60, wrap=True)


def repairs_of(run: ImportRun) -> bytes:
    """Each sheet with its own columns, and beside each row what is wrong with it. Raises BookRefused."""
    wrong = {
        (row["sheet"], row["number"]): " ".join(sentence[:1].upper() + sentence[1:] for sentence in row["errors"])
        for row in run.report.get("rows", [])
        if row["outcome"] == Outcome.WRONG
    }
    return xlsx_of([sheet_of(table, wrong) for table in read(run) if any(is_in(line, wrong) for line in table.lines)])


def is_in(line: Line, wrong: dict[tuple[str, int], str]) -> bool:
    return (line.sheet, line.number) in wrong


def sheet_of(table: Table, wrong: dict[tuple[str, int], str]) -> Sheet:
    width = max([len(table.headings), *(len(line.raw) for line in table.lines)])
    headings = [table.headings[place] if place < len(table.headings) else "" for place in range(width)]
    return Sheet(table.title, [WHAT, *headings], rows_of(table, wrong, width))


def rows_of(table: Table, wrong: dict[tuple[str, int], str], width: int) -> Iterator[list[Any]]:
    for line in table.lines:
        if is_in(line, wrong):
            cells = [plain(cell) for cell in line.raw]
            yield [wrong[line.sheet, line.number], *cells, *[""] * (width - len(cells))]


def plain(cell: Cell) -> Any:
    """A number as it was read, so that a year gets no thousands mark; a failed formula as its sign."""
    return text_of(cell) if isinstance(cell, int | float) else str(cell) if isinstance(cell, Broken) else cell
