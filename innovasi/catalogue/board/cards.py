"""An innovation in a list: its card, its picture, and what it saves the citizen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from django.urls import reverse

from innovasi.catalogue.board.changes import FIGURES, Change, changes
from innovasi.common.languages import is_english
from innovasi.innovations.choices import PHOTO_WIDTHS
from innovasi.innovations.models import Submission
from innovasi.search.board import Part, highlight, snippet
from innovasi.search.models import Entry
from innovasi.search.query import Query

NOTHING = Query(())


@dataclass(frozen=True)
class Picture:
    """A photograph in every width and format."""

    key: str
    alt: str
    width: int = 640
    height: int = 400

    @cached_property
    def folder(self) -> str:
        """The address that all sizes share, worked out once: a list holds a hundred of them."""
        return reverse("catalogue:photo", args=[self.key, 640, "jpg"]).removesuffix("640.jpg")

    def address(self, width: int, extension: str) -> str:
        return f"{self.folder}{width}.{extension}"

    def sources(self, extension: str) -> str:
        return ", ".join(f"{self.address(width, extension)} {width}w" for width in PHOTO_WIDTHS)

    @property
    def src(self) -> str:
        return self.address(640, "jpg")

    @property
    def largest(self) -> str:
        return self.address(PHOTO_WIDTHS[-1], "jpg")

    @property
    def jpeg(self) -> str:
        return self.sources("jpg")

    @property
    def avif(self) -> str:
        return self.sources("avif")


@dataclass(frozen=True)
class Card:
    """What a list shows of one published innovation; what was looked for is marked."""

    entry: Entry
    title: list[Part]
    summary: list[Part]
    picture: Picture | None
    changes: list[Change] = field(default_factory=list)

    @property
    def url(self) -> str:
        return self.entry.get_absolute_url()

    @property
    def is_translated(self) -> bool:
        """The summary shown is the English one that its OPD wrote."""
        return is_english() and bool(self.entry.summary_en)

    @property
    def gain(self) -> Change | None:
        """The figure that speaks most for it, if it has one."""
        return next((change for change in self.changes if change.is_better), None)


def cover(entry: Entry) -> Picture | None:
    return Picture(str(entry.cover), entry.cover_alt) if entry.cover else None


def cards(entries: Iterable[Entry], query: Query = NOTHING) -> list[Card]:
    """A card for each entry, with its figures; one query more, whatever their number."""
    rows = list(entries)
    figures = Submission.objects.filter(pk__in=[row.submission_id for row in rows]).values("pk", *FIGURES)
    by_submission = {row["pk"]: changes(row) for row in figures}
    return [card(row, query, by_submission.get(row.submission_id, [])) for row in rows]


def card(entry: Entry, query: Query, figures: list[Change]) -> Card:
    """In English the summary that its OPD wrote in it, where there is one."""
    summary = (is_english() and entry.summary_en) or entry.summary
    return Card(entry, highlight(entry.title, query), snippet(summary, query), cover(entry), figures)
