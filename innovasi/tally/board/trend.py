"""How many OPDs had fulfilled the target on each day of a period."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone

from innovasi.innovations.choices import Action
from innovasi.innovations.models import Innovation, Move
from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period

WEEK = datetime.timedelta(days=7)


@dataclass(frozen=True)
class Trend:
    """Days on which OPDs reached the target, between the opening and the deadline."""

    start: datetime.date
    deadline: datetime.date
    today: datetime.date
    counted: int
    steps: tuple[tuple[datetime.date, int], ...]

    @property
    def end(self) -> datetime.date:
        return max(self.deadline, min(self.today, self.deadline + 4 * WEEK))

    def reached(self, day: datetime.date) -> int:
        """How many OPDs had fulfilled at the end of a day."""
        return max((count for when, count in self.steps if when <= day), default=0)

    @property
    def weeks(self) -> list[tuple[datetime.date, int]]:
        """The same as a table: a row a week up to today."""
        last = min(self.today, self.end)
        days = [self.start + n * WEEK for n in range((last - self.start).days // 7 + 1)]
        return [(day, self.reached(day)) for day in dict.fromkeys([*days, last])]


def trend_of(period: Period, *, is_public: bool) -> Trend:
    """The trend of a period; in public only published innovations count."""
    moves = Move.objects.filter(submission__period=period, action=Action.ACCEPT).order_by("at", "pk")
    if is_public:
        moves = moves.filter(submission__innovation__in=Innovation.objects.published())
    counted = set(OPD.objects.counted().values_list("pk", flat=True))
    start, deadline = timezone.localdate(period.opens_at), timezone.localdate(period.deadline_at)
    return Trend(start, deadline, timezone.localdate(), len(counted), steps_of(moves, counted, period.target))


def steps_of(moves: QuerySet, counted: set[int], target: int) -> tuple[tuple[datetime.date, int], ...]:
    accepted: dict[int, set[int]] = defaultdict(set)
    steps: dict[datetime.date, int] = {}
    reached = 0
    columns = ("at", "submission__innovation_id", "submission__innovation__opd_id")
    for at, innovation_id, opd_id in moves.values_list(*columns):
        if opd_id not in counted or innovation_id in accepted[opd_id]:
            continue
        accepted[opd_id].add(innovation_id)
        if len(accepted[opd_id]) == target:
            reached += 1
            steps[timezone.localdate(at)] = reached
    return tuple(steps.items())
