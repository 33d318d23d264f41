"""What can be asked of the queue, of assignments, readings, checks and unsent notes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Count, Max, OuterRef, QuerySet, Subquery

from innovasi.innovations.choices import CLOSED, WAITING, Action
from innovasi.innovations.models import Move, SectionNote, Submission
from innovasi.innovations.querysets import SubmissionQuerySet


class AssignmentQuerySet(models.QuerySet):
    def of(self, submission: Any) -> AssignmentQuerySet:
        return self.filter(submission=submission).select_related("reviewer")

    def in_hand(self) -> AssignmentQuerySet:
        """Assignments of dossiers that Bappeda still has to act on."""
        return self.filter(submission__status__in=WAITING)

    def unfinished_of(self, reviewer: Any) -> AssignmentQuerySet:
        """What a reviewer has in hand and is not decided for good, those that went back to their OPD too."""
        return self.filter(reviewer=reviewer).exclude(submission__status__in=CLOSED)

    def loads(self) -> dict[int, int]:
        """How many dossiers each reviewer has in hand, by the reviewer's key."""
        counted = self.in_hand().order_by().values_list("reviewer").annotate(Count("pk"))
        return dict(counted)


class ReadingQuerySet(models.QuerySet):
    def of(self, submission: Any) -> ReadingQuerySet:
        return self.filter(submission=submission)


class CriterionCheckQuerySet(models.QuerySet):
    def failed(self) -> CriterionCheckQuerySet:
        return self.filter(holds=False)


def under_review() -> SubmissionQuerySet:
    """Dossiers with whatever the review page says beside each."""
    return Submission.objects.with_innovation().select_related("assignment__reviewer", "assignment__assigned_by")


def submitted_at() -> Subquery:
    """When the dossier in the outer query last came in; taking it in hand does not make it younger."""
    submits = Move.objects.filter(submission=OuterRef("pk"), action=Action.SUBMIT).order_by("-at")
    return Subquery(submits.values("at")[:1])


def unassigned() -> SubmissionQuerySet:
    """Waiting dossiers that nobody has in hand, the longest waiting first."""
    rows = Submission.objects.awaiting_review().filter(assignment__isnull=True)
    return rows.annotate(submitted_at=submitted_at()).order_by("submitted_at", "pk")


def chosen(user: Any, keys: Iterable[str]) -> SubmissionQuerySet:
    """Waiting dossiers, of those named by a form, that this person may know."""
    numbers = [int(key) for key in keys if key.isdecimal() and len(key) < 10]
    return Submission.objects.visible_to(user).awaiting_review().filter(pk__in=numbers)


def rounds_of(submissions: Iterable[Submission]) -> dict[int, tuple[int, Any]]:
    """How often each dossier was submitted and when last, by its key."""
    moves = Move.objects.filter(submission__in=submissions, action=Action.SUBMIT).order_by()
    counted = moves.values("submission").annotate(rounds=Count("pk"), last=Max("at"))
    return {row["submission"]: (row["rounds"], row["last"]) for row in counted}


def own_unsent_note(submission: Submission, user: Any, pk: int) -> QuerySet[SectionNote]:
    """A note that this reviewer wrote and may still take back."""
    return submission.notes.unsent().filter(by=user, pk=pk)  # type: ignore[attr-defined]
