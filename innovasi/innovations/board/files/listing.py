"""The section of pictures and documents, as one person sees it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils import timezone

from innovasi.innovations.board.helping import named
from innovasi.innovations.choices import MAX_DOCUMENTS, MAX_PHOTOS, DocumentKind, FileState, Perm
from innovasi.innovations.models import Document, Photo, Submission
from innovasi.innovations.rules.uploads import DOCUMENT_ENDINGS, PHOTO_ENDINGS
from innovasi.innovations.rules.uploads.names import ending_of

UNDO_FOR = datetime.timedelta(hours=24)
MAX_UNDO = 5


@dataclass(frozen=True)
class PhotoLine:
    """One picture in the list; `text` is what its field holds, which may be unsaved."""

    row: Photo
    text: str
    is_unsaved: bool = False

    @property
    def helper(self) -> str:
        return helper_of(self.row)

    @property
    def is_waiting(self) -> bool:
        return self.row.state == FileState.WAITING

    @property
    def is_ready(self) -> bool:
        return self.row.state == FileState.READY

    @property
    def shown_height(self) -> int:
        """The height that belongs to a width of 320 pixels, so that the page does not jump."""
        return round(320 * self.row.height / self.row.width) if self.row.width else 240


@dataclass(frozen=True)
class DocumentLine:
    """One document in the list."""

    row: Document
    text: str
    is_unsaved: bool = False

    @property
    def helper(self) -> str:
        return helper_of(self.row)

    @property
    def ending(self) -> str:
        return ending_of(self.row.original_name).upper()

    @property
    def is_large(self) -> bool:
        """The national form may refuse it."""
        return self.row.size > settings.NATIONAL_FILE_LIMIT


@dataclass(frozen=True)
class FilesPage:
    """All files of one dossier. `documents` is empty for those who may not read private files."""

    photos: list[PhotoLine]
    documents: list[DocumentLine]
    deleted_photos: list[Photo]
    deleted_documents: list[Document]
    can_read_documents: bool
    document_count: int

    document_kinds = DocumentKind.choices
    accept_photos = ",".join(f".{ending}" for ending in PHOTO_ENDINGS)
    accept_documents = ",".join(f".{ending}" for ending in DOCUMENT_ENDINGS)
    max_photos = MAX_PHOTOS
    max_documents = MAX_DOCUMENTS

    @property
    def limit(self) -> int:
        """Bytes in one file."""
        return settings.UPLOAD_LIMIT

    @property
    def limit_in_megabytes(self) -> int:
        return settings.UPLOAD_LIMIT // (1024 * 1024)

    @property
    def is_empty(self) -> bool:
        return not self.photos and not self.document_count


def files_of(submission: Submission, user: Any, unsaved: Mapping[str, str] | None = None) -> FilesPage:
    """Two queries, whatever the number of files. `unsaved`: texts to keep in their fields, by the control's name."""
    unsaved = unsaved or {}
    photos = list(submission.photos.select_related("uploaded_by"))  # type: ignore[attr-defined]
    documents = list(submission.documents.select_related("uploaded_by"))  # type: ignore[attr-defined]
    may_read = user.has_perm(Perm.READ_FILES, submission)
    kept = [row for row in documents if row.deleted_at is None]
    return FilesPage(
        photos=[photo_line(row, unsaved) for row in photos if row.deleted_at is None],
        documents=[document_line(row, unsaved) for row in kept] if may_read else [],
        deleted_photos=undoable(photos),
        deleted_documents=undoable(documents) if may_read else [],
        can_read_documents=may_read,
        document_count=len(kept),
    )


def photo_line(row: Photo, unsaved: Mapping[str, str] | None = None) -> PhotoLine:
    name = f"alt_text-{row.pk}"
    return PhotoLine(row, (unsaved or {}).get(name, row.alt_text), name in (unsaved or {}))


def document_line(row: Document, unsaved: Mapping[str, str]) -> DocumentLine:
    name = f"title-{row.pk}"
    return DocumentLine(row, unsaved.get(name, row.title), name in unsaved)


def helper_of(row: Photo | Document) -> str:
    """Who of Bappeda sent the file; empty when the OPD did."""
    sender = row.uploaded_by
    return "" if sender.opd_id == row.submission.innovation.opd_id else named(sender.name, is_helper=True)


def undoable(rows: Iterable[Any]) -> list[Any]:
    """What was deleted lately and is not there again, newest first."""
    rows = list(rows)
    present = {row.sha256 for row in rows if row.deleted_at is None}
    since = timezone.now() - UNDO_FOR
    gone = [row for row in rows if row.deleted_at and row.deleted_at > since and row.sha256 not in present]
    return sorted(gone, key=lambda row: row.deleted_at, reverse=True)[:MAX_UNDO]
