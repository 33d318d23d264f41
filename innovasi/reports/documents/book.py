"""What one export holds before it is written."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils import formats, timezone

from innovasi.common.sheets import Column, Sheet


@dataclass(frozen=True)
class Book:
    """Its sheets and how many rows they hold; a CSV takes the main one."""

    total: int
    sheets: tuple[Sheet, ...]
    main: int = 0

    def told(self, tell: Callable[[int], None]) -> Book:
        """The same, telling as its rows are written how many are done."""
        done = iter(range(1, 1 << 62))

        def passing(rows: Any) -> Iterator[Any]:
            for row in rows:
                yield row
                tell(next(done))

        return replace(self, sheets=tuple(replace(sheet, rows=passing(sheet.rows)) for sheet in self.sheets))


@dataclass(frozen=True)
class Cell:
    """One column of a list: its heading and how it is read from a row."""

    title: str
    read: Callable[[Any], Any]
    width: float | None = None
    wrap: bool = field(default=False)


def columns_of(cells: Sequence[Cell]) -> list[Column]:
    return [Column(cell.title, cell.width, cell.wrap) for cell in cells]


def values_of(cells: Sequence[Cell], row: Any) -> list[Any]:
    return [cell.read(row) for cell in cells]


def day_of(moment: datetime.datetime | None) -> datetime.date | None:
    """The calendar day in WIB."""
    return None if moment is None else timezone.localdate(moment)


def moment_in_words(moment: datetime.datetime) -> str:
    """*30 Juni 2021, 23.59 WIB*."""
    local = timezone.localtime(moment)
    return f"{formats.date_format(local, 'j F Y')}, {local:%H.%M} WIB"


def day_in_words(day: datetime.date) -> str:
    return formats.date_format(day, "j F Y")
