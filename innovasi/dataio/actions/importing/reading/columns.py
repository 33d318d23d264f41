"""What a column of a sheet can be, and how people head it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import fuzz

from innovasi.search.folding import words

REMARKS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
FILLERS = frozenset({"inovasi", "daerah", "kota", "nya"})
NEAR = 86  # per cent: how alike two headings must be without their fillers
NEARER = 90  # the same with them, where much is alike in all headings
LONGEST_HEADING = 90  # characters; a longer text is no heading


def heading_key(text: str) -> str:
    """A heading without remarks, numbers and the words that stand in all of them."""
    found = heading_words(text)
    return " ".join([word for word in found if word not in FILLERS] or found)


def heading_words(text: str) -> list[str]:
    return [word for word in words(REMARKS.sub(" ", text)) if not word.isdigit()]


@dataclass(frozen=True)
class Column:
    """One thing that a sheet can tell about a row."""

    name: str
    label: str
    also: tuple[str, ...] = ()  # other headings that mean the same
    needed: bool = False
    example: str = field(default="", compare=False)
    hint: str = field(default="", compare=False)

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(heading_key(text) for text in (self.label, *self.also))

    @cached_property
    def full(self) -> frozenset[str]:
        return frozenset(" ".join(heading_words(text)) for text in (self.label, *self.also))

    def likeness(self, heading: str) -> float:
        """How surely a heading means this column, in per cent; 0 when it does not."""
        key, full = heading_key(heading), " ".join(heading_words(heading))
        if key in self.keys:
            return 100.0
        short = max(fuzz.ratio(key, mine, score_cutoff=NEAR) for mine in self.keys)
        return max(short, max(fuzz.ratio(full, mine, score_cutoff=NEARER) for mine in self.full))


def label_of(columns: tuple[Column, ...], name: str) -> str:
    return next(column.label for column in columns if column.name == name)


def recognise(headings: list[str], columns: tuple[Column, ...]) -> dict[int, str]:
    """Which heading means which column; each column is given once, to its best heading."""
    asked = {place: text for place, text in enumerate(headings) if len(text) <= LONGEST_HEADING and heading_key(text)}
    scores = [
        (score, -place, column.name)
        for place, text in asked.items()
        for column in columns
        if (score := column.likeness(text))
    ]
    found: dict[int, str] = {}
    for _, place, name in sorted(scores, reverse=True):
        if -place not in found and name not in found.values():
            found[-place] = name
    return dict(sorted(found.items()))
