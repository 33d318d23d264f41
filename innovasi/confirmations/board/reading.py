"""One innovation, as its OPD is asked about it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from innovasi.confirmations.models import Confirmation
from innovasi.confirmations.querysets import confirmed_before
from innovasi.confirmations.rules import due_before
from innovasi.innovations.choices import RunningState
from innovasi.innovations.models import Innovation

SHOWN = 10  # earlier answers


@dataclass(frozen=True)
class Reading:
    """What is known, and what was said before."""

    innovation: Innovation
    answers: list[Confirmation]

    @property
    def title(self) -> str:
        return self.innovation.current.title if self.innovation.current else self.innovation.code

    @property
    def is_running(self) -> bool:
        return self.innovation.running == RunningState.RUNNING

    @property
    def stopped_since(self) -> Any:
        """The day on which it stopped, by the newest answer."""
        return None if self.is_running or not self.answers else self.answers[0].since


def reading(innovation: Innovation) -> Reading:
    return Reading(innovation, list(Confirmation.objects.about(innovation)[:SHOWN]))


def stopped_since(innovation: Innovation) -> datetime.date | None:
    """The day on which it stopped, as its OPD said last; None while it runs, and where nobody said when."""
    if innovation.running == RunningState.RUNNING:
        return None
    answer = Confirmation.objects.about(innovation).first()
    return answer.since if answer else None


def is_due(innovation: Innovation) -> bool:
    """Its last confirmation is so old that its OPD is asked."""
    confirmed = innovation.confirmed_at
    return innovation.running == RunningState.RUNNING and (confirmed is None or confirmed < due_before(timezone.now()))


def due_of(user: Any) -> int:
    """How many innovations this person's OPD has to confirm."""
    if not user.is_author:
        return 0
    return confirmed_before(due_before(timezone.now())).of_opd(user.opd_id).count()
