"""How a deadline is reckoned: as published, then as Bappeda extended it, then by the minutes of outages."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils import formats, timezone

from innovasi.common.outages import Span, outages_between
from innovasi.programmes.models import Extension, Period

WINDOW = datetime.timedelta(hours=24)  # outages this long before a deadline move it
MOST = WINDOW  # and not by more than this
MINUTE = datetime.timedelta(minutes=1)


@dataclass(frozen=True)
class Deadline:
    """The last moment at which a first submission is in time, and how it came about."""

    at: datetime.datetime
    published_at: datetime.datetime
    extensions: tuple[Extension, ...] = ()
    outage_minutes: int = 0
    is_for_one_opd: bool = False

    @property
    def is_past(self) -> bool:
        return timezone.now() > self.at

    @property
    def days_left(self) -> int:
        """Whole calendar days in WIB until the deadline's day; 0 on that day, negative after it."""
        return (timezone.localdate(self.at) - timezone.localdate()).days

    @property
    def text(self) -> str:
        """As people say it: *30 Juni 2021 pukul 23.59 WIB*."""
        return said(self.at)

    @property
    def latest(self) -> Extension | None:
        """The extension that decides; None when the published deadline stands."""
        return max(self.extensions, key=lambda row: row.deadline_at, default=None)

    @property
    def was_moved(self) -> bool:
        return self.at != self.published_at

    def allows(self, moment: datetime.datetime) -> bool:
        """A submission at this moment is in time; the deadline itself still is."""
        return moment <= self.at


@dataclass(frozen=True)
class Deadlines:
    """The deadlines of one period: the general one, and those of OPDs that were given longer."""

    general: Deadline
    special: dict[int, Deadline] = field(default_factory=dict)

    def of(self, opd_id: int | None) -> Deadline:
        """The deadline that holds for an OPD."""
        return self.special.get(opd_id, self.general) if opd_id is not None else self.general

    @property
    def last(self) -> datetime.datetime:
        """When the last OPD runs out of time."""
        return max(deadline.at for deadline in (self.general, *self.special.values()))


def said(moment: datetime.datetime) -> str:
    """A moment in words: *30 Juni 2021 pukul 23.59 WIB*."""
    local = timezone.localtime(moment)
    return f"{formats.date_format(local, 'j F Y')} pukul {local:%H.%M} WIB"


def deadlines_of(period: Period) -> Deadlines:
    """The deadlines of one period; asks the database twice, however many OPDs were given longer."""
    return deadlines_of_each([period])[period.pk]


def deadlines_of_each(periods: Iterable[Period]) -> dict[int, Deadlines]:
    """The same for several periods, by their keys, with the same two questions."""
    known = list(periods)
    rows = list(Extension.objects.of(known)) if known else []
    granted = {period.pk: [row for row in rows if row.period_id == period.pk] for period in known}
    bases = [period.deadline_at for period in known] + [row.deadline_at for row in rows]
    down = outages_between(min(bases) - WINDOW, max(bases) + MOST) if bases else []
    return {period.pk: reckon(period, granted[period.pk], down) for period in known}


def reckon(period: Period, rows: list[Extension], down: list[Span]) -> Deadlines:
    for_all = tuple(row for row in rows if row.opd_id is None)
    general = deadline(period, for_all, down)
    special = {}
    for opd_id in {row.opd_id for row in rows if row.opd_id is not None}:
        own = tuple(row for row in rows if row.opd_id in (None, opd_id))
        found = deadline(period, own, down, is_for_one_opd=True)
        if found.at > general.at:
            special[opd_id] = found
    return Deadlines(general, special)


def deadline(
    period: Period, extensions: tuple[Extension, ...], down: list[Span], *, is_for_one_opd: bool = False
) -> Deadline:
    base = max([period.deadline_at, *(row.deadline_at for row in extensions)])
    minutes = minutes_lost(base, down)
    return Deadline(base + minutes * MINUTE, period.deadline_at, extensions, minutes, is_for_one_opd)


def minutes_lost(base: datetime.datetime, down: list[Span]) -> int:
    """By how many minutes outages move a deadline.

    The clock of the last 24 hours stops while the portal is down, also
    while it runs on beyond the deadline. A begun minute counts, and the
    whole is at most `MOST`: beyond that Bappeda decides.
    """
    lost = datetime.timedelta()
    for start, end in union(down):
        start = max(start, base - WINDOW)
        if start >= base + whole_minutes(lost) * MINUTE:
            break
        lost += max(end - start, datetime.timedelta())
    return whole_minutes(min(lost, MOST))


def whole_minutes(time: datetime.timedelta) -> int:
    return -(-time // MINUTE)


def union(spans: Iterable[Span]) -> list[Span]:
    """The same time as spans that neither touch nor overlap, in order."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
