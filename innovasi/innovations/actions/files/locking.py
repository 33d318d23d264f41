"""One writer at a time in the files of a dossier, and none in a frozen one."""

from typing import Any

from innovasi.innovations.actions.saving import mark, why_closed
from innovasi.innovations.choices import Perm
from innovasi.innovations.models import Submission
from innovasi.innovations.rules.helping import FILES, is_by_helper


class FilesFrozen(Exception):
    """The files can no longer be changed by this person; the text says why."""


def lock(submission_id: int, *, by: Any) -> Submission:
    """The dossier's row, locked to the end of the transaction and marked as edited by this person.

    Asked again under the lock, since a page may be old: raises FilesFrozen
    when the dossier was submitted or decided in the meantime. What a helper
    changes waits for the OPD's word; a later change by the OPD does not give it.
    """
    rows = Submission.objects.select_related("innovation").select_for_update(of=("self",))
    submission = rows.get(pk=submission_id)
    if not by.has_perm(Perm.EDIT, submission):
        raise FilesFrozen(f"Berkas tidak dapat diubah lagi. {why_closed(submission)}")
    submission.edited_by = by
    if is_by_helper(made := mark(submission, by=by)):
        submission.written[FILES] = made
    submission.save(update_fields=["edited_by", "written", "updated_at"])
    return submission
