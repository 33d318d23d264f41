"""The lines of the task list. A higher context registers another one from its `ready()`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from django.urls import reverse

from innovasi.innovations.choices import Section
from innovasi.innovations.models import SectionNote, Submission
from innovasi.innovations.rules import SECTION_FIELDS, Missing
from innovasi.innovations.rules.sections import MANY

NAMED_AT_BIRTH = "title"  # a draft has it from the start, so it does not count as begun


class Told(NamedTuple):
    """What a section says of itself on the task list, where the core cannot know."""

    hint: str
    state: str


@dataclass(frozen=True)
class Part:
    """One section of the dossier: where it is filled in, and how to see that somebody began."""

    key: str
    title: str
    hint: str
    address: Callable[[Submission], str]
    is_begun: Callable[[Submission], bool]
    is_optional: bool = False
    told: Callable[[Submission], Told] | None = None

    def place_of(self, submission: Submission, field: str) -> str:
        """The address of one field inside the section."""
        prefix = "id_" if field in SECTION_FIELDS.get(self.key, ()) else ""
        return f"{self.address(submission)}#{prefix}{field}" if field else self.address(submission)


def address_in_core(submission: Submission, *, section: str) -> str:
    return reverse("innovations:section", args=[submission.pk, section])


def has_answers(submission: Submission, *, section: str) -> bool:
    fields = [name for name in SECTION_FIELDS[section] if name != NAMED_AT_BIRTH and name not in MANY]
    return any(submission.serializable_value(name) not in ("", None) for name in fields)


def has_files(submission: Submission) -> bool:
    rows = [*submission.photos.all(), *submission.documents.all()]  # type: ignore[attr-defined]
    return any(row.deleted_at is None for row in rows)


def of_core(section: Section, hint: str) -> Part:
    return Part(
        section.value,
        str(section.label),
        hint,
        partial(address_in_core, section=section.value),
        partial(has_answers, section=section.value),
    )


_parts: list[Part] = [
    of_core(Section.PROFILE, "Nama, bentuk, urusan, dan tanggalnya."),
    of_core(Section.DESIGN, "Rancang bangun paling sedikit 300 kata, lalu tujuan, manfaat, dan hasil."),
    of_core(Section.CITIZEN, "Penjelasan dalam bahasa sehari-hari. Inilah yang dibaca warga."),
    replace(
        of_core(Section.FILES, "Foto membuat warga cepat paham; dokumen boleh menyusul."),
        is_begun=has_files,
        is_optional=True,
    ),
]


def register_part(part: Part) -> Part:
    """Add a line at the end of the task list."""
    if part.key not in {known.key for known in _parts}:
        _parts.append(part)
    return part


def parts() -> tuple[Part, ...]:
    return tuple(_parts)


def part_of(key: str) -> Part | None:
    return next((part for part in _parts if part.key == key), None)


@dataclass(frozen=True)
class Lack:
    """One missing thing, with the address where it is mended."""

    text: str
    url: str
    part: str


def place(lacks: Sequence[Missing | SectionNote], submission: Submission) -> list[Lack]:
    """Give each missing thing, or each note, its address."""
    placed = []
    for lack in lacks:
        part = part_of(lack.section)
        url = part.place_of(submission, lack.field) if part else submission.get_absolute_url()
        placed.append(Lack(lack.text, url, part.title if part else ""))
    return placed


def parts_of_core() -> tuple[Part, ...]:
    """The lines in which something can be missing; what higher contexts add only wins points."""
    return tuple(part for part in _parts if part.key in Section.values)
