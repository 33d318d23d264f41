"""This period beside earlier ones: what each OPD brought, and how far all were at the same distance from the end."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass

from django.utils import timezone

from innovasi.innovations.choices import Action
from innovasi.innovations.models import Move
from innovasi.organisations.models import OPD
from innovasi.programmes.board import deadlines_of_each
from innovasi.programmes.models import Period
from innovasi.tally.board.deadline import as_known
from innovasi.tally.board.roster import Roster, roster

SHOWN = 5  # periods side by side
Accepted = dict[int, list[datetime.datetime]]  # by OPD: when each of its innovations was accepted first


@dataclass(frozen=True)
class Column:
    """One period: how far it was when the compared period was where it is now, and how far it came."""

    period: Period
    deadline: datetime.datetime
    moment: datetime.datetime  # as far from its own deadline as the first column is from its own
    counted: int
    fulfilled_then: int
    fulfilled_at_deadline: int
    accepted_then: int
    accepted: int
    is_over: bool  # its deadline had passed at the compared moment


@dataclass(frozen=True)
class Row:
    """One OPD with its accepted innovations in each period, in the order of the columns."""

    opd: OPD
    name: str
    counts: list[int]

    @property
    def fall(self) -> int:
        return -self.change

    @property
    def change(self) -> int:
        """Against the period before; 0 where there is none."""
        return self.counts[0] - self.counts[1] if len(self.counts) > 1 else 0


@dataclass(frozen=True)
class Comparison:
    columns: list[Column]
    rows: list[Row]
    days_left: int  # from the compared moment to its deadline; negative after it

    @property
    def labels(self) -> list[str]:
        """The year of each column, or its name where a year had two."""
        years = [column.period.year for column in self.columns]
        return [str(year) if years.count(year) == 1 else self.columns[at].period.title for at, year in enumerate(years)]

    @property
    def days_after(self) -> int:
        return -self.days_left


def comparison_of(period: Period, at: datetime.datetime | None = None) -> Comparison:
    """The period and up to four before it; as many questions for many OPDs and dossiers as for one."""
    now = at or timezone.now()
    earlier = Period.objects.filter(deadline_at__lt=period.deadline_at).order_by("-deadline_at")
    periods = [period, *earlier[: SHOWN - 1]]
    accepted, members = accepted_of(periods, now), roster(now, is_past=at is not None)
    found = deadlines_of_each(periods)
    deadlines = {row.pk: found[row.pk].general for row in periods}
    if at is not None:
        deadlines = {row.pk: as_known(deadlines[row.pk], at, members.published_deadline(row)) for row in periods}
    ends = {pk: deadline.at for pk, deadline in deadlines.items()}
    distance = ends[period.pk] - now
    columns = [column(row, ends[row.pk], distance, accepted[row.pk], members, now) for row in periods]
    day = timezone.localdate(now)
    rows = [
        Row(member.opd, member.name, [len(accepted[row.pk].get(member.opd.pk, ())) for row in periods])
        for member in members.everybody
        if member.existed_on(day) or any(member.opd.pk in accepted[row.pk] for row in periods)
    ]
    return Comparison(columns, rows, (timezone.localdate(ends[period.pk]) - day).days)


def accepted_of(periods: list[Period], until: datetime.datetime) -> dict[int, Accepted]:
    """By period and OPD; an innovation counts once in a period, from its first acceptance on."""
    found: dict[int, Accepted] = {period.pk: defaultdict(list) for period in periods}
    moves = Move.objects.filter(submission__period__in=periods, action=Action.ACCEPT, at__lte=until)
    columns = ("submission__period_id", "submission__innovation__opd_id", "submission__innovation_id", "at")
    seen = set()
    for period_id, opd_id, innovation_id, moment in moves.order_by("at", "pk").values_list(*columns):
        if (period_id, innovation_id) not in seen:
            seen.add((period_id, innovation_id))
            found[period_id][opd_id].append(moment)
    return found


def column(
    period: Period,
    deadline: datetime.datetime,
    distance: datetime.timedelta,
    accepted: Accepted,
    members: Roster,
    now: datetime.datetime,
) -> Column:
    moment = deadline - distance
    counted, ended = pks(members, min(moment, now)), pks(members, min(deadline, now))
    target = members.target(period)
    return Column(
        period=period,
        deadline=deadline,
        moment=moment,
        counted=len(counted),
        fulfilled_then=sum(reached(accepted.get(pk, []), moment) >= target for pk in counted),
        fulfilled_at_deadline=sum(reached(accepted.get(pk, []), deadline) >= target for pk in ended),
        accepted_then=sum(reached(accepted.get(pk, []), moment) for pk in counted),
        accepted=sum(len(moments) for moments in accepted.values()),
        is_over=deadline <= now,
    )


def pks(members: Roster, moment: datetime.datetime) -> set[int]:
    return {member.opd.pk for member in members.on(timezone.localdate(moment))}


def reached(moments: list[datetime.datetime], until: datetime.datetime) -> int:
    return sum(at <= until for at in moments)
