"""Issuing receipts, inside the move that they prove."""

from __future__ import annotations

import secrets
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from innovasi.innovations.choices import Action
from innovasi.innovations.models import Move, Submission
from innovasi.programmes.board import deadlines_of
from innovasi.receipts.choices import CODE_ALPHABET, CODE_LENGTH
from innovasi.receipts.models import Receipt, Register, fingerprint


def receive_move(sender: type, submission: Submission, move: Move, by: Any, **news: Any) -> None:
    """Receiver of `innovation_moved`: a submit and its receipt stand or fall together."""
    if move.action == Action.SUBMIT:
        issue(submission, move)


@transaction.atomic
def issue(submission: Submission, move: Move) -> Receipt:
    """Give one submit its number, its code and the fingerprint of its content."""
    opd = submission.innovation.opd
    receipt = Receipt(
        move=move,
        submission=submission,
        number=next_number(timezone.localtime(move.at).year),
        code="".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH)),
        issued_at=move.at,
        opd_name=opd.name,
        deadline_at=deadlines_of(submission.period).of(opd.pk).at,
        is_late=submission.is_late,
        content_hash=fingerprint(move.snapshot),
    )
    receipt.save()
    return receipt


def next_number(year: int) -> str:
    """The next of a year without a gap: a submit that fails gives its number back."""
    Register.objects.get_or_create(year=year)
    Register.objects.of_year(year).update(last=F("last") + 1)
    return f"TT-{year}-{Register.objects.get(year=year).last:06d}"


@transaction.atomic
def issue_missing() -> int:
    """Receipts for submits made before there were any, oldest first; tells how many."""
    moves = list(Receipt.objects.missing())
    for move in moves:
        issue(move.submission, move)
    return len(moves)
