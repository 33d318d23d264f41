"""Bappeda keeps the forms: words, limits and order; a used one is copied, never changed."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from innovasi.common.versions import twin
from innovasi.national_forms.models import FormField, NationalForm


class Frozen(Exception):
    """The form is in use, so it no longer changes; the text says what to do instead."""


@transaction.atomic
def keep_form(form: NationalForm, *, by: Any) -> NationalForm:
    """Keep what was typed about a form. Raises Frozen."""
    require_open(form.pk)
    form.save()
    return form


@transaction.atomic
def keep_field(field: FormField, *, by: Any) -> FormField:
    """Keep a field, new or changed. Raises Frozen."""
    require_open(field.form_id)
    field.save()
    return field


@transaction.atomic
def remove_field(field: FormField, *, by: Any) -> None:
    """Take a field out of a form that nobody has used. Raises Frozen."""
    require_open(field.form_id)
    field.delete()


def require_open(pk: int) -> None:
    held = NationalForm.objects.select_for_update().get(pk=pk)
    if held.is_frozen:
        raise Frozen(f"{held} sudah dipakai, jadi tidak dapat diubah. Buat versi baru, lalu ubah di sana.")


@transaction.atomic
def new_version(form: NationalForm, *, by: Any) -> NationalForm:
    """The same year once more, open to changes."""
    newest = NationalForm.objects.of_year(form.key, form.year).first() or form
    return copy(form, version=newest.version + 1)


@transaction.atomic
def copy_to_year(form: NationalForm, *, key: str, year: int, title: str, by: Any) -> NationalForm:
    """The fields of a form for another year, or for another form that asks much the same."""
    newest = NationalForm.objects.of_year(key, year).first()
    dates = {"valid_from": None, "valid_to": None, "is_confirmed": False}
    return copy(form, key=key, year=year, title=title, version=newest.version + 1 if newest else 1, **dates)


def copy(form: NationalForm, **changes: Any) -> NationalForm:
    made: NationalForm = twin(form, frozen_at=None, based_on_id=form.pk, **changes)
    made.save()
    FormField.objects.bulk_create(twin(field, form_id=made.pk) for field in form.fields.all())  # type: ignore[attr-defined]
    return made
