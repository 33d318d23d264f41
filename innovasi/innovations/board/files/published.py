"""Which files citizens may have: those of the accepted dossier of an innovation that is not withheld."""

from __future__ import annotations

from typing import IO, Any

from django.core.files.storage import default_storage

from innovasi.common.prepared import Prepared
from innovasi.innovations.models import Document, Photo, Submission
from innovasi.innovations.rules.renditions import rendition_name

DOCUMENTS = Prepared(lambda pk: Submission(pk=pk).documents.published().filter(is_public=True))  # type: ignore[attr-defined]


def public_photo(key: Any) -> Photo | None:
    """The picture with this key, if citizens may see it."""
    return Photo.objects.published().ready().of_key(key).first()


def public_document(pk: int) -> Document | None:
    """The document, if its OPD published it and its innovation is public."""
    return Document.objects.published().of_row(pk).filter(is_public=True).first()


def public_documents(submission: Submission) -> list[Document]:
    """Documents to list on the public page of an accepted dossier."""
    return DOCUMENTS.of(submission.pk)


def open_rendition(key: Any, width: int, ending: str) -> IO[bytes] | None:
    """The bytes of one size of a picture, for a caller who has checked who is asking; None where there are none."""
    try:
        return default_storage.open(rendition_name(key, width, ending), "rb")
    except (FileNotFoundError, ValueError):
        return None
