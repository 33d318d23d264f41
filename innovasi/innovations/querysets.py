"""What can be asked of innovations, submissions and their files."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import models
from django.db.models import Q

from innovasi.innovations.choices import EDITABLE, WAITING, Action, FileState, Status


def seen_by(user: Any, path: str = "") -> Q | None:
    """A condition on the submission at `path`: rows whose existence this person may know. None: no rows at all.

    Readers (Bappeda, observer) know of whatever was submitted at least once;
    Bappeda's reviewers also of drafts for which their OPD asked for help.
    """
    if user.is_anonymous:
        return None
    if user.is_reader:
        submitted = Q(**{f"{path}first_submitted_at__isnull": False})
        return submitted | Q(**{f"{path}help_request__isnull": False}) if user.is_decider else submitted
    if user.is_author:
        return Q(**{f"{path}innovation__opd_id": user.opd_id})
    return None


class InnovationQuerySet(models.QuerySet):
    def published(self) -> InnovationQuerySet:
        """What citizens may read: accepted and not withheld."""
        return self.filter(current__isnull=False, is_withheld=False)

    def of_opd(self, opd_id: int | None) -> InnovationQuerySet:
        return self.filter(opd_id=opd_id)

    def showing(self, submissions: list[int]) -> InnovationQuerySet:
        """Those of which citizens see one of these dossiers, or would if it were not withheld."""
        return self.filter(current__in=submissions)

    def examples(self) -> InnovationQuerySet:
        """Records of the demonstration."""
        return self.filter(is_example=True)

    def at_address(self, slug: str) -> InnovationQuerySet:
        return self.filter(slug=slug)

    def with_submissions(self) -> InnovationQuerySet:
        """Each with its OPD, unit, accepted dossier and all dossiers, newest first."""
        return self.select_related("opd", "unit", "current").prefetch_related("submissions__period")

    def visible_to(self, user: Any) -> InnovationQuerySet:
        if user.is_anonymous:
            return self.none()
        if user.is_reader:
            return self.filter(submissions__first_submitted_at__isnull=False).distinct()
        return self.filter(opd_id=user.opd_id) if user.is_author else self.none()


class SubmissionQuerySet(models.QuerySet):
    def awaiting_review(self) -> SubmissionQuerySet:
        """Bappeda has to act on these."""
        return self.filter(status__in=WAITING)

    def editable(self) -> SubmissionQuerySet:
        """The OPD can write in these."""
        return self.filter(status__in=EDITABLE, continued_at__isnull=True)

    def handed_in(self) -> SubmissionQuerySet:
        """Those that reached Bappeda at least once."""
        return self.filter(first_submitted_at__isnull=False)

    def of_period(self, period: Any) -> SubmissionQuerySet:
        return self.filter(period=period)

    def of_opds(self, opds: Any) -> SubmissionQuerySet:
        """Dossiers of these departments (rows or keys)."""
        return self.filter(innovation__opd__in=opds)

    def in_progress(self) -> SubmissionQuerySet:
        """Neither accepted, rejected nor carried on in another period; an innovation has at most one."""
        return self.exclude(status__in=(Status.ACCEPTED, Status.REJECTED)).filter(continued_at__isnull=True)

    def adapting(self, innovation: Any, opd_id: int | None) -> SubmissionQuerySet:
        """Unfinished dossiers of an OPD that descend from another's innovation."""
        return self.in_progress().filter(innovation__adapted_from=innovation, innovation__opd_id=opd_id)

    def with_innovation(self) -> SubmissionQuerySet:
        return self.select_related(
            "innovation__opd", "innovation__unit", "innovation__current", "period", "main_urusan", "theme", "unit"
        ).select_related("help_request__asked_by", "help_request__helper")

    def showing(self, key: Any) -> SubmissionQuerySet:
        """Dossiers that hold the picture of this key."""
        return self.filter(photos__key=key)

    def just_begun(self, by: Any, title: str, since: datetime.datetime) -> SubmissionQuerySet:
        """Drafts of this title that this person began a moment ago; a double click finds the first one."""
        return self.filter(innovation__created_by=by, title=title, status=Status.DRAFT, created_at__gte=since)

    def unchanged(self, pk: int, status: str, revision: int) -> SubmissionQuerySet:
        """The row, if nobody has moved or edited it since; an update of it decides a race."""
        return self.filter(pk=pk, status=status, revision=revision)

    def late_in(self, period: Any) -> SubmissionQuerySet:
        """Dossiers marked as late in a period, with their innovations."""
        return self.filter(period=period, is_late=True).select_related("innovation")

    def visible_to(self, user: Any) -> SubmissionQuerySet:
        """Rows whose existence this person may know."""
        condition = seen_by(user)
        return self.none() if condition is None else self.filter(condition)


