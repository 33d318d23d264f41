"""One writer at a time in the answers of a dossier, and none while Bappeda reads it."""

from __future__ import annotations

from typing import Any

from innovasi.innovations.models import Submission
from innovasi.national_forms.choices import Perm


class AnswersRest(Exception):
    """The answers cannot be changed now by this person; the text says why."""


def lock(submission: Submission, *, by: Any) -> Submission:
    """The dossier's row, locked to the end of the transaction. Raises AnswersRest."""
    rows = Submission.objects.select_related("innovation", "period").select_for_update(of=("self",))
    row = rows.get(pk=submission.pk)
    if not by.has_perm(Perm.FILL, row):
        raise AnswersRest(why_resting(row))
    return row


def why_resting(row: Submission) -> str:
    if row.is_waiting:
        return "Selama Bappeda membaca pengajuan ini, isian formulirnya tidak dapat diubah. Tunggu keputusannya."
    return f"Pengajuan ini berstatus {row.get_status_display()}, jadi isian formulirnya tidak dapat Anda ubah."
