"""An update begins with the files of the accepted dossier."""

from typing import Any

from django.db import transaction
from django_q.tasks import async_task

from innovasi.innovations.actions.files.locking import lock
from innovasi.innovations.actions.files.receiving import RENDER
from innovasi.innovations.choices import FileState
from innovasi.innovations.models import Document, Photo, Submission


@transaction.atomic
def copy_files(source: Submission, target: Submission, *, by: Any) -> None:
    """Give `target` rows for all files of `source`; they name the same bytes, which never change."""
    lock(target.pk, by=by)
    for row in [*source.photos.kept(), *source.documents.kept()]:  # type: ignore[attr-defined]
        copy(row, target)


def copy(row: Photo | Document, target: Submission) -> None:
    """A new row of the same bytes, key and day; a picture still on its way is asked for once more."""
    uploaded_at = row.uploaded_at
    row.pk, row.submission = None, target
    row._state.adding = True
    row.save()
    type(row).objects.of_row(row.pk).update(uploaded_at=uploaded_at)
    if isinstance(row, Photo) and row.state == FileState.WAITING:
        async_task(RENDER, row.pk)
