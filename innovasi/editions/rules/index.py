"""The index of the region from the sheets of its innovations (domain facts §1.3; one source for 2026)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any


@dataclass(frozen=True)
class Formula:
    """What an edition says about reckoning the index."""

    divisor: int  # the mean is never over fewer innovations than this
    number_weight: Decimal
    number_cap: int
    basic_needed: int  # of the six urusan of basic service
    total: Decimal


@dataclass(frozen=True)
class Index:
    """The index with each step that leads to it."""

    region: Decimal  # SPD
    sheets: Decimal  # Σ SID
    count: int  # n
    divided_by: int  # max(divisor, n)
    mean: Decimal  # Σ SID / max(divisor, n)
    counted: int  # min(n, cap)
    basic_covered: int
    is_covered: bool  # without it the number of innovations gives nothing
    number: Decimal
    points: Decimal  # SPD + mean + number
    value: Decimal  # 0–100, unrounded


def formula_of(edition: Any) -> Formula:
    return Formula(edition.divisor, edition.number_weight, edition.number_cap, edition.basic_needed, edition.total)


def index_of(formula: Formula, *, region: Decimal, sheets: Sequence[Decimal], basic_covered: int) -> Index:
    """The index of a region with these SPD points, these kematangan scores and this many basic urusan covered."""
    count, total = len(sheets), sum(sheets, Decimal(0))
    divided_by = max(formula.divisor, count)
    mean = total / divided_by
    counted = min(count, formula.number_cap)
    is_covered = basic_covered >= formula.basic_needed
    number = formula.number_weight * counted if is_covered else Decimal(0)
    points = region + mean + number
    return Index(
        region=region,
        sheets=total,
        count=count,
        divided_by=divided_by,
        mean=mean,
        counted=counted,
        basic_covered=basic_covered,
        is_covered=is_covered,
        number=number,
        points=points,
        value=points / formula.total * 100,
    )


def band_of(bands: Iterable[Any], value: Decimal) -> Any | None:
    """The predicate that a rounded index falls into; None when the edition knows none."""
    rounded = round(value, 2)
    return next(
        (band for band in sorted(bands, key=lambda band: band.above, reverse=True) if rounded >= band.above), None
    )
