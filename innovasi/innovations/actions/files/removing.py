"""Deleting hides a file; it can be brought back until it is swept."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.innovations.actions.files.locking import lock
from innovasi.innovations.actions.files.receiving import check_room
from innovasi.innovations.choices import MAX_DOCUMENTS, MAX_PHOTOS
from innovasi.innovations.models import Document, Photo
from innovasi.innovations.rules.uploads import UploadRefused

Attachment = Photo | Document


@transaction.atomic
def delete(row: Attachment, *, by: Any) -> None:
    """Take a file out of the dossier; after a cover goes, the first picture left is the cover."""
    submission = lock(row.submission_id, by=by)
    row.refresh_from_db()
    if row.deleted_at is not None:
        return
    row.deleted_at = timezone.now()
    if isinstance(row, Document):
        row.save(update_fields=["deleted_at"])
        return
    was_cover, row.is_cover = row.is_cover, False
    row.save(update_fields=["deleted_at", "is_cover"])
    heir = submission.photos.kept().first()  # type: ignore[attr-defined]
    if was_cover and heir:
        heir.is_cover = True
        heir.save(update_fields=["is_cover"])


@transaction.atomic
def restore(row: Attachment, *, by: Any) -> None:
    """Undo a deletion. Raises UploadRefused when the list is full or holds the same file again."""
    submission = lock(row.submission_id, by=by)
    row.refresh_from_db()
    if row.deleted_at is None:
        return
    limit, noun = (MAX_PHOTOS, "foto") if isinstance(row, Photo) else (MAX_DOCUMENTS, "dokumen")
    others = list((submission.photos if noun == "foto" else submission.documents).kept())  # type: ignore[attr-defined]
    if not row.file.storage.exists(str(row.file.name)):
        raise UploadRefused(row.original_name, "sudah dibuang. Unggah lagi berkasnya.")
    check_room(row.original_name, row.sha256, others, limit, noun)
    row.deleted_at = None
    if isinstance(row, Photo):
        row.is_cover = not any(other.is_cover for other in others)
    row.save()
