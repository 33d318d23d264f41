"""One published innovation, as a citizen reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.db.models import F
from django.urls import reverse
from django.utils.text import Truncator, slugify

from innovasi.catalogue.board.cards import Card, Picture, cards
from innovasi.catalogue.board.changes import FIGURES, Change, changes
from innovasi.innovations.board.files import public_documents
from innovasi.innovations.choices import RunningState, Status
from innovasi.innovations.models import Document, Submission
from innovasi.organisations.models import Urusan
from innovasi.search.models import Entry
from innovasi.search.querysets import EntryQuerySet

RELATED = 3
MARKER = re.compile(r"^\s*(?:\d{1,2}[.)]|[-–•*])\s+")


@dataclass(frozen=True)
class PublicDocument:
    """A document that its OPD has chosen to publish."""

    name: str
    kind: str
    what: str
    size: int
    url: str


@dataclass(frozen=True)
class Reading:
    """All that the page of one innovation says."""

    entry: Entry
    submission: Submission
    pictures: list[Picture]
    documents: list[PublicDocument]
    other_urusan: list[Urusan]
    adapted_from: Entry | None
    changes: list[Change]
    steps: list[str]
    is_running: bool
    related: list[Card]

    @property
    def picture(self) -> Picture | None:
        return self.pictures[0] if self.pictures else None

    @property
    def description(self) -> str:
        """The summary, as long as a shared link can show."""
        return Truncator(" ".join(self.entry.summary.split())).chars(200)


def published() -> EntryQuerySet:
    """Entries that the dossiers themselves still call published; the projection is not trusted alone."""
    return Entry.objects.filter(
        innovation__is_withheld=False,
        innovation__current=F("submission"),
        submission__status=Status.ACCEPTED,
    )


def reading(slug: str) -> Reading | None:
    """The innovation at an address, or None when citizens may not see one there."""
    dossier = ("submission__main_urusan", "submission__theme", "submission__period", "innovation")
    entry: Entry | None = published().listed().select_related(*dossier).at_address(slug).first()
    if entry is None:
        return None
    submission = entry.submission
    return Reading(
        entry=entry,
        submission=submission,
        pictures=pictures(submission),
        documents=documents(submission),
        other_urusan=list(submission.other_urusan.all()),
        adapted_from=published().filter(innovation=entry.innovation.adapted_from_id).first(),
        changes=changes({name: getattr(submission, name) for name in FIGURES}),
        steps=steps(submission.how_to_use),
        is_running=entry.innovation.running == RunningState.RUNNING,
        related=related(entry),
    )


def pictures(submission: Submission) -> list[Picture]:
    """The pictures that can be shown, the cover first."""
    shown = sorted(submission.photos.ready(), key=lambda photo: not photo.is_cover)
    return [Picture(str(photo.key), photo.alt_text, photo.width or 640, photo.height or 400) for photo in shown]


def documents(submission: Submission) -> list[PublicDocument]:
    return [document_line(row) for row in public_documents(submission)]


def document_line(row: Document) -> PublicDocument:
    """The address carries the name that the file was sent with, so that a download is recognised."""
    ending = row.original_name.rpartition(".")[2]
    url = reverse("catalogue:document", args=[row.pk, file_name(row)])
    return PublicDocument(row.title or row.original_name, ending.upper(), row.get_kind_display(), row.size, url)


def file_name(row: Document) -> str:
    stem, _, ending = row.original_name.rpartition(".")
    return f"{slugify(row.title or stem) or 'dokumen'}.{slugify(ending) or 'bin'}"


def steps(text: str) -> list[str]:
    """The lines of *cara memakai* without their own numbers; one line alone is no list."""
    lines = [
        MARKER.sub("", line, count=1).strip() if MARKER.match(line) else line.strip() for line in text.splitlines()
    ]
    return [line for line in lines if line]


def related(entry: Entry) -> list[Card]:
    """The newest others of the same urusan, then of the same OPD, then of the same kind."""
    found: list[Entry] = []
    for likeness in ("urusan_id", "opd_id", "kind"):
        known = [entry.pk, *(other.pk for other in found)]
        alike = Entry.objects.listed().filter(**{likeness: getattr(entry, likeness)}).exclude(pk__in=known)
        found += alike[: RELATED - len(found)]
    return cards(found)
