"""What OPDs did in a period, and when."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain

from innovasi.accounts.models import User
from innovasi.innovations.choices import Action
from innovasi.innovations.models import Document, Move, Photo, Submission
from innovasi.programmes.models import Period

Moments = dict[int, list[datetime.datetime]]


@dataclass(frozen=True)
class Facts:
    """Moments at which an OPD's own people kept something, and at which they submitted."""

    saves: Moments
    submits: Moments

    def saved(self, opd_id: int, start: datetime.datetime, end: datetime.datetime) -> bool:
        """Something was kept in the window; a submit counts too."""
        return within(self.saves, opd_id, start, end) or self.submitted(opd_id, start, end)

    def submitted(self, opd_id: int, start: datetime.datetime, end: datetime.datetime) -> bool:
        return within(self.submits, opd_id, start, end)


def within(moments: Moments, opd_id: int, start: datetime.datetime, end: datetime.datetime) -> bool:
    return any(start < moment <= end for moment in moments.get(opd_id, ()))


def facts_of(period: Period) -> Facts:
    """Read from answers, files and moves; what Bappeda typed for an OPD does not count."""
    people = dict(User.objects.exclude(opd=None).values_list("pk", "opd_id"))
    saves, submits = defaultdict(list), defaultdict(list)
    for opd_id, written in Submission.objects.of_period(period).values_list("innovation__opd_id", "written"):
        for answer in written.values():
            if people.get(answer.get("by")) == opd_id:
                saves[opd_id].append(datetime.datetime.fromisoformat(answer["at"]))
    for opd_id, by, at in chain(files(Photo, period), files(Document, period)):
        if people.get(by) == opd_id:
            saves[opd_id].append(at)
    moves = Move.objects.filter(submission__period=period, action__in=(Action.BEGIN, Action.SUBMIT))
    for opd_id, action, by, at in moves.values_list("submission__innovation__opd_id", "action", "by_id", "at"):
        if people.get(by) == opd_id:
            (submits if action == Action.SUBMIT else saves)[opd_id].append(at)
    return Facts(saves, submits)


def files(model: type[Photo] | type[Document], period: Period) -> list[tuple[int, int, datetime.datetime]]:
    rows = model.objects.filter(submission__period=period)
    return list(rows.values_list("submission__innovation__opd_id", "uploaded_by_id", "uploaded_at"))
