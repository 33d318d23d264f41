"""Reading forms, and what was answered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Self

from django.db import models
from django.db.models import Q

from innovasi.innovations.querysets import seen_by


class NationalFormQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        return self if user.is_authenticated and user.has_perm("national_forms.see_forms") else self.none()

    def whole(self) -> Self:
        """With their fields, in one more query."""
        return self.prefetch_related("fields")

    def newest_first(self) -> Self:
        return self.order_by("key", "-year", "-version")

    def chosen_in(self, submission: Any) -> Self:
        return self.filter(participations__submission=submission)

    def for_everybody(self) -> Self:
        """Those that no OPD has to choose, the newest first."""
        return self.filter(is_open_to_choice=False).order_by("-year", "-version")

    def of_year(self, key: str, year: int) -> Self:
        return self.filter(key=key, year=year).order_by("-version")

    def of_key(self, pk: Any) -> Any | None:
        """The form that an address asks for; nonsense finds none."""
        text = str(pk)
        return self.filter(pk=text).first() if text.isascii() and text.isdigit() and len(text) < 18 else None


class FormFieldQuerySet(models.QuerySet[Any]):
    def of(self, form: Any) -> Self:
        return self.filter(form=form)

    def visible_to(self, user: Any) -> Self:
        return self if user.is_authenticated and user.has_perm("national_forms.see_forms") else self.none()


class ParticipationQuerySet(models.QuerySet[Any]):
    def of(self, submissions: Iterable[int]) -> Self:
        return self.filter(submission__in=submissions)

    def of_key(self, submission: Any, key: str) -> Self:
        return self.filter(submission=submission, form__key=key)


class AnswerQuerySet(models.QuerySet[Any]):
    def of(self, submissions: Iterable[int]) -> Self:
        return self.filter(submission__in=submissions).select_related("evidence")

    def of_fields(self, submission: Any, fields: Iterable[Any]) -> Self:
        return self.filter(submission=submission, field__in=fields)

    def earlier(self, submission: Any, key: str) -> Self:
        """What the same innovation answered to other versions of a form, or in other dossiers, the newest last."""
        same = self.filter(submission__innovation=submission.innovation_id, field__form__key=key)
        return (
            same.exclude(Q(text="") & Q(evidence__isnull=True))
            .select_related("field", "evidence")
            .order_by("updated_at", "pk")
        )

    def visible_to(self, user: Any) -> Self:
        condition = seen_by(user, "submission__")
        return self.none() if condition is None else self.filter(condition)
