"""The region's own sheet (SPD) of an edition: each answer, what it is worth, and the sum."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from innovasi.editions.choices import NOT_MEASURED
from innovasi.editions.models import Edition, Indicator, Level, RegionAnswer
from innovasi.editions.rules import score

NOTHING = Decimal(0)


@dataclass(frozen=True)
class RegionRow:
    """One SPD indicator: `answer` is None while nobody answered, which counts like *tidak dapat diukur*."""

    indicator: Indicator
    levels: tuple[Level, ...]
    answer: RegionAnswer | None
    parameter: int
    points: Decimal  # weight × parameter

    @property
    def text(self) -> str:
        """What the answer says; empty while there is none that can be measured."""
        return next((level.text for level in self.levels if level.parameter == self.parameter), "")


@dataclass(frozen=True)
class RegionSheet:
    """All SPD rows in the order of the form, with the sum and the most that it could be."""

    edition: Edition
    rows: tuple[RegionRow, ...]

    @property
    def points(self) -> Decimal:
        return sum((row.points for row in self.rows), NOTHING)

    @property
    def highest(self) -> Decimal:
        return sum((row.indicator.highest for row in self.rows), NOTHING)

    @property
    def answered(self) -> int:
        return sum(1 for row in self.rows if row.answer is not None)


def region_sheet(edition: Edition) -> RegionSheet:
    """The derivation of the SPD points, in a constant number of queries."""
    indicators = edition.indicators.of_region().whole().with_answer()  # type: ignore[attr-defined]
    return RegionSheet(edition, tuple(region_row(indicator) for indicator in indicators))


def region_row(indicator: Indicator) -> RegionRow:
    answer = getattr(indicator, "answer", None)  # Django raises for a one-to-one that is not there
    parameter = answer.parameter if answer else NOT_MEASURED
    levels = tuple(level for level in indicator.levels.all() if level.basis_id is None)  # type: ignore[attr-defined]
    return RegionRow(indicator, levels, answer, parameter, score(indicator.weight, parameter))


def region_points(edition: Edition) -> Decimal:
    """The sum of the SPD sheet; 0 while nothing is answered."""
    return region_sheet(edition).points
