"""The index of the city as of today, under three readings of the sheets, with each step that leads to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.utils import timezone

from innovasi.editions.board import RegionSheet, region_sheet
from innovasi.editions.models import Band, Edition, Indicator
from innovasi.editions.rules import Index, band_of, formula_of
from innovasi.iid.board.asked import Asked, asked_of
from innovasi.iid.choices import NOTHING, Basis
from innovasi.iid.querysets import Figure, figures, reported
from innovasi.iid.rules import City, Piece
from innovasi.innovations.models import Submission
from innovasi.maturity.rules import Score, Worth, score_of, worth
from innovasi.organisations.choices import UrusanGroup
from innovasi.organisations.models import Urusan


@dataclass(frozen=True)
class Entry:
    """One reported innovation with its three scores."""

    submission: Submission
    score: Score
    figures: Mapping[str, Figure]  # by the indicator's key

    def by(self, basis: str) -> Decimal:
        return scores(self.score)[basis]

    @property
    def basic(self) -> int | None:
        """Its main urusan, if that is one of basic service."""
        urusan = self.submission.main_urusan
        return urusan.pk if urusan and urusan.is_basic_service else None


@dataclass(frozen=True)
class Column:
    """The index under one reading."""

    basis: Basis
    index: Index
    band: Band | None


@dataclass(frozen=True)
class Covered:
    """One urusan of basic service, and how many innovations name it as their main one."""

    urusan: Urusan
    count: int


@dataclass(frozen=True)
class Estimate:
    """All that the estimate is made of."""

    asked: Asked
    indicators: tuple[Indicator, ...]
    entries: tuple[Entry, ...]
    region: RegionSheet
    coverage: tuple[Covered, ...]
    columns: tuple[Column, ...]
    at: Any

    @property
    def edition(self) -> Edition:
        return self.asked.edition

    @property
    def uncovered(self) -> list[Covered]:
        return [row for row in self.coverage if not row.count]

    @property
    def proven(self) -> Column:
        """What the city can show today."""
        return next(column for column in self.columns if column.basis == Basis.PROVEN)

    @property
    def highest(self) -> Decimal:
        """The most that one innovation can score."""
        return sum((row.highest for row in self.indicators), NOTHING)


def scores(score: Score | Worth) -> dict[str, Decimal]:
    return {Basis.CLAIMED: score.claimed, Basis.PROVEN: score.proven, Basis.VERIFIED: score.verified}


def estimate_of(asked: Mapping[str, str]) -> Estimate | None:
    """A fixed number of queries, however many innovations there are."""
    what = asked_of(asked)
    if what is None:
        return None
    indicators = tuple(what.edition.indicators.of_innovations().whole())  # type: ignore[attr-defined]
    entries = entries_of(what.period, indicators)
    region = region_sheet(what.edition)
    bands = list(what.edition.bands.all())  # type: ignore[attr-defined]
    found = Estimate(what, indicators, entries, region, coverage_of(entries), (), timezone.now())
    columns = []
    for basis in Basis:
        index = city_of(found, basis).index
        columns.append(Column(basis, index, band_of(bands, index.value)))
    return replace(found, columns=tuple(columns))


def entries_of(period: Any, indicators: tuple[Indicator, ...]) -> tuple[Entry, ...]:
    """The period's reported innovations, scored with the weights of these indicators by their keys."""
    rows = list(reported(period))
    weights = {row.key: row.weight for row in indicators}
    claims = by_dossier(figures([row.pk for row in rows]))
    return tuple(Entry(row, score_by(claims[row.pk], weights), claims[row.pk]) for row in rows)


def by_dossier(rows: list[Figure]) -> dict[int, dict[str, Figure]]:
    found: dict[int, dict[str, Figure]] = defaultdict(dict)
    for row in rows:
        found[row.submission][row.key] = row
    return found


def score_by(claims: Mapping[str, Figure], weights: Mapping[str, Decimal]) -> Score:
    return score_of(
        worth(weights[key], row.parameter, proofs=row.proofs, verified=row.verified)
        for key, row in claims.items()
        if key in weights
    )


def coverage_of(entries: tuple[Entry, ...]) -> tuple[Covered, ...]:
    named = [entry.basic for entry in entries]
    rows = Urusan.objects.filter(group=UrusanGroup.BASIC)
    return tuple(Covered(row, named.count(row.pk)) for row in rows)


def city_of(estimate: Estimate, basis: str) -> City:
    pieces = tuple(Piece(entry.submission.pk, entry.by(basis), entry.basic) for entry in estimate.entries)
    return City(formula_of(estimate.edition), estimate.region.points, pieces)
