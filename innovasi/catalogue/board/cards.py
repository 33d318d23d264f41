"""An innovation in a list: its card, its picture, and what it saves the citizen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from django.urls import reverse

from innovasi.catalogue.board.changes import FIGURES, Change, changes
from innovasi.common.languages import is_english
from innovasi.common.prepared import Prepared
from innovasi.innovations.choices import PHOTO_WIDTHS
from innovasi.innovations.models import Submission
from innovasi.search.board import Part, highlight, snippet
from innovasi.search.models import Entry
from innovasi.search.query import Query

NOTHING = Query(())
NOBODY = UUID(int=0)
LISTED = Prepared(lambda *keys: Entry.objects.listed().filter(pk__in=keys).order_by())
WITH_FIGURES = Prepared(lambda *keys: Submission.objects.filter(pk__in=keys).only(*FIGURES).order_by())


@cache
def photo_folder() -> str:
    """The start of the addresses of all pictures."""
    return reverse("catalogue:photo", args=[NOBODY, 640, "jpg"]).removesuffix(f"{NOBODY}/640.jpg")


@dataclass(frozen=True)
class Picture:
    """A photograph in every width and format."""

    key: str
    alt: str
    width: int = 640
    height: int = 400

    @property
    def folder(self) -> str:
        """The address that all sizes share."""
        return f"{photo_folder()}{self.key}/"

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
class Face:
    """All that a card says, in plain values: those that say the same are drawn once."""

    url: str
    kind: str
    kind_label: str
    title: tuple[Part, ...]
    summary: tuple[Part, ...]
    is_translated: bool  # the summary shown is the English one that its OPD wrote
    is_running: bool
    is_example: bool
    picture: Picture | None
    gain: Change | None  # the figure that speaks most for it, if it has one
    owner: str
    year: int


@dataclass(frozen=True)
class Card:
    """What a list shows of one published innovation; what was looked for is marked."""

    entry: Entry
    face: Face


def cover(entry: Entry) -> Picture | None:
    return Picture(str(entry.cover), entry.cover_alt) if entry.cover else None


def listed(keys: Iterable[int]) -> list[Entry]:
    """The entries with these keys, in this order; those that are gone are left out."""
    wanted = list(keys)
    rows = {row.pk: row for row in LISTED.of(*wanted)}
    return [rows[key] for key in wanted if key in rows]


def cards(entries: Iterable[Entry], query: Query = NOTHING) -> list[Card]:
    """A card for each entry, with its figures; one query more, whatever their number."""
    rows = list(entries)
    figures = WITH_FIGURES.of(*(row.submission_id for row in rows))
    by_submission = {row.pk: changes({name: getattr(row, name) for name in FIGURES}) for row in figures}
    return [card(row, query, by_submission.get(row.submission_id, [])) for row in rows]


def card(entry: Entry, query: Query, figures: list[Change]) -> Card:
    """In English the summary that its OPD wrote in it, where there is one."""
    translated = entry.summary_en if is_english() else ""
    face = Face(
        url=entry.get_absolute_url(),
        kind=entry.kind,
        kind_label=entry.get_kind_display(),
        title=tuple(highlight(entry.title, query)),
        summary=tuple(snippet(translated or entry.summary, query)),
        is_translated=bool(translated),
        is_running=entry.is_running,
        is_example=entry.is_example,
        picture=cover(entry),
        gain=next((change for change in figures if change.is_better), None),
        owner=f"{entry.opd.abbreviation} · {entry.unit}" if entry.unit else entry.opd.abbreviation,
        year=entry.year,
    )
    return Card(entry, face)
