"""One edition as a page: its rows in groups, its predicates, what it can be compared with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

from innovasi.editions.choices import Aspect
from innovasi.editions.models import Band, Basis, Edition, Indicator
from innovasi.editions.rules import score

NOTHING = Decimal(0)
COMPARED = 12  # editions offered for a comparison


@dataclass(frozen=True)
class LevelView:
    """What one level asks, and what it is worth."""

    text: str
    points: Decimal


@dataclass(frozen=True)
class BasisView:
    """One way to measure, with its own levels."""

    basis: Basis
    levels: tuple[LevelView, ...]


@dataclass(frozen=True)
class IndicatorView:
    """One row with what each level asks."""

    indicator: Indicator
    levels: tuple[LevelView, ...]  # empty when it is measured by bases
    bases: tuple[BasisView, ...]


@dataclass(frozen=True)
class SheetView:
    """All rows of one sheet, in groups by variable."""

    aspect: Aspect
    groups: tuple[tuple[str, tuple[IndicatorView, ...]], ...]
    weight: Decimal
    highest: Decimal
    count: int


@dataclass(frozen=True)
class EditionPage:
    edition: Edition
    sheets: tuple[SheetView, ...]
    bands: tuple[Band, ...]
    periods: tuple[Any, ...]  # that go by it
    awaiting: tuple[Any, ...]  # that go by the version it was copied from
    others: tuple[Edition, ...]

    @property
    def number_highest(self) -> Decimal:
        """The most that the number of innovations can give."""
        return self.edition.number_weight * self.edition.number_cap


def edition_page(edition: Edition) -> EditionPage:
    """Everything that the page of an edition says, in a constant number of queries."""
    rows = [indicator_view(row) for row in edition.indicators.whole()]  # type: ignore[attr-defined]
    sheets = (sheet_view(aspect, [row for row in rows if row.indicator.aspect == aspect]) for aspect in Aspect)
    earlier = edition.based_on
    is_next_version = earlier is not None and earlier.year == edition.year
    return EditionPage(
        edition=edition,
        sheets=tuple(sheet for sheet in sheets if sheet.count),
        bands=tuple(edition.bands.all()),  # type: ignore[attr-defined]
        periods=tuple(edition.periods.all()),  # type: ignore[attr-defined]
        awaiting=tuple(earlier.periods.all()) if earlier and is_next_version else (),  # type: ignore[attr-defined]
        others=tuple(Edition.objects.besides(edition.pk)[:COMPARED]),
    )


def indicator_view(indicator: Indicator) -> IndicatorView:
    """A row whose levels and bases were fetched before."""
    bases = indicator.bases.all()  # type: ignore[attr-defined]
    return IndicatorView(
        indicator,
        levels_of(indicator, None),
        tuple(BasisView(basis, levels_of(indicator, basis.pk)) for basis in bases),
    )


def levels_of(indicator: Indicator, basis: int | None) -> tuple[LevelView, ...]:
    return tuple(
        LevelView(level.text, score(indicator.weight, level.parameter))
        for level in indicator.levels.all()  # type: ignore[attr-defined]
        if level.basis_id == basis
    )


def sheet_view(aspect: Aspect, rows: Iterable[IndicatorView]) -> SheetView:
    found = list(rows)
    names = list(dict.fromkeys(row.indicator.variable for row in found))
    ordered = sorted(found, key=lambda row: names.index(row.indicator.variable))
    return SheetView(
        aspect=aspect,
        groups=tuple((name, tuple(its)) for name, its in groupby(ordered, key=lambda row: row.indicator.variable)),
        weight=sum((row.indicator.weight for row in found), NOTHING),
        highest=sum((row.indicator.highest for row in found), NOTHING),
        count=len(found),
    )
