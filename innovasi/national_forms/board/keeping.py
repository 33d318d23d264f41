"""The pages on which Bappeda keeps the forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from innovasi.national_forms.choices import FormKey, Perm
from innovasi.national_forms.models import FormField, NationalForm


@dataclass(frozen=True)
class FormsList:
    """All forms, and of which nothing is known."""

    forms: list[NationalForm]
    unknown: list[str]
    can_manage: bool


def forms_page(user: Any) -> FormsList:
    rows = NationalForm.objects.visible_to(user).annotate(
        taken=Count("participations", distinct=True), asked=Count("fields", distinct=True)
    )
    forms: list[Any] = list(rows)
    known = {form.key for form in forms}
    unknown = [str(key.label) for key in FormKey if key not in known]
    return FormsList(forms, unknown, user.has_perm(Perm.MANAGE))


@dataclass(frozen=True)
class FormPage:
    """One form with its fields, and whether this person may change it."""

    form: NationalForm
    fields: list[FormField]
    can_manage: bool

    @property
    def can_edit(self) -> bool:
        return self.can_manage and not self.form.is_frozen


def form_page(form: NationalForm, user: Any) -> FormPage:
    return FormPage(form, list(form.fields.all()), user.has_perm(Perm.MANAGE))  # type: ignore[attr-defined]


def field_of(form: NationalForm, pk: int) -> FormField | None:
    return FormField.objects.of(form).filter(pk=pk).first()
