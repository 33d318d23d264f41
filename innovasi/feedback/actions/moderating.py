"""Bappeda shows a message or hides it with a reason; both can be undone, and both stay on record."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from innovasi.feedback.actions.steps import StepRefused, locked, take
from innovasi.feedback.choices import State, StepKind
from innovasi.feedback.models import Feedback


@transaction.atomic
def show(feedback: Feedback, *, by: Any, seen: int) -> None:
    """Let citizens read a message. Raises StepRefused."""
    row = locked(feedback, seen)
    if row.is_shown:
        raise StepRefused("Masukan ini sudah tampil.")
    row.state, row.hidden_reason = State.SHOWN, ""
    take(row, StepKind.SHOW, by=by)


@transaction.atomic
def hide(feedback: Feedback, *, by: Any, reason: str, seen: int) -> None:
    """Hide a message and its answer from citizens. Raises StepRefused."""
    row = locked(feedback, seen)
    if row.is_hidden:
        raise StepRefused("Masukan ini sudah disembunyikan.")
    row.state, row.hidden_reason = State.HIDDEN, reason
    take(row, StepKind.HIDE, by=by, text=reason)
