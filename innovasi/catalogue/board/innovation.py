"""One published innovation, as a citizen reads it."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Any

from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator, slugify

from innovasi.catalogue.board.cards import Card, Picture, cards, listed
from innovasi.catalogue.board.changes import FIGURES, Change, changes
from innovasi.catalogue.board.linked_data import linked_data
from innovasi.common.languages import is_english
from innovasi.common.prepared import Prepared
from innovasi.confirmations.board import stopped_since
from innovasi.confirmations.choices import CERTAIN
from innovasi.innovations.board.files import public_documents
from innovasi.innovations.choices import RunningState, Status
from innovasi.innovations.models import Document, Submission
from innovasi.organisations.models import Urusan
from innovasi.search.board import shelf
from innovasi.search.models import Entry
from innovasi.search.querysets import EntryQuerySet

RELATED = 3
ADAPTATIONS = 20
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
    adaptations: list[Entry]
    changes: list[Change]
    steps: list[str]
    to_bring: list[str]
    areas: list[str]
    is_running: bool
    stopped_since: datetime.date | None
    related: list[Card]

    @property
    def picture(self) -> Picture | None:
        return self.pictures[0] if self.pictures else None

    @property
    def is_translated(self) -> bool:
        """The summary shown is the English one that its OPD wrote."""
        return is_english() and bool(self.entry.summary_en)

    @property
    def summary(self) -> str:
        return self.entry.summary_en if self.is_translated else self.entry.summary

    @property
    def is_certain(self) -> bool:
        """Its OPD has said within thirteen months whether it still runs."""
        confirmed = self.entry.innovation.confirmed_at
        return confirmed is not None and timezone.now() - confirmed <= CERTAIN

    @property
    def share_address(self) -> str:
        """The picture for shared links; a new dossier gets a new address, so that no preview is old."""
        return f"{reverse('catalogue:share_picture', args=[self.entry.slug])}?v={self.submission.pk}"

    @property
    def linked_data(self) -> dict[str, Any]:
        return linked_data(self.entry, self.submission, self.picture.largest if self.picture else "")

    @property
    def description(self) -> str:
        """The summary, as long as a shared link can show."""
        return Truncator(" ".join(self.summary.split())).chars(200)


def published() -> EntryQuerySet:
    """Entries that the dossiers themselves still call published; the projection is not trusted alone."""
    return Entry.objects.filter(
        innovation__is_withheld=False,
        innovation__current=F("submission"),
        submission__status=Status.ACCEPTED,
    )


DOSSIER = ("submission__main_urusan", "submission__theme", "submission__period", "innovation")
ENTRY_AT = Prepared(lambda slug: published().listed().select_related(*DOSSIER).at_address(slug), are_texts=True)
SOURCE = Prepared(lambda innovation: published().filter(innovation=innovation))
TAKEN_OVER = Prepared(lambda innovation: published().listed().adapted_from(innovation)[:ADAPTATIONS])
PHOTOS = Prepared(lambda submission: Submission(pk=submission).photos.ready())
OTHER_URUSAN = Prepared(lambda submission: Submission(pk=submission).other_urusan.all())
AREAS = Prepared(lambda submission: Submission(pk=submission).areas.all())


def entry_at(slug: str) -> Entry | None:
    """The published entry at an address."""
    return published().listed().at_address(slug).first()


def reading(slug: str) -> Reading | None:
    """The innovation at an address, or None when citizens may not see one there."""
    entry = ENTRY_AT.first(slug)
    if entry is None:
        return None
    submission, source = entry.submission, entry.innovation.adapted_from_id
    return Reading(
        entry=entry,
        submission=submission,
        pictures=pictures(submission),
        documents=documents(submission),
        other_urusan=OTHER_URUSAN.of(submission.pk),
        adapted_from=SOURCE.first(source) if source else None,
        adaptations=TAKEN_OVER.of(entry.pk),
        changes=changes({name: getattr(submission, name) for name in FIGURES}),
        steps=steps(submission.how_to_use),
        to_bring=steps(submission.to_bring),
        areas=[opd.name for opd in AREAS.of(submission.pk)],
        is_running=entry.innovation.running == RunningState.RUNNING,
        stopped_since=stopped_since(entry.innovation),
        related=related(entry),
    )


def pictures(submission: Submission) -> list[Picture]:
    """The pictures that can be shown, the cover first."""
    shown = sorted(PHOTOS.of(submission.pk), key=lambda photo: not photo.is_cover)
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
    known = shelf.now()
    rest = known.everything & ~known.set_of([entry.pk])
    keys: list[int] = []
    for facet in ("urusan", "opd", "kind"):
        alike = known.narrowed(rest, {facet: getattr(entry, Entry.column(facet))})
        keys += known.page(alike & ~known.set_of(keys), 0, RELATED - len(keys))
    return cards(listed(keys))
