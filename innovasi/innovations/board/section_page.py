"""What stands around one section: its place in the dossier, its notes, and what clashed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from innovasi.accounts.models import User
from innovasi.innovations.board.helping import Confirmation, Writer, confirmation_of, named, writers
from innovasi.innovations.board.parts import Lack, Part, parts, place
from innovasi.innovations.board.reading import Answer, answer, answers_of
from innovasi.innovations.board.task_list import notes_of
from innovasi.innovations.choices import Perm
from innovasi.innovations.models import SectionNote, Submission
from innovasi.innovations.rules import missing


@dataclass(frozen=True)
class SectionPage:
    submission: Submission
    part: Part
    number: int
    total: int
    next_title: str
    next_url: str
    previous_url: str
    notes: list[SectionNote]
    can_edit: bool
    is_own: bool
    writers: dict[str, Writer]
    confirmation: Confirmation | None

    @property
    def own_notes(self) -> list[SectionNote]:
        """Notes at the section itself; the others stand at their fields."""
        fields = {reply.field for reply in self.answers()}
        return [note for note in self.notes if note.field not in fields]

    def answers(self) -> list[Answer]:
        return answers_of(self.submission, self.part.key)

    def lacks(self) -> list[Lack]:
        return place([lack for lack in missing(self.submission) if lack.section == self.part.key], self.submission)


def section_page(submission: Submission, user: Any, section: str) -> SectionPage:
    """The frame of one section for this person."""
    every = parts()
    at = [part.key for part in every].index(section)
    following = every[at + 1] if at + 1 < len(every) else None
    check = reverse("innovations:check", args=[submission.pk])
    return SectionPage(
        submission=submission,
        part=every[at],
        number=at + 1,
        total=len(every),
        next_title=following.title if following else "Periksa jawaban",
        next_url=following.address(submission) if following else check,
        previous_url=every[at - 1].address(submission) if at else "",
        notes=[note for note in notes_of(submission) if note.section == section],
        can_edit=user.has_perm(Perm.EDIT, submission),
        is_own=user.has_perm(Perm.SUBMIT, submission),
        writers=writers(submission),
        confirmation=confirmation_of(submission, section, user),
    )


@dataclass(frozen=True)
class Clash:
    """The text that somebody else stored in a field that this person was writing in too."""

    answer: Answer
    by: str
    at: datetime.datetime


def clashes(row: Submission, fields: Iterable[str], user: Any) -> dict[str, Clash]:
    """Each clashing field with what is stored now, who stored it and when."""
    return {field: clash(row, field, user) for field in fields}


def clash(row: Submission, field: str, user: Any) -> Clash:
    writer = row.written.get(field, {})
    by = named(str(User.objects.filter(pk=writer.get("by")).first() or "orang lain"), is_helper="helper" in writer)
    if writer.get("by") == user.pk:
        by = "Anda sendiri, dari perangkat atau tab lain"
    at = datetime.datetime.fromisoformat(writer["at"]) if writer else row.updated_at
    return Clash(answer(row, field), by, at)
