"""What the index and its advice read of other contexts' rows, for many dossiers at once."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any, NamedTuple, Self

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q

from innovasi.iid.choices import OPEN_COPIES, CopyState
from innovasi.innovations.choices import WAITING, Status
from innovasi.innovations.models import Submission
from innovasi.innovations.querysets import seen_by
from innovasi.maturity.models import Claim, Evidence

SHORT = (
    "title", "status", "status_at", "stage", "launch_date", "development_date", "period_id", "first_submitted_at",
    "help_request_id", "innovation__code", "innovation__opd__code", "innovation__opd__name",
    "innovation__opd__abbreviation", "innovation__current_id", "innovation__is_withheld",
    "main_urusan__name", "main_urusan__group",
)  # fmt: skip


class Figure(NamedTuple):
    """One claim of one dossier in numbers."""

    submission: int
    key: str
    parameter: int
    proofs: int
    verified: int | None
    reason: str


def reported(period: Any) -> Any:
    """The accepted dossiers of a period; of an innovation that was accepted twice in it, the later one."""
    accepted = Submission.objects.of_period(period).filter(status=Status.ACCEPTED)
    later = accepted.filter(innovation=OuterRef("innovation"), pk__gt=OuterRef("pk"))
    return short(accepted.filter(~Exists(later)))


def checked_before_deadline(period: Any, user: Any) -> Any:
    """What is reported, and what may still come: waiting for Bappeda or being written, as far as the person sees."""
    coming = (Status.DRAFT, Status.RETURNED, *WAITING)
    rows = Submission.objects.visible_to(user).of_period(period).filter(status__in=coming, continued_at__isnull=True)
    return short(Submission.objects.visible_to(user).filter(Q(pk__in=reported(period)) | Q(pk__in=rows.values("pk"))))


def short(rows: Any) -> Any:
    """Without the long answers."""
    return rows.select_related("innovation__opd", "main_urusan").only(*SHORT).order_by("title", "pk")


def figures(submissions: Iterable[int]) -> list[Figure]:
    """Every claim of these dossiers, in one query."""
    kept = Q(uses__evidence__deleted_at__isnull=True)
    rows = Claim.objects.of(submissions).order_by().annotate(proofs=Count("uses", filter=kept))
    values = rows.values_list(
        "submission_id", "indicator__key", "level__parameter", "proofs", "verified__parameter", "verified__reason"
    )
    return [
        Figure(a, key, level or 0, proofs, verified, reason or "") for a, key, level, proofs, verified, reason in values
    ]


def large_files(submissions: Iterable[int], limit: int) -> Any:
    """Kept evidence of these dossiers above a number of bytes, the largest first."""
    rows = Evidence.objects.kept().filter(submission__in=submissions, size__gt=limit)
    return rows.select_related("submission__innovation__opd", "submission__period").order_by("-size", "pk")


def videos(submissions: Iterable[int], key: str) -> Any:
    """Of the claims of the video: dossier, address and still picture of each piece."""
    kept = Claim.objects.of(submissions).filter(indicator__key=key, uses__evidence__deleted_at__isnull=True)
    return kept.order_by().values_list("submission_id", "uses__evidence__url", "uses__evidence__ending")


def designs(submissions: Iterable[int]) -> Any:
    return Submission.objects.filter(pk__in=submissions).order_by().values_list("pk", "design")


def earlier_reports(period: Any, innovations: Iterable[int]) -> dict[int, int]:
    """By innovation: in how many periods before this one it was accepted."""
    rows = Submission.objects.filter(
        innovation__in=innovations, status=Status.ACCEPTED, period__deadline_at__lt=period.deadline_at
    )
    counted = rows.order_by().values("innovation").annotate(number=Count("period", distinct=True))
    return dict(counted.values_list("innovation", "number"))


class SmallCopyQuerySet(models.QuerySet[Any]):
    def open(self) -> Self:
        """Still on its way, or waiting for the OPD's word."""
        return self.filter(state__in=OPEN_COPIES)

    def stale_since(self, moment: datetime.datetime) -> Self:
        """Ready, and asked for before a moment."""
        return self.filter(state=CopyState.READY, at__lt=moment)

    def of(self, evidence: Iterable[int]) -> Self:
        return self.filter(evidence__in=evidence)

    def at_pk(self, pk: int) -> Self:
        return self.filter(pk=pk)

    def with_dossier(self) -> Self:
        return self.select_related("evidence__submission__innovation__opd", "evidence__submission__period", "by")

    def visible_to(self, user: Any) -> Self:
        condition = seen_by(user, "evidence__submission__")
        return self.none() if condition is None else self.filter(condition)
