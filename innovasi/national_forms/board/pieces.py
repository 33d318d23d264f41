"""Files and links that stand behind a field: what each is, and where it is opened."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils import formats

from innovasi.innovations.choices import FileState
from innovasi.innovations.models import Document, Photo
from innovasi.innovations.rules.renditions import rendition_name
from innovasi.maturity.models import Evidence
from innovasi.national_forms.board.dossier import Dossier
from innovasi.national_forms.choices import DOCUMENT_PREFIX, Source

WIDEST = 1280  # pixels of a picture that leaves the portal: re-encoded, without place and camera


@dataclass(frozen=True)
class Piece:
    """One file or link. `file` is its name in the storage; empty for a link."""

    label: str
    url: str
    file: str = ""
    ending: str = ""
    size: int = 0
    link: str = ""
    letter_number: str = ""
    letter_date: str = ""
    about: str = ""
    holds_personal_data: bool = False
    evidence: Evidence | None = None

    @property
    def facts(self) -> str:
        """*Nomor 12, 3 Mei 2026, tentang …*."""
        parts = [f"Nomor {self.letter_number}" if self.letter_number else "", self.letter_date]
        parts.append(f"tentang {self.about}" if self.about else "")
        return ", ".join(part for part in parts if part)


def of_evidence(row: Evidence) -> Piece:
    return Piece(
        label=str(row),
        url=reverse("maturity:evidence", args=[row.pk]),
        file=row.file.name or "",
        ending=row.ending,
        size=row.size,
        link=row.url,
        letter_number=row.letter_number,
        letter_date=formats.date_format(row.letter_date, "j F Y") if row.letter_date else "",
        about=row.about,
        holds_personal_data=row.holds_personal_data,
        evidence=row,
    )


def of_document(row: Document) -> Piece:
    return Piece(
        label=row.title or row.original_name,
        url=reverse("innovations:document", args=[row.pk]),
        file=row.file.name or "",
        ending=os.path.splitext(row.original_name)[1].lstrip("."),
        size=row.size,
    )


def of_photo(row: Photo) -> Piece:
    return Piece(
        label=row.alt_text or "Foto",
        url=reverse("innovations:photo", args=[row.key, WIDEST, "jpg"]),
        file=rendition_name(row.key, WIDEST, "jpg"),
        ending="jpg",
    )


def pieces_for(source: str, dossier: Dossier) -> Iterator[Piece]:
    """What the dossier has of one kind of file."""
    if source == Source.PHOTOS:
        yield from (of_photo(photo) for photo in dossier.photos if photo.state == FileState.READY)
    elif source.startswith(DOCUMENT_PREFIX):
        kind = source.removeprefix(DOCUMENT_PREFIX)
        yield from (of_document(document) for document in dossier.documents if document.kind == kind)
