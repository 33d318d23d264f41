"""A dossier as it is read: every answer under its label, in the order of the form."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils import formats

from innovasi.common.words import count_words
from innovasi.innovations.models import Submission
from innovasi.innovations.rules import SECTION_FIELDS
from innovasi.innovations.rules.sections import MANY

UNITS = {"minutes": "{} menit", "visits": "{} kali", "rupiah": "Rp{}"}
OPTIONAL = frozenset(
    {"classification", "development_date", "coordinates", "unit", "need", "to_bring", "hours", "from_home", "is_free"}
    | {"same_day", "figures_source", "video_url", "summary_en"}
    | MANY
    | {f"{what}_{when}" for what in UNITS for when in ("before", "after")}
)
LONG = frozenset(
    {"design", "purpose", "benefit", "outcome", "citizen_summary", "how_to_use", "to_bring", "before", "after"}
    | {"summary_en"}
)  # keep the line breaks that were typed


@dataclass(frozen=True)
class Answer:
    """One question with its answer as text; `items` instead where several can be chosen."""

    field: str
    label: str
    text: str = ""
    items: tuple[str, ...] = ()
    remark: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.text and not self.items

    @property
    def is_optional(self) -> bool:
        return self.field in OPTIONAL

    @property
    def is_long(self) -> bool:
        return self.field in LONG


def answers_of(submission: Submission, section: str) -> list[Answer]:
    """The answers of one section; empty for a section without questions."""
    return [answer(submission, field) for field in SECTION_FIELDS.get(section, ())]


def answer(submission: Submission, field: str) -> Answer:
    """One stored answer, as a person would read it aloud."""
    label = label_of(field)
    if field in MANY:
        return Answer(field, label, items=tuple(str(row) for row in getattr(submission, field).all()))
    text = readable(submission, field)
    remark = f"{count_words(text)} kata" if field == "design" and text else ""
    return Answer(field, label, text, remark=remark)


def label_of(field: str) -> str:
    name = str(Submission._meta.get_field(field).verbose_name)  # type: ignore[union-attr]
    return name[:1].upper() + name[1:]


def readable(submission: Submission, field: str) -> str:
    value: Any = getattr(submission, field)
    if value is None or value == "":
        return ""
    if isinstance(value, datetime.date):
        return formats.date_format(value, "j F Y")
    if isinstance(value, int):
        unit = UNITS.get(field.split("_")[0], "{}")
        return unit.format(f"{value:,}".replace(",", "."))
    display = getattr(submission, f"get_{field}_display", None)
    return str(display() if display and not isinstance(value, models.Model) else value)
