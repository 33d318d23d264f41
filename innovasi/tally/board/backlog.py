"""What waits for Bappeda: our own debt, as visible as theirs."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils import timezone

from innovasi.innovations.choices import WAITING
from innovasi.innovations.models import Submission
from innovasi.tally.board.dossiers import Dossier
from innovasi.tally.board.lines import started_waiting

LISTED = 5


@dataclass(frozen=True)
class Waiting:
    """One dossier that waits; its title and OPD are read for the present only."""

    pk: int
    days: int
    title: str = ""
    opd: str = ""


@dataclass(frozen=True)
class Backlog:
    """How many wait, how long the oldest has, and the longest waiting ones."""

    submissions: int
    days: int
    longest: tuple[Waiting, ...]


def backlog_of(rows: Iterable[Dossier], at: datetime.datetime) -> Backlog:
    """By calendar days in WIB from each dossier's last submit."""
    today = timezone.localdate(at)
    waiting = sorted((started_waiting(row), row.pk) for row in rows if row.status in WAITING)
    longest = tuple(Waiting(pk, (today - timezone.localdate(since)).days) for since, pk in waiting[:LISTED])
    return Backlog(len(waiting), longest[0].days if longest else 0, longest)


def with_titles(backlog: Backlog) -> Backlog:
    rows = Submission.objects.filter(pk__in=[row.pk for row in backlog.longest])
    names = {pk: names for pk, *names in rows.values_list("pk", "title", "innovation__opd__abbreviation")}
    longest = [replace(row, title=names[row.pk][0], opd=names[row.pk][1]) for row in backlog.longest]
    return replace(backlog, longest=tuple(longest))
