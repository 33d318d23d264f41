"""An OPD takes part in a form, or no longer does."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from innovasi.common.versions import freeze
from innovasi.innovations.models import Submission
from innovasi.maturity.models import Evidence
from innovasi.national_forms.actions.locking import lock
from innovasi.national_forms.models import Answer, NationalForm, Participation


class NotOffered(Exception):
    """The form is not for this innovation; the text says why."""


@transaction.atomic
def join(submission: Submission, form: NationalForm, *, by: Any) -> Participation:
    """Take part; the form is frozen, and what the innovation answered before to the same form comes along.

    A second call gives what the first began. Raises AnswersRest, and NotOffered.
    """
    row = lock(submission, by=by)
    held = Participation.objects.of_key(row, form.key).first()
    if held is not None:
        return held
    if form.only_kind and row.kind != form.only_kind:
        raise NotOffered(f"{form} hanya untuk inovasi berbentuk {form.get_only_kind_display().lower()}.")
    freeze(form)
    bring_along(row, form, by=by)
    return Participation.objects.create(submission=row, form=form, by=by)


@transaction.atomic
def leave(submission: Submission, key: str, *, by: Any) -> bool:
    """No longer take part. What was answered stays, and shows again after joining. Raises AnswersRest."""
    row = lock(submission, by=by)
    gone, _ = Participation.objects.of_key(row, key).delete()
    return bool(gone)


def bring_along(row: Submission, form: NationalForm, *, by: Any) -> None:
    """Answers by the key of their field: of another version, or of an earlier dossier whose files were copied."""
    asked = {field.key: field for field in form.fields.all() if field.is_asked_here}  # type: ignore[attr-defined]
    known = set(Answer.objects.of_fields(row, asked.values()).values_list("field__key", flat=True))
    same_bytes = {piece.sha256: piece for piece in row.evidence.kept() if piece.sha256}  # type: ignore[attr-defined]
    found = {answer.field.key: answer for answer in Answer.objects.earlier(row, form.key)}
    for key, answer in found.items():
        if key in asked and key not in known:
            evidence = own_copy(answer.evidence, row, same_bytes)
            Answer.objects.create(submission=row, field=asked[key], text=answer.text, evidence=evidence, by=by)


def own_copy(piece: Evidence | None, row: Submission, same_bytes: dict[str, Evidence]) -> Evidence | None:
    """The dossier's own row of the same file, if it has one."""
    return same_bytes.get(piece.sha256) if piece is not None else None
