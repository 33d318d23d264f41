"""Which OPDs counted on a day, what they were called, and what was asked of them, as known at a moment."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from innovasi.organisations.models import OPD, OPDName
from innovasi.programmes.models import Period
from innovasi.tally.models import Roll

Day = datetime.date | None


@dataclass(frozen=True)
class Counted:
    """One OPD of which the drive expected an innovation between two days, under its name at the board's moment."""

    opd: OPD
    name: str
    abbreviation: str
    kind: str
    first_day: Day
    last_day: Day

    def existed_on(self, day: datetime.date) -> bool:
        began = self.first_day is None or self.first_day <= day
        return began and (self.last_day is None or day <= self.last_day)


@dataclass(frozen=True)
class Roster:
    """Everybody who counted at some time, in the order of their names, and what each period asked."""

    everybody: list[Counted]
    asked: dict[str, list[str]]

    def on(self, day: datetime.date) -> list[Counted]:
        """An OPD that began later or ended before is left out."""
        return [row for row in self.everybody if row.existed_on(day)]

    def target(self, period: Period) -> int:
        return int(self.asked.get(str(period.pk), [period.target])[0])

    def published_deadline(self, period: Period) -> datetime.datetime:
        kept = self.asked.get(str(period.pk))
        return (parse_datetime(kept[1]) if kept else None) or period.deadline_at


def roster(at: datetime.datetime, *, is_past: bool) -> Roster:
    """Of the present from the master data; of the past from what was kept then, so that later edits change nothing."""
    if not is_past:
        return Roster(by_name(present(opd) for opd in OPD.objects.in_tally(True)), {})
    roll = Roll.objects.known_at(at)
    former = names_on(timezone.localdate(at)) if roll is None or roll.at > at else {}
    if roll is None:
        return Roster(by_name(named(present(opd), former) for opd in OPD.objects.in_tally(True)), {})
    opds = OPD.objects.in_bulk([int(pk) for pk in roll.opds])
    kept = (counted(opds[int(pk)], *facts) for pk, facts in roll.opds.items() if int(pk) in opds)
    return Roster(by_name(named(row, former) for row in kept), roll.periods)


def present(opd: OPD) -> Counted:
    return Counted(opd, opd.name, opd.abbreviation, opd.kind, opd.active_from, opd.active_until)


def counted(opd: OPD, name: str, abbreviation: str, kind: str, first: str, last: str) -> Counted:
    return Counted(opd, name, abbreviation, kind, parse_date(first), parse_date(last))


def named(row: Counted, former: dict[int, tuple[str, str]]) -> Counted:
    """The same under the name of the day, where a former one is known."""
    if row.opd.pk not in former:
        return row
    name, abbreviation = former[row.opd.pk]
    return Counted(row.opd, name, abbreviation or row.abbreviation, row.kind, row.first_day, row.last_day)


def by_name(rows: Iterable[Counted]) -> list[Counted]:
    return sorted(rows, key=lambda row: row.name)


def names_on(day: datetime.date) -> dict[int, tuple[str, str]]:
    """The former name that each OPD still carried on a day; the one that ended soonest after it."""
    rows = OPDName.objects.filter(used_until__gte=day).order_by("-used_until", "-pk")
    return {pk: (name, short) for pk, name, short in rows.values_list("opd_id", "name", "abbreviation")}