class MoveQuerySet(models.QuerySet):
    def told(self) -> MoveQuerySet:
        """Moves with the people who made them, oldest first."""
        return self.select_related("by").order_by("at", "pk")

    def with_content(self) -> MoveQuerySet:
        """Submits, each of which kept the content of that day; oldest first."""
        return self.filter(action=Action.SUBMIT).order_by("at", "pk")


class SectionNoteQuerySet(models.QuerySet):
    def sent(self) -> SectionNoteQuerySet:
        """Notes that the OPD has been given, by a return; a reviewer's unsent notes stay with Bappeda."""
        return self.filter(move__isnull=False)

    def unsent(self) -> SectionNoteQuerySet:
        return self.filter(move__isnull=True)

    def unanswered(self) -> SectionNoteQuerySet:
        """Notes of a return that the OPD still has to answer."""
        return self.filter(move__action=Action.RETURN, answered_at__isnull=True)

    def of(self, submission: Any) -> SectionNoteQuerySet:
        return self.filter(submission=submission)

    def visible_to(self, user: Any) -> SectionNoteQuerySet:
        """Notes of dossiers whose existence this person may know; an OPD sees those that it was given."""
        condition = seen_by(user, "submission__")
        if condition is None:
            return self.none()
        return self.filter(condition) if user.is_reader else self.sent().filter(condition)


class HelpRequestQuerySet(models.QuerySet):
    def open(self) -> HelpRequestQuerySet:
        """Bappeda is still asked to help, the longest waiting first."""
        return self.filter(ended_at__isnull=True).order_by("asked_at", "pk")

    def told(self) -> HelpRequestQuerySet:
        return self.select_related("asked_by", "helper", "ended_by")

    def with_dossier(self) -> HelpRequestQuerySet:
        return self.select_related("submission__innovation__opd", "submission__period", "asked_by", "helper")

    def visible_to(self, user: Any) -> HelpRequestQuerySet:
        condition = seen_by(user, "submission__")
        return self.none() if condition is None else self.filter(condition)


class FileQuerySet(models.QuerySet):
    """Photos and documents alike; a deleted one can be brought back until it is swept."""

    def kept(self) -> FileQuerySet:
        return self.filter(deleted_at__isnull=True)

    def ready(self) -> FileQuerySet:
        """Photos that have been re-encoded and can be shown."""
        return self.kept().filter(state=FileState.READY)

    def of_row(self, pk: int) -> FileQuerySet:
        return self.filter(pk=pk)

    def of_key(self, key: Any) -> FileQuerySet:
        """Every row that shows the same picture: an update's dossier names the same bytes."""
        return self.filter(key=key)

    def deleted_before(self, moment: Any) -> FileQuerySet:
        return self.filter(deleted_at__lt=moment)

    def published(self) -> FileQuerySet:
        """Kept files of the dossiers that citizens read."""
        return self.kept().filter(submission__published_by__isnull=False, submission__published_by__is_withheld=False)

    def visible_to(self, user: Any) -> FileQuerySet:
        condition = seen_by(user, "submission__")
        return self.none() if condition is None else self.filter(condition)
