"""A table before it is written: a title, columns and rows of plain values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

Value = Any  # text, number, bool, date, moment or None; anything else is written as its text
LONGEST_TITLE = 31  # what Excel allows
FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")


@dataclass(frozen=True)
class Column:
    """A heading; without a width the column grows with what it holds."""

    title: str
    width: float | None = None
    wrap: bool = False


@dataclass(frozen=True)
class Sheet:
    """One table. `rows` is read once, so it may be a generator; `caption` stands above the headings."""

    title: str
    columns: Sequence[Column | str]
    rows: Iterable[Sequence[Value]]
    caption: str = ""

    @property
    def headings(self) -> list[Column]:
        return [column if isinstance(column, Column) else Column(column) for column in self.columns]


def titles_of(sheets: Iterable[Sheet]) -> list[str]:
    """A name for each sheet that Excel takes: short, free of its forbidden signs, no two alike."""
    taken: list[str] = []
    for sheet in sheets:
        base = FORBIDDEN.sub(" ", sheet.title).strip(" '")[:LONGEST_TITLE].strip(" '") or "Lembar"
        title, number = base, 1
        while title.casefold() in {name.casefold() for name in taken} or title.casefold() == "history":
            number += 1
            title = f"{base[: LONGEST_TITLE - len(str(number)) - 1]} {number}"
        taken.append(title)
    return taken
