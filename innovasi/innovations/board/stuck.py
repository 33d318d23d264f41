"""Where each unfinished dossier got stuck, for many at once."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import prefetch_related_objects
from django.urls import reverse

from innovasi.innovations.board.parts import parts
from innovasi.innovations.models import SectionNote, Submission
from innovasi.innovations.rules import missing

CHECK, CHECK_LABEL = "periksa", "Periksa dan ajukan"


@dataclass(frozen=True)
class Stuck:
    """The first section of one dossier that waits for its OPD; `periksa` when nothing is missing any more."""

    section: str
    label: str
    missing: int  # things that stand between the whole dossier and its submission
    notes: int  # reviewers' notes without an answer, in the whole dossier
    since: datetime.datetime  # last saved
    url: str

    @property
    def is_complete(self) -> bool:
        """Only checking and submitting is left."""
        return self.section == CHECK


def stuck_of(submissions: Iterable[Submission]) -> dict[int, Stuck]:
    """By primary key; three queries however many dossiers, by the rules of the task list."""
    rows = list(submissions)
    prefetch_related_objects(rows, "photos", "documents")
    notes = sections_with_notes([row.pk for row in rows])
    return {row.pk: stuck(row, notes.get(row.pk, [])) for row in rows}


def stuck(submission: Submission, note_sections: list[str]) -> Stuck:
    lacks = missing(submission)
    wanting = {lack.section for lack in lacks} | set(note_sections)
    first = next((part for part in parts() if part.key in wanting), None)
    return Stuck(
        section=first.key if first else CHECK,
        label=first.title if first else CHECK_LABEL,
        missing=len(lacks),
        notes=len(note_sections),
        since=last_saved(submission),
        url=first.address(submission) if first else reverse("innovations:check", args=[submission.pk]),
    )


def last_saved(submission: Submission) -> datetime.datetime:
    """When an answer or a file was last kept; loaded files must stand by."""
    files = [*submission.photos.all(), *submission.documents.all()]  # type: ignore[attr-defined]
    return max([submission.updated_at, *(row.uploaded_at for row in files)])


def sections_with_notes(keys: list[int]) -> dict[int, list[str]]:
    """The section of each note that waits for an answer, by dossier."""
    found: dict[int, list[str]] = defaultdict(list)
    rows = SectionNote.objects.unanswered().filter(submission__in=keys)
    for pk, section in rows.values_list("submission", "section"):
        found[pk].append(section)
    return found
