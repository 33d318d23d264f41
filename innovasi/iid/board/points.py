"""The next points of many dossiers: an OPD's own, or the city's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from innovasi.common.listing import Choice, Listing, chosen, words_asked
from innovasi.common.pages import page_of
from innovasi.editions.models import Indicator
from innovasi.iid.board.asked import Asked, asked_of
from innovasi.iid.board.estimate import by_dossier
from innovasi.iid.board.steps import NextPoints, next_points_of, standings_of
from innovasi.iid.choices import NOTHING, Step
from innovasi.iid.querysets import checked_before_deadline, figures
from innovasi.iid.rules import Advice, all_steps, points
from innovasi.innovations.choices import Status
from innovasi.innovations.models import Submission

SHOWN_STEPS = 3  # of each innovation in a list
PER_PAGE = 10
HUNDRED = 100


@dataclass(frozen=True)
class ByIndicator:
    """What waits at one indicator over all reported innovations."""

    indicator: Indicator
    steps: tuple[tuple[str, int], ...]  # what is to be done, at how many innovations
    number: int
    gain: Decimal
    index_gain: Decimal  # of the city's index, once it is proven


@dataclass(frozen=True)
class PointsPage:
    """The innovations that have most to win, and where it lies."""

    asked: Asked
    listing: Listing
    rows: list[NextPoints]
    by_indicator: list[ByIndicator]
    waiting: Decimal
    number: int
    divided_by: int


@dataclass(frozen=True)
class Ranked:
    submission: Submission
    steps: list[Advice]
    standings: list[Any]


def points_page(user: Any, asked: Mapping[str, str]) -> PointsPage | None:
    """A fixed number of queries; None as long as there is no edition."""
    what = asked_of(asked)
    if what is None:
        return None
    indicators = list(what.edition.indicators.of_innovations().whole())  # type: ignore[attr-defined]
    ranked = ranked_of(what, user, indicators)
    text, opds = words_asked(asked), names_of(ranked)
    code = chosen(asked, "opd", opds)
    step = chosen(asked, "langkah", Step.choices)
    shown = [row for row in ranked if fits(row, text, code, step)]
    by_key = {row.key: row for row in indicators}
    page = page_of(shown, asked.get("halaman"), PER_PAGE)
    choices = [Choice("langkah", "Langkah", Step.choices, step), *what.choices[:1]]
    if len(opds) > 1:
        choices.insert(0, Choice("opd", "OPD", opds, code))
    reported = [row for row in ranked if row.submission.status == Status.ACCEPTED]
    divided_by = max(what.edition.divisor, len(reported))
    return PointsPage(
        asked=what,
        listing=Listing(page, text, choices),
        rows=[next_points_of(row.submission, row.standings, by_key, SHOWN_STEPS) for row in page.object_list],
        by_indicator=by_indicator(reported, indicators, divided_by * what.edition.total),
        waiting=points(step for row in shown for step in row.steps),
        number=len(shown),
        divided_by=divided_by,
    )


def ranked_of(what: Asked, user: Any, indicators: list[Indicator]) -> list[Ranked]:
    """The dossiers that this person may see, with most to win first."""
    rows = list(checked_before_deadline(what.period, user))
    claims = by_dossier(figures([row.pk for row in rows]))
    found = []
    for row in rows:
        standings = standings_of(row, claims[row.pk], indicators)
        found.append(Ranked(row, all_steps(standings), standings))
    return sorted(found, key=lambda row: -points(row.steps))


def names_of(ranked: Iterable[Ranked]) -> list[tuple[str, str]]:
    names = {row.submission.innovation.opd.code: row.submission.innovation.opd.name for row in ranked}
    return sorted(names.items(), key=lambda item: item[1])


def fits(row: Ranked, text: str, code: str, step: str) -> bool:
    opd = row.submission.innovation.opd
    has_step = not step or any(advice.step == step for advice in row.steps)
    said = f"{row.submission.title} {opd.name} {opd.abbreviation}".casefold()
    return has_step and (not code or opd.code == code) and text.casefold() in said


def by_indicator(reported: list[Ranked], indicators: list[Indicator], whole: Decimal) -> list[ByIndicator]:
    """Where the city's points lie, the richest indicator first."""
    due: dict[str, list[Advice]] = defaultdict(list)
    for row in reported:
        for advice in row.steps:
            due[advice.standing.key].append(advice)
    lines = [line_of(indicator, due[indicator.key], whole) for indicator in indicators if due[indicator.key]]
    return sorted(lines, key=lambda line: (-line.gain, line.indicator.order))


def line_of(indicator: Indicator, due: list[Advice], whole: Decimal) -> ByIndicator:
    counted = Counter(advice.step for advice in due)
    proven = points(advice for advice in due if advice.step != Step.FIX)
    return ByIndicator(
        indicator=indicator,
        steps=tuple((str(step.label), counted[step]) for step in Step if counted[step]),
        number=len(due),
        gain=points(due),
        index_gain=proven / whole * HUNDRED if whole else NOTHING,
    )
