"""A deadline that moves takes its mark from dossiers that are no longer late."""

from typing import Any

from django.db import transaction

from innovasi.innovations.models import Submission
from innovasi.programmes.board import deadlines_of
from innovasi.programmes.models import Period


@transaction.atomic
def judge_again(sender: Any, *, period: Period, **news: Any) -> None:
    """Receiver of `deadline_moved`. Lifts the mark where the deadline now allows it; never sets one."""
    deadlines = deadlines_of(period)
    for row in Submission.objects.late_in(period):
        if row.first_submitted_at and deadlines.of(row.innovation.opd_id).allows(row.first_submitted_at):
            row.is_late = False
            row.save(update_fields=["is_late"])
