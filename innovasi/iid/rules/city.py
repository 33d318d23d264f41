"""What the index is reckoned from, and what it would be if something were otherwise."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from innovasi.editions.rules import Formula, Index, index_of
from innovasi.iid.choices import LOWEST_LOOKED_AT, NOTHING


@dataclass(frozen=True)
class Piece:
    """One reported innovation: its kematangan, and its main urusan where that is one of basic service."""

    key: int
    score: Decimal
    basic: int | None = None


@dataclass(frozen=True)
class City:
    """A region as the formula sees it; `promised` are basic urusan that are taken as covered."""

    formula: Formula
    region: Decimal
    pieces: tuple[Piece, ...]
    promised: frozenset[int] = frozenset()

    @property
    def covered(self) -> frozenset[int]:
        return self.promised | {piece.basic for piece in self.pieces if piece.basic is not None}

    @property
    def index(self) -> Index:
        return index_of(
            self.formula,
            region=self.region,
            sheets=[piece.score for piece in self.pieces],
            basic_covered=len(self.covered),
        )

    def without(self, keys: Collection[int]) -> City:
        return replace(self, pieces=tuple(piece for piece in self.pieces if piece.key not in keys))

    def plus(self, number: int, score: Decimal) -> City:
        """With so many more innovations of one kematangan; their urusan covers nothing new."""
        return replace(self, pieces=(*self.pieces, *(Piece(0, score) for _ in range(number))))

    def rescored(self, scores: Mapping[int, Decimal]) -> City:
        pieces = tuple(replace(piece, score=scores.get(piece.key, piece.score)) for piece in self.pieces)
        return replace(self, pieces=pieces)

    def covering(self, urusan: Collection[int]) -> City:
        return replace(self, promised=self.promised | frozenset(urusan))

    def answering(self, region: Decimal) -> City:
        """With other points of the region's own sheet."""
        return replace(self, region=region)


def break_even(city: City) -> Decimal:
    """The least kematangan with which one innovation more does not lower the index; never below 0.

    (Σ + k) / max(divisor, n + 1) + number after ≥ Σ / max(divisor, n) + number before.
    """
    before = city.index
    after = city.plus(1, NOTHING).index
    least = (before.mean + before.number - after.number) * after.divided_by - before.sheets
    return max(least, NOTHING)


def change_without(city: City, key: int) -> Decimal:
    """How the index moves when one innovation is left out."""
    return city.without({key}).index.value - city.index.value


def worth_dropping(city: City, most: int) -> list[tuple[int, Decimal]]:
    """Innovations without which the index were higher, the one that weighs most first; looked for among the lowest."""
    lowest = sorted(city.pieces, key=lambda piece: piece.score)[:LOWEST_LOOKED_AT]
    changes = [(piece.key, change_without(city, piece.key)) for piece in lowest]
    gains = [(key, change) for key, change in changes if change > 0]
    return sorted(gains, key=lambda gain: -gain[1])[:most]
