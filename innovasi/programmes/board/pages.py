"""What the pages of periods show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from innovasi.common.outages import outages_between
from innovasi.programmes.board.news import news_of
from innovasi.programmes.models import Extension, Period
from innovasi.programmes.workflow import WINDOW, Deadline, Deadlines, deadlines_of, deadlines_of_each, union


@dataclass(frozen=True)
class PeriodLine:
    """A period with the deadline that holds now."""

    period: Period
    deadlines: Deadlines

    @property
    def deadline(self) -> Deadline:
        return self.deadlines.general


def dated(periods: Iterable[Period]) -> list[PeriodLine]:
    known = list(periods)
    deadlines = deadlines_of_each(known)
    return [PeriodLine(period, deadlines[period.pk]) for period in known]


def is_past_for_all(period: Period) -> bool:
    """No OPD can submit in time any more."""
    return timezone.now() > deadlines_of(period).last


@dataclass(frozen=True)
class OutageLine:
    """One outage near the deadline."""

    started_at: object
    ended_at: object
    minutes: int


@dataclass(frozen=True)
class DeadlinePage:
    """How the deadline of a period came about, for who may move it."""

    period: Period
    deadlines: Deadlines
    extensions: list[Extension]
    outages: list[OutageLine]

    @property
    def news(self) -> list[str]:
        return news_of(self.deadlines.general)


def deadline_page(period: Period) -> DeadlinePage:
    deadlines = deadlines_of(period)
    base = deadlines.general.at
    down = union(outages_between(base - WINDOW, max(base, deadlines.last)))
    lines = [OutageLine(start, end, round((end - start).total_seconds() / 60)) for start, end in down]
    return DeadlinePage(period, deadlines, list(Extension.objects.of([period])), lines)
