"""What the public face of an innovation is, and what it can be found by; nothing is written here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Prefetch, QuerySet

from innovasi.innovations.models import Innovation, Photo, Submission
from innovasi.search.models import Entry
from innovasi.search.terms import vocabulary

# What the public page says besides title and summary. Names and contacts of persons
# may be read there, but nobody is to be found by them.
BODY = ("audience", "how_to_use", "cost", "place", "before", "after", "design", "purpose", "benefit", "outcome")


@dataclass(frozen=True)
class Texts:
    """The text of an innovation in three weights."""

    title: str
    summary: str
    body: str

    @property
    def parts(self) -> tuple[str, str, str]:
        return self.title, self.summary, self.body

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
        .prefetch_related(photos)
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
        kind=dossier.kind,
        medium=dossier.medium,
        stage=dossier.stage,
        opd=innovation.opd,
        unit=innovation.unit,
        urusan=dossier.main_urusan,
        year=dossier.period.year,
        published_at=innovation.published_at or dossier.status_at,
        updated_at=dossier.status_at,
        is_example=innovation.is_example,
        cover=cover.key if cover else None,
        cover_alt=cover.alt_text if cover else "",
    )


def texts_of(innovation: Innovation) -> Texts:
    """What a published innovation can be found by."""
    dossier = current(innovation)
    owners = [innovation.code, innovation.opd.name, innovation.opd.abbreviation, innovation.unit, dossier.main_urusan]
    said = [str(owner) for owner in owners if owner] + [getattr(dossier, field) for field in BODY]
    return Texts(dossier.title, dossier.citizen_summary, "\n".join(said))


def current(innovation: Innovation) -> Submission:
    """The accepted dossier; asking for it of an innovation without one is a mistake of the caller."""
    if innovation.current is None:
        raise ValueError(f"{innovation} is not published")
    return innovation.current


def cover_of(dossier: Submission) -> Photo | None:
    """The chosen cover, else the first picture that can be shown."""
    photos: list[Photo] = dossier.shown_photos  # type: ignore[attr-defined]
    return next((photo for photo in photos if photo.is_cover), photos[0] if photos else None)
