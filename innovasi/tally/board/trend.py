"""How many OPDs had fulfilled the target on each day of a period, and how many innovations came each day."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass
from math import ceil

from django.db.models import QuerySet
from django.utils import timezone

from innovasi.innovations.choices import Action
from innovasi.innovations.models import Innovation, Move
from innovasi.tally.board.forecast import Course, Forecast, forecast
from innovasi.tally.board.whole import Board

WEEK = datetime.timedelta(days=7)
Steps = tuple[tuple[datetime.date, int], ...]


@dataclass(frozen=True)
class Trend:
    """Days on which OPDs reached the target, between the opening and the deadline."""

    start: datetime.date
    deadline: datetime.date
    today: datetime.date
    counted: int
    steps: Steps  # day, OPDs fulfilled by its end
    accepted: Steps = ()  # day, innovations accepted on it
    forecast: Forecast | None = None

    @property
    def end(self) -> datetime.date:
        return max(self.deadline, min(self.today, self.deadline + 4 * WEEK))

    def reached(self, day: datetime.date) -> int:
        """How many OPDs had fulfilled at the end of a day."""
        return max((count for when, count in self.steps if when <= day), default=0)

    @property
    def weeks(self) -> list[tuple[datetime.date, int, int]]:
        """The same as a table: a row a week up to today, with what was accepted since the row before."""
        last = min(self.today, self.end)
        days = [self.start + n * WEEK for n in range((last - self.start).days // 7 + 1)]
        days = list(dict.fromkeys([*days, last]))
        edges = [datetime.date.min, *days]
        return [
            (day, self.reached(day), sum(count for when, count in self.accepted if before < when <= day))
            for before, day in zip(edges, days, strict=False)
        ]

    @property
    def needed(self) -> int:
        """OPDs a week that would bring all of them in by the deadline; 0 when none are left or no time is."""
        left, days = self.counted - self.reached(self.today), (self.deadline - self.today).days
        return ceil(left * 7 / days) if left > 0 and days > 0 else 0


def trend_of(board: Board, *, is_public: bool) -> Trend:
    """The trend of a board up to its moment; in public only published innovations count, and nothing is forecast."""
    period, now, deadline = board.period, board.at, board.deadline.at
    moves = Move.objects.filter(submission__period=period, action=Action.ACCEPT, at__lte=now).order_by("at", "pk")
    if is_public:
        moves = moves.filter(submission__innovation__in=Innovation.objects.published())
    counted = {line.opd.pk for line in board.lines}
    days, accepted = days_of(moves, counted, board.target)
    start, today = timezone.localdate(period.opens_at), timezone.localdate(now)
    is_closed = period.closed_at is not None and period.closed_at <= now
    course = Course(days, len(counted), start, timezone.localtime(now), deadline, is_closed)
    return Trend(
        start=start,
        deadline=timezone.localdate(deadline),
        today=today,
        counted=len(counted),
        steps=tuple({day: number for number, day in enumerate(days, start=1)}.items()),
        accepted=accepted,
        forecast=None if is_public else forecast(course),
    )


def days_of(moves: QuerySet, counted: set[int], target: int) -> tuple[list[datetime.date], Steps]:
    """The day on which each OPD reached the target, in their order; and what was accepted on each day."""
    found: dict[int, set[int]] = defaultdict(set)
    by_day: dict[datetime.date, int] = defaultdict(int)
    days: list[datetime.date] = []
    columns = ("at", "submission__innovation_id", "submission__innovation__opd_id")
    for at, innovation_id, opd_id in moves.values_list(*columns):
        if opd_id not in counted or innovation_id in found[opd_id]:
            continue
        day = timezone.localdate(at)
        found[opd_id].add(innovation_id)
        by_day[day] += 1
        if len(found[opd_id]) == target:
            days.append(day)
    return days, tuple(by_day.items())
