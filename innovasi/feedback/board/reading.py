"""One message on one page: what was said, what was done, and what this person may do."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from innovasi.feedback.board.queue import QueueLine
from innovasi.feedback.choices import Perm, StepKind
from innovasi.feedback.models import Feedback, Step
from innovasi.feedback.rules import whatsapp_number
from innovasi.programmes.board import holidays

TONES = {StepKind.HIDE: "bad", StepKind.ANSWER: "ok", StepKind.CORRECT: "info", StepKind.SHOW: "info"}


@dataclass(frozen=True)
class Done:
    """One step, as the timeline shows it."""

    title: str
    at: datetime.datetime
    by: str
    note: str
    tone: str


@dataclass(frozen=True)
class Reading:
    """Everything that the page of one message shows."""

    row: Feedback
    line: QueueLine
    steps: list[Done]
    contact: str  # empty for who may not know it
    whatsapp: str
    may_answer: bool
    may_show: bool
    may_hide: bool
    form: Any = None

    @property
    def is_by_mail(self) -> bool:
        return "@" in self.contact

    @property
    def public_url(self) -> str:
        innovation = self.row.innovation
        return "" if innovation.is_withheld or not innovation.slug else innovation.get_absolute_url()


def reading(row: Feedback, user: Any, form: Any = None) -> Reading:
    contact = row.usable_contact if user.has_perm(Perm.CONTACT, row) else ""
    may_moderate = user.has_perm(Perm.MODERATE, row)
    return Reading(
        row=row,
        line=QueueLine(row, holidays()),
        steps=[done(step) for step in Step.objects.filter(feedback=row).select_related("by")],
        contact=contact,
        whatsapp=whatsapp_link(contact, row.answer) if user.has_perm(Perm.ANSWER, row) else "",
        may_answer=user.has_perm(Perm.ANSWER, row) and not row.is_hidden,
        may_show=may_moderate and not row.is_shown,
        may_hide=may_moderate and not row.is_hidden,
        form=form,
    )


def done(step: Step) -> Done:
    kind = StepKind(step.kind)
    return Done(kind.label, step.at, step.by.name, step.text, TONES[kind])


def whatsapp_link(contact: str, answer: str) -> str:
    """Opens WhatsApp with the answer in it; empty without a number."""
    number = whatsapp_number(contact)
    return f"https://wa.me/{number}?text={quote(answer)}" if number else ""
