"""What can be asked of receipts."""

from __future__ import annotations

from typing import Any

from django.db import models

from innovasi.innovations.choices import Action
from innovasi.innovations.models import Move
from innovasi.innovations.querysets import seen_by


class ReceiptQuerySet(models.QuerySet):
    def of(self, submission: Any) -> ReceiptQuerySet:
        """The receipts of one dossier, newest first."""
        return self.filter(submission=submission).order_by("-issued_at", "-pk")

    def with_move(self) -> ReceiptQuerySet:
        """Each with the move, its content, and whose dossier it is."""
        return self.select_related("move__by", "submission__innovation__opd", "submission__period")

    def bearing(self, code: str) -> ReceiptQuerySet:
        return self.filter(code=code)

    def missing(self) -> models.QuerySet[Move]:
        """Submits that kept their content and have no receipt, oldest first."""
        submits = Move.objects.filter(action=Action.SUBMIT, snapshot__isnull=False, receipt__isnull=True)
        return submits.select_related("submission__innovation__opd", "submission__period").order_by("at", "pk")

    def visible_to(self, user: Any) -> ReceiptQuerySet:
        """Receipts of dossiers whose existence this person may know."""
        condition = seen_by(user, "submission__")
        return self.none() if condition is None else self.filter(condition)


class RegisterQuerySet(models.QuerySet):
    def of_year(self, year: int) -> RegisterQuerySet:
        return self.filter(year=year)
