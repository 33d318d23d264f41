"""Judging accepted summaries by the rules of the writing help."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from innovasi.communication.models import Clarity
from innovasi.communication.rules.clarity import is_plain, rules_in_force
from innovasi.innovations.choices import Action
from innovasi.innovations.models import Submission

AT_ONCE = 500
MOST = 20_000  # dossiers of one run; the next goes on


def receive_move(sender: type, submission: Submission, move: Any, by: Any, **news: Any) -> None:
    """Receiver of `innovation_moved`: an acceptance and its judgement stand or fall together."""
    if move.action == Action.ACCEPT:
        judge([submission])


def judge(submissions: list[Submission]) -> None:
    rows = [
        Clarity(submission=row, rules=rules_in_force(), is_plain=is_plain(row.citizen_summary)) for row in submissions
    ]
    Clarity.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["submission"], update_fields=["rules", "is_plain"]
    )


def judge_missing() -> str:
    """Job: judge what came in another way, and everything anew once the rules have changed."""
    count = 0
    while count < MOST:
        with transaction.atomic():
            found = list(Clarity.objects.unjudged(rules_in_force())[:AT_ONCE])
            judge(found)
        count += len(found)
        if len(found) < AT_ONCE:
            break
    return f"{count} ringkasan dibaca"
