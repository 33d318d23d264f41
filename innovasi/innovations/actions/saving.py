"""Keeping the answers of one section, without losing anybody else's."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.innovations.actions.merging import MANY, NOTHING, fingerprint, plain, stored
from innovasi.innovations.choices import Perm
from innovasi.innovations.models import Submission


class NotEditable(Exception):
    """The dossier cannot be written in any more; its text tells the person why."""


@dataclass(frozen=True)
class Outcome:
    """What became of the typed answers: kept, or left because somebody else changed the same field."""

    submission: Submission
    changed: tuple[str, ...]
    conflicts: tuple[str, ...]


@transaction.atomic
def save_answers(
    submission: Submission,
    answers: Mapping[str, Any],
    loaded: Mapping[str, str],
    *,
    by: Any,
    give_way: Set[str] = frozenset(),
) -> Outcome:
    """Keep what the person changed since their page was loaded.

    `loaded` holds the fingerprint of each answer as it was loaded. A field
    that both they and somebody else changed is left alone and reported,
    unless they gave way in it. Raises NotEditable when the dossier has moved on.
    """
    row = Submission.objects.select_for_update().get(pk=submission.pk)
    if not by.has_perm(Perm.EDIT, row):
        raise NotEditable(why_closed(row))
    changed: dict[str, Any] = {}
    conflicts: list[str] = []
    for field, answer in answers.items():
        typed, kept, before = plain(answer), stored(row, field), loaded.get(field, NOTHING)
        if typed == kept or fingerprint(typed) == before or field in give_way:
            continue
        if fingerprint(kept) == before:
            changed[field] = answer
        else:
            conflicts.append(field)
    if changed:
        write(row, changed, by=by)
    return Outcome(row, tuple(changed), tuple(conflicts))


def why_closed(row: Submission) -> str:
    """Why this person cannot write in the dossier any more."""
    if row.continued_at:
        return "Draf ini sudah dilanjutkan di periode lain, jadi tidak dapat diubah."
    if row.is_editable:
        return "Bantuan untuk draf ini sudah diakhiri, jadi tidak dapat Anda ubah."
    return f"Pengajuan ini sekarang berstatus {row.get_status_display()}, jadi tidak dapat diubah."


def mark(row: Submission, *, by: Any) -> dict[str, Any]:
    """Who writes an answer now, and whether in place of the OPD."""
    made: dict[str, Any] = {"by": by.pk, "at": timezone.now().isoformat()}
    return made if by.has_perm(Perm.SUBMIT, row) else made | {"helper": True}


def write(row: Submission, changed: Mapping[str, Any], *, by: Any) -> None:
    """Put answers into a locked row; one real change is one revision."""
    for field, answer in changed.items():
        if field in MANY:
            getattr(row, field).set(answer)
        else:
            setattr(row, field, answer)
    row.written |= {key: mark(row, by=by) for key in changed}
    row.revision += 1
    row.edited_by = by
    row.save(update_fields=[*(set(changed) - MANY), "written", "revision", "edited_by", "updated_at"])
