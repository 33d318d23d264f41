"""Reading claims and evidence."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Self

from django.db import models

from innovasi.innovations.querysets import seen_by


def visible(rows: Any, user: Any) -> Any:
    """Of rows that hang on a dossier, those whose existence this person may know."""
    condition = seen_by(user, "submission__")
    return rows.none() if condition is None else rows.filter(condition)


class ClaimQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        return visible(self, user)  # type: ignore[no-any-return]

    def of(self, submissions: Iterable[int]) -> Self:
        return self.filter(submission__in=submissions)

    def of_indicator(self, submission: Any, indicator: Any) -> Self:
        """The one row of an indicator in a dossier, or none."""
        return self.filter(submission=submission, indicator=indicator)

    def of_period(self, period: Any) -> Self:
        return self.filter(submission__period=period)

    def proven_by(self, evidence: Any) -> Self:
        return self.filter(uses__evidence=evidence)

    def placed(self) -> Self:
        """With what says where each stands in its edition."""
        return self.select_related("indicator", "level__basis")

    def held(self, pk: int) -> Any:
        """The row with its words, kept from others until the transaction ends."""
        rows = self.select_for_update(of=("self",))
        return rows.select_related("level", "submission__innovation", "verified__by").get(pk=pk)

    def unchanged(self, pk: int, revision: int) -> Self:
        """The row, if nobody has written since; an update of it decides a race."""
        return self.filter(pk=pk, revision=revision)

    def figures(self) -> Iterable[tuple[int, Decimal, int | None, int, int | None]]:
        """Of each row: dossier, weight, parameter claimed, pieces of evidence, parameter verified."""
        kept = models.Q(uses__evidence__deleted_at__isnull=True)
        return (
            self.order_by()
            .annotate(proofs=models.Count("uses", filter=kept))
            .values_list("submission_id", "indicator__weight", "level__parameter", "proofs", "verified__parameter")
        )


class EvidenceQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        return visible(self, user)  # type: ignore[no-any-return]

    def with_dossier(self) -> Self:
        return self.kept().select_related("submission__innovation__opd")

    def kept(self) -> Self:
        return self.filter(deleted_at__isnull=True)

    def deleted_before(self, moment: datetime.datetime) -> Self:
        return self.filter(deleted_at__lt=moment)

    def deleted_since(self, moment: datetime.datetime) -> Self:
        """What was taken away lately, the newest first."""
        return self.filter(deleted_at__gte=moment).order_by("-deleted_at")

    def under(self, claim: Any) -> Self:
        return self.filter(uses__claim=claim)

    def of_dossier(self, submission: Any) -> Self:
        return self.filter(submission=submission).select_related("submission__innovation", "submission__period")


class EvidenceUseQuerySet(models.QuerySet[Any]):
    def of_kept(self) -> Self:
        """Without what was taken away."""
        return self.filter(evidence__deleted_at__isnull=True)

    def of_claim(self, claim: Any) -> Self:
        return self.filter(claim=claim)

    def of_evidence(self, evidence: Any) -> Self:
        return self.filter(evidence=evidence)

    def of_submission(self, submission: Any) -> Self:
        return self.filter(claim__submission=submission)

    def proves(self, claim: Any) -> bool:
        """Whether anything proves a claim."""
        return self.of_kept().filter(claim=claim).exists()


class EvidenceViewQuerySet(models.QuerySet[Any]):
    def of_personal_data(self) -> Self:
        return self.filter(evidence__holds_personal_data=True)

    def told(self) -> Self:
        """With the people, the pieces and whose they are, the newest first."""
        rows = self.select_related("by__opd", "evidence__submission__innovation__opd")
        return rows.order_by("-at", "-pk")

    def found_by(self, opd: str, person: str, since: datetime.datetime | None, until: datetime.datetime | None) -> Self:
        """Of evidence of one OPD, opened by a person of this name or address, from a moment on and before another."""
        asked = models.Q(evidence__submission__innovation__opd__code=opd) if opd else models.Q()
        if person:
            asked &= models.Q(by__name__icontains=person) | models.Q(by__email__icontains=person)
        if since:
            asked &= models.Q(at__gte=since)
        if until:
            asked &= models.Q(at__lt=until)
        return self.filter(asked)

    def just_now(self, evidence: Any, by: Any, since: datetime.datetime) -> Self:
        """This person opened this piece a moment ago."""
        return self.filter(evidence=evidence, by=by, at__gte=since)
