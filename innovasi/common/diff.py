"""What changed between two texts, word by word."""

import re
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from rapidfuzz.distance import Indel

TOKEN = re.compile(r"\s+|\S+")
ISLAND = 2  # so few unchanged words between two changes are harder to read apart than with them


class Kind(Enum):
    SAME = "sama"
    REMOVED = "dihapus"
    ADDED = "ditambahkan"


@dataclass(frozen=True)
class Piece:
    """A run of text that stayed, went or came."""

    kind: Kind
    text: str

    @property
    def is_same(self) -> bool:
        return self.kind is Kind.SAME

    @property
    def is_added(self) -> bool:
        return self.kind is Kind.ADDED

    @property
    def is_removed(self) -> bool:
        return self.kind is Kind.REMOVED


@dataclass(frozen=True)
class Span:
    """A stretch of both texts in tokens: equal, or the old one replaced by the new one."""

    is_same: bool
    old: tuple[str, ...]
    new: tuple[str, ...]


def diff_words(old: str, new: str) -> list[Piece]:
    """The pieces that lead from `old` to `new`.

    What stayed and what went make up `old` to the letter; what stayed and what
    came make up `new`. Few words kept between two changes count as changed.
    """
    pieces = []
    for span in merged(without_islands(merged(spans(TOKEN.findall(old), TOKEN.findall(new))))):
        if span.is_same:
            pieces.append(Piece(Kind.SAME, "".join(span.new)))
            continue
        if span.old:
            pieces.append(Piece(Kind.REMOVED, "".join(span.old)))
        if span.new:
            pieces.append(Piece(Kind.ADDED, "".join(span.new)))
    return pieces


def spans(old: list[str], new: list[str]) -> list[Span]:
    """The longest common run of words in the rough; each span follows the one before."""
    return [
        Span(
            step.tag == "equal", tuple(old[step.src_start : step.src_end]), tuple(new[step.dest_start : step.dest_end])
        )
        for step in Indel.opcodes(old, new)
    ]


def without_islands(found: list[Span]) -> list[Span]:
    """The same with short kept runs between two changes made part of the change."""
    inner = range(1, len(found) - 1)
    return [
        Span(False, span.old, span.new)
        if at in inner and span.is_same and is_island(span, found[at - 1], found[at + 1])
        else span
        for at, span in enumerate(found)
    ]


def is_island(span: Span, before: Span, after: Span) -> bool:
    """Blank between two changes, or a word or two of one paragraph between two rewritings."""
    text = "".join(span.new)
    are_rewritings = all((before.old, before.new, after.old, after.new))
    return not text.strip() or (are_rewritings and len(text.split()) <= ISLAND and "\n\n" not in text)


def merged(found: list[Span]) -> list[Span]:
    """Neighbours of one kind as one."""
    result = []
    for is_same, run in groupby(found, key=lambda span: span.is_same):
        parts = list(run)
        old = tuple(token for span in parts for token in span.old)
        new = tuple(token for span in parts for token in span.new)
        result.append(Span(is_same, old, new))
    return result
