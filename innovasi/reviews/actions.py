"""Everything that a reviewer writes, but the moves themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.accounts.models import User
from innovasi.innovations.choices import Action
from innovasi.innovations.models import Move, SectionNote, Submission
from innovasi.innovations.workflow import move as make_move
from innovasi.reviews.choices import ReadingState
from innovasi.reviews.models import Assignment, CriterionCheck, Reading
from innovasi.reviews.querysets import unassigned
from innovasi.reviews.signals import submission_assigned


@transaction.atomic
def assign(submissions: Iterable[Submission], reviewer: User, *, by: User) -> int:
    """Give dossiers to one reviewer; whoever had one loses it. Returns how many changed hands."""
    changed = 0
    for submission in submissions:
        assignment, is_new = Assignment.objects.select_for_update().get_or_create(
            submission=submission, defaults={"reviewer": reviewer, "assigned_by": by}
        )
        if not is_new:
            if assignment.reviewer_id == reviewer.pk:
                continue
            assignment.reviewer, assignment.assigned_by = reviewer, by
            assignment.save()
        changed += 1
        submission_assigned.send(sender=Assignment, submission=submission, reviewer=reviewer, by=by)
    return changed


@transaction.atomic
def share_out(*, by: User) -> Counter[User]:
    """Give each dossier that nobody has, the longest waiting first, to whoever has least. Returns who got how many."""
    deciders = list(User.objects.deciders().order_by("name", "pk"))
    loads = Assignment.objects.loads()
    shares: Counter[User] = Counter()
    for submission in unassigned():
        reviewer = min(deciders, key=lambda person: loads.get(person.pk, 0))
        _, is_new = Assignment.objects.get_or_create(
            submission=submission, defaults={"reviewer": reviewer, "assigned_by": by}
        )
        if is_new:
            loads[reviewer.pk] = loads.get(reviewer.pk, 0) + 1
            shares[reviewer] += 1
            submission_assigned.send(sender=Assignment, submission=submission, reviewer=reviewer, by=by)
    return shares


@transaction.atomic
def take(submission: Submission, *, by: User, seen_revision: int) -> Move:
    """Begin the review: the OPD sees *Ditelaah*, and a dossier that nobody has becomes this reviewer's."""
    row = make_move(submission, Action.TAKE, by=by, seen_revision=seen_revision)
    if getattr(submission, "assignment", None) is None:
        assign([submission], by, by=by)
    return row


def open_reading(submission: Submission, *, by: User) -> Reading:
    """Note that a reviewer has opened a dossier; costs no write once it is noted."""
    reading, _ = Reading.objects.get_or_create(
        submission=submission,
        reviewer=by,
        defaults={"state": ReadingState.READING, "opened_at": timezone.now()},
    )
    if reading.state == ReadingState.UNREAD:
        reading.state, reading.opened_at = ReadingState.READING, timezone.now()
        reading.save()
    return reading


def mark_reading(submission: Submission, state: str, *, by: User) -> None:
    """Let a reviewer say how far they are."""
    opened_at = None if state == ReadingState.UNREAD else timezone.now()
    Reading.objects.update_or_create(
        submission=submission, reviewer=by, defaults={"state": state, "opened_at": opened_at}
    )


def receive_handover(sender: Any, predecessor: User, successor: User, by: User, **news: Any) -> None:
    """Receives `post_handed_over`: whoever follows a reviewer has their unfinished dossiers in hand."""
    open_ones = Assignment.objects.unfinished_of(predecessor).select_related("submission")
    assign([assignment.submission for assignment in open_ones], successor, by=by)


def begin_round(sender: Any, submission: Submission, move: Move, **news: Any) -> None:
    """Receives `innovation_moved`: what came in anew has been read by nobody yet."""
    if move.action == Action.SUBMIT:
        Reading.objects.of(submission).update(state=ReadingState.UNREAD, opened_at=None)


def check_criterion(
    submission: Submission, criterion: int, *, by: User, holds: bool | None, note: str
) -> CriterionCheck:
    """Keep the judgement of one criterion; the last one to judge signs it."""
    check, _ = CriterionCheck.objects.update_or_create(
        submission=submission, criterion=criterion, defaults={"holds": holds, "note": note, "by": by}
    )
    return check


def add_note(submission: Submission, *, by: User, section: str, field: str, text: str) -> SectionNote:
    """Write a note at a section or field; the OPD gets it with the decision."""
    return SectionNote.objects.create(submission=submission, section=section, field=field, text=text, by=by)
