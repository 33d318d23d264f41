"""Answering what reviewers asked."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.innovations.actions.saving import NotEditable
from innovasi.innovations.choices import Perm
from innovasi.innovations.models import SectionNote


@transaction.atomic
def answer(note: SectionNote, text: str, *, by: Any) -> SectionNote:
    """Write the OPD's answer to a note, or better an earlier one while the dossier is theirs to edit."""
    row = SectionNote.objects.select_for_update().get(pk=note.pk)
    if not by.has_perm(Perm.EDIT, row.submission):
        raise NotEditable("Catatan ini tidak dapat dijawab sekarang, karena pengajuannya tidak sedang diperbaiki.")
    if text != row.answer:
        row.answer, row.answered_by, row.answered_at = text, by, timezone.now()
        row.save(update_fields=["answer", "answered_by", "answered_at"])
    return row
