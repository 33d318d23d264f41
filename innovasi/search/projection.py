"""What the public face of an innovation is, and what it can be found by; nothing is written here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Prefetch, QuerySet

from innovasi.innovations.choices import RunningState, YesNo
from innovasi.innovations.models import Innovation, Photo, Submission
from innovasi.organisations.choices import OPDKind
from innovasi.search.fulltext import ANY
from innovasi.search.models import EASES, FACETS, Entry
from innovasi.search.terms import vocabulary

# What the public page says besides title and summary. Names and contacts of persons
# may be read there, but nobody is to be found by them.
BODY = (
    "audience",
    "how_to_use",
    "to_bring",
    "cost",
    "place",
    "hours",
    "before",
    "after",
    "design",
    "purpose",
    "benefit",
    "outcome",
)

WHOLE_CITY = 0  # stands for every kecamatan where keys of kecamatan stand


@dataclass(frozen=True)
class Texts:
    """The text of an innovation in three weights; `head` is its summary and the names of its OPD."""

    title: str
    head: str
    body: str

    @property
    def parts(self) -> tuple[str, str, str]:
        return self.title, self.head, self.body

    @cached_property
    def words(self) -> set[str]:
        """Its words for the vocabulary."""
        return vocabulary(" ".join(self.parts))


def published() -> QuerySet[Innovation]:
    """Published innovations with all that the two functions below read."""
    photos = Prefetch("current__photos", Photo.objects.ready(), to_attr="shown_photos")
    return (
        Innovation.objects.published()
        .select_related("opd", "unit", "current__period", "current__main_urusan")
        .prefetch_related(photos, "current__areas")
    )


def entry_of(innovation: Innovation) -> Entry:
    """The row that stands for a published innovation."""
    dossier = current(innovation)
    cover = cover_of(dossier)
    return Entry(
        innovation=innovation,
        submission=dossier,
        code=innovation.code,
        slug=innovation.slug or innovation.code,
        title=dossier.title,
        summary=dossier.citizen_summary,
        summary_en=dossier.summary_en,
        kind=dossier.kind,
        medium=dossier.medium,
        stage=dossier.stage,
        opd=innovation.opd,
        unit=innovation.unit,
        urusan=dossier.main_urusan,
        year=dossier.period.year,
        need=dossier.need,
        areas=" ".join(map(str, areas_of(innovation, dossier))),
        published_at=innovation.published_at or dossier.status_at,
        updated_at=dossier.status_at,
        is_running=innovation.running == RunningState.RUNNING,
        is_example=innovation.is_example,
        cover=cover.key if cover else None,
        cover_alt=cover.alt_text if cover else "",
        **{name: getattr(dossier, name) == YesNo.YES for name in EASES},
    )


def texts_of(innovation: Innovation) -> Texts:
    """What a published innovation can be found by."""
    dossier, opd = current(innovation), innovation.opd
    head = [dossier.citizen_summary, opd.code, opd.abbreviation, opd.name]
    said = [str(owner) for owner in (innovation.code, innovation.unit, dossier.main_urusan) if owner]
    return Texts(dossier.title, "\n".join(head), "\n".join([*said, *(getattr(dossier, field) for field in BODY)]))


def facets_of(entry: Entry) -> list[str]:
    """What lists of results are narrowed by, as terms of the index."""
    facets = [facet_term(name, getattr(entry, Entry.column(name))) for name in FACETS]
    eases = [facet_term(name, True) for name in EASES if getattr(entry, name)]
    return [*facets, *eases, *(facet_term("area", key) for key in entry.area_keys or [WHOLE_CITY])]


def place_term(opd: int) -> str:
    """What is for a kecamatan, its own office's, or for the whole city."""
    return ANY.join([facet_term("opd", opd), facet_term("area", opd), facet_term("area", WHOLE_CITY)])


def facet_term(name: str, value: Any) -> str:
    return f"{name}_{value}".replace("-", "_")


def areas_of(innovation: Innovation, dossier: Submission) -> list[int]:
    """The kecamatan that it is for; what a kecamatan does without naming any is for its own people."""
    named = sorted(area.pk for area in dossier.areas.all())
    return named or ([innovation.opd.pk] if innovation.opd.kind == OPDKind.DISTRICT else [])


def current(innovation: Innovation) -> Submission:
    """The accepted dossier; asking for it of an innovation without one is a mistake of the caller."""
    if innovation.current is None:
        raise ValueError(f"{innovation} is not published")
    return innovation.current


def cover_of(dossier: Submission) -> Photo | None:
    """The chosen cover, else the first picture that can be shown."""
    photos: list[Photo] = dossier.shown_photos  # type: ignore[attr-defined]
    return next((photo for photo in photos if photo.is_cover), photos[0] if photos else None)
