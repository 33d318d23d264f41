"""New files: checked first, then kept, then a row; the worker does the rest."""

from typing import Any

from django.core.files.base import File
from django.db import transaction
from django_q.tasks import async_task

from innovasi.innovations.actions.files.locking import lock
from innovasi.innovations.choices import MAX_DOCUMENTS, MAX_PHOTOS
from innovasi.innovations.models import Document, Photo, Submission
from innovasi.innovations.rules.uploads import CheckedFile, UploadRefused, check_document, check_photo

RENDER = "innovasi.innovations.actions.files.process_photo"
Attachment = Photo | Document


def add_photo(submission: Submission, upload: Any, *, by: Any, alt_text: str = "") -> Photo:
    """Keep a picture and ask the worker to prepare it; the first one becomes the cover.

    Raises UploadRefused (the file) or FilesFrozen (the dossier). Checking
    comes before the transaction: nobody waits on a lock for a large picture.
    """
    return keep_photo(submission, check_photo(upload), by=by, alt_text=alt_text)


def add_document(submission: Submission, upload: Any, *, by: Any) -> Document:
    """Keep a document, private until its OPD publishes it. Raises UploadRefused or FilesFrozen."""
    return keep_document(submission, check_document(upload), by=by)


@transaction.atomic
def keep_photo(submission: Submission, checked: CheckedFile, *, by: Any, alt_text: str) -> Photo:
    others = list(lock(submission.pk, by=by).photos.kept())  # type: ignore[attr-defined]
    check_room(checked.name, checked.sha256, others, MAX_PHOTOS, "foto")
    photo = Photo(alt_text=alt_text.strip()[:250], is_cover=not others)
    fill(photo, submission, checked, others, by=by)
    async_task(RENDER, photo.pk)
    return photo


@transaction.atomic
def keep_document(submission: Submission, checked: CheckedFile, *, by: Any) -> Document:
    others = list(lock(submission.pk, by=by).documents.kept())  # type: ignore[attr-defined]
    check_room(checked.name, checked.sha256, others, MAX_DOCUMENTS, "dokumen")
    document = Document()
    fill(document, submission, checked, others, by=by)
    return document


def check_room(name: str, sha256: str, others: list[Any], limit: int, noun: str) -> None:
    """The same bytes are kept once, and a dossier has its limits."""
    for other in others:
        if other.sha256 == sha256:
            raise UploadRefused(name, f"sudah ada di daftar sebagai “{other.original_name}”.")
    if len(others) >= limit:
        raise UploadRefused(name, f"belum disimpan: sudah ada {limit} {noun}. Hapus satu yang tidak perlu dulu.")


def fill(row: Attachment, submission: Submission, checked: CheckedFile, others: list[Any], *, by: Any) -> None:
    """Write the bytes under a name of our own, then the row, at the end of the list."""
    row.submission, row.uploaded_by = submission, by
    row.original_name, row.size, row.sha256 = checked.name, checked.size, checked.sha256
    row.order = max((other.order for other in others), default=0) + 1
    row.file.save("baru", File(checked.content), save=True)
