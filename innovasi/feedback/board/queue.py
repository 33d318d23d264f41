"""The list at `/kerja/masukan/`: what waits for an answer or for Bappeda's word, and how long."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from innovasi.common.listing import Choice, Listing, chosen, words_asked
from innovasi.common.pages import page_of
from innovasi.feedback.choices import Perm, Standing, State
from innovasi.feedback.models import Feedback
from innovasi.feedback.querysets import FeedbackQuerySet
from innovasi.feedback.rules import late_before
from innovasi.organisations.models import OPD
from innovasi.programmes.board import holidays


@dataclass(frozen=True)
class QueueLine:
    """One message in the list."""

    row: Feedback
    holidays: frozenset[datetime.date]

    @property
    def title(self) -> str:
        return self.row.innovation.current.title if self.row.innovation.current else self.row.innovation.code

    @property
    def standing(self) -> str:
        """The word of its badge: what happens next."""
        if self.row.is_hidden:
            return State.HIDDEN.label
        if self.row.is_answered:
            return Standing.ANSWERED.label
        return Standing.LATE.label if self.row.is_late(self.holidays) else Standing.UNANSWERED.label

    @property
    def due(self) -> datetime.date:
        return self.row.due(self.holidays)

    @property
    def is_pending(self) -> bool:
        return self.row.state == State.PENDING

    @property
    def time(self) -> str:
        days = self.row.days
        if self.row.is_answered:
            return f"dijawab dalam {days} hari" if days else "dijawab pada hari yang sama"
        return f"sudah {days} hari" if days else "masuk hari ini"


@dataclass(frozen=True)
class Queue:
    """What the list shows, and the numbers above it."""

    listing: Listing
    lines: list[QueueLine]
    waiting: int
    late: int
    pending: int
    may_moderate: bool


def queue(user: Any, asked: Mapping[str, str]) -> Queue:
    known = Feedback.objects.visible_to(user).messages()
    text, standing = words_asked(asked), chosen(asked, "keadaan", Standing.choices)
    choices = [Choice("keadaan", "Keadaan", Standing.choices, standing)]
    closed = holidays()
    before = late_before(timezone.now(), closed)
    rows = standing_at(known, standing, before)
    if not user.has_perm(Perm.ANSWER):
        opds = list(OPD.objects.filter(innovations__feedback__isnull=False).distinct().values_list("code", "name"))
        code = chosen(asked, "opd", opds)
        choices.append(Choice("opd", "OPD", opds, code))
        rows = rows.of_opd_code(code) if code else rows
    rows = rows.saying(text) if text else rows
    page = page_of(rows.for_page().waiting_first(), asked.get("halaman"))
    counts = known.counted(before)
    return Queue(
        listing=Listing(page, text, choices),
        lines=[QueueLine(row, closed) for row in page.object_list],
        waiting=counts["waiting"],
        late=counts["late"],
        pending=known.in_state(State.PENDING).count(),
        may_moderate=user.has_perm(Perm.MODERATE),
    )


def standing_at(rows: FeedbackQuerySet, standing: str, before: datetime.datetime) -> FeedbackQuerySet:
    if standing == Standing.UNANSWERED:
        return rows.unanswered()
    if standing == Standing.LATE:
        return rows.late(before)
    if standing == Standing.PENDING:
        return rows.in_state(State.PENDING)
    if standing == Standing.ANSWERED:
        return rows.answered()
    return rows.in_state(State.HIDDEN) if standing == Standing.HIDDEN else rows


def waiting_for(user: Any) -> int:
    """What waits for this person: an answer of their OPD, or their word whether a message may be shown."""
    rows = Feedback.objects.visible_to(user).messages()
    if user.has_perm(Perm.ANSWER):
        return rows.unanswered().count()
    return rows.in_state(State.PENDING).count() if user.has_perm(Perm.MODERATE) else 0
