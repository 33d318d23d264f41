"""Reading claims and evidence."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Self

from django.db import models


class ClaimQuerySet(models.QuerySet[Any]):
    def of(self, submissions: Iterable[int]) -> Self:
        return self.filter(submission__in=submissions)

    def figures(self) -> Iterable[tuple[int, Decimal, int | None, int, int | None]]:
        """Of each row: dossier, weight, parameter claimed, pieces of evidence, parameter verified."""
        kept = models.Q(uses__evidence__deleted_at__isnull=True)
        return (
            self.order_by()
            .annotate(proofs=models.Count("uses", filter=kept))
            .values_list("submission_id", "indicator__weight", "level__parameter", "proofs", "verified__parameter")
        )


class EvidenceQuerySet(models.QuerySet[Any]):
    def kept(self) -> Self:
        return self.filter(deleted_at__isnull=True)


class EvidenceUseQuerySet(models.QuerySet[Any]):
    def of_kept(self) -> Self:
        """Without what was taken away."""
        return self.filter(evidence__deleted_at__isnull=True)
