"""One writer at a time in the files of a dossier, and none in a frozen one."""

from typing import Any

from innovasi.innovations.choices import Perm
from innovasi.innovations.models import Submission


class FilesFrozen(Exception):
    """The files can no longer be changed by this person; the text says why."""


def lock(submission_id: int, *, by: Any) -> Submission:
    """The dossier's row, locked to the end of the transaction and marked as edited by this person.

    Asked again under the lock, since a page may be old: raises FilesFrozen
    when the dossier was submitted or decided in the meantime.
    """
    rows = Submission.objects.select_related("innovation").select_for_update(of=("self",))
    submission = rows.get(pk=submission_id)
    if not by.has_perm(Perm.EDIT, submission):
        status = submission.get_status_display().lower()
        raise FilesFrozen(f"Berkas tidak dapat diubah lagi: pengajuan ini sudah {status}.")
    submission.edited_by = by
    submission.save(update_fields=["edited_by", "updated_at"])
    return submission
