"""The rounds that a dossier went through, as a timeline."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from innovasi.common.templatetags.components import state_tone
from innovasi.innovations.choices import Action, Status
from innovasi.innovations.models import Move, Submission


@dataclass(frozen=True)
class Entry:
    """One move: what was done, by whom, when and why."""

    title: str
    at: datetime.datetime
    by: str
    note: str
    tone: str
    is_submit: bool


def entries_of(submission: Submission) -> list[Entry]:
    """All moves of a dossier, oldest first; each submit carries the number of its round."""
    rounds, entries = 0, []
    for move in Move.objects.filter(submission=submission).told():
        is_submit = move.action == Action.SUBMIT
        rounds += is_submit
        title = Action(move.action).label + (f" · babak {rounds}" if is_submit else "")
        tone = state_tone(Status(move.target).label)
        entries.append(Entry(title, move.at, move.by.name, move.note, tone, is_submit))
    return entries


def last_submit(entries: list[Entry]) -> datetime.datetime | None:
    return next((entry.at for entry in reversed(entries) if entry.is_submit), None)
