"""What an OPD wrote, in reading order, with the notes beside each section."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from innovasi.innovations.board.reading import Answer, answers_of, label_of
from innovasi.innovations.choices import Section
from innovasi.innovations.models import SectionNote, Submission
from innovasi.innovations.rules import SECTION_FIELDS


@dataclass(frozen=True)
class NoteLine:
    """One note of a reviewer, and what the reader of this page may do with it."""

    note: SectionNote
    place: str  # the answer that it is about; empty: the whole section
    is_own: bool

    @property
    def is_unsent(self) -> bool:
        return self.note.move_id is None


@dataclass(frozen=True)
class AnswerLine:
    """One answer, and whether it differs from the last round."""

    answer: Answer
    has_changed: bool


@dataclass(frozen=True)
class Part:
    """One section of the form as a reviewer reads it."""

    key: str
    title: str
    lines: list[AnswerLine]
    notes: list[NoteLine]
    note_form: Any


def parts_of(submission: Submission, user: Any, *, changed: set[str], note_forms: Mapping[str, Any]) -> list[Part]:
    notes = submission.notes.select_related("by", "answered_by", "move")  # type: ignore[attr-defined]
    lines = note_lines(notes, user)
    return [
        Part(
            section,
            section_label(section),
            [AnswerLine(answer, answer.field in changed) for answer in answers_of(submission, section)],
            [line for line in lines if line.note.section == section],
            note_forms.get(section),
        )
        for section in Section.values
    ]


def note_lines(notes: Iterable[SectionNote], user: Any) -> list[NoteLine]:
    return [NoteLine(note, place_named(note.field), note.by_id == user.pk) for note in notes]


def place_named(field: str) -> str:
    """What a note's answer is called; a photo or an answer of another context keeps its own name."""
    known = {name for fields in SECTION_FIELDS.values() for name in fields}
    return label_of(field) if field in known else field.replace("-", " ").capitalize()


def section_label(section: str) -> str:
    return str(Section(section).label) if section in Section.values else section


def fields_of(section: str) -> list[tuple[str, str]]:
    """The answers of a section, with their names."""
    return [(field, label_of(field)) for field in SECTION_FIELDS[section]]
