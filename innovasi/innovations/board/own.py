"""The innovations of one OPD, as its own people see them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from innovasi.innovations.board.standing import standing
from innovasi.innovations.choices import CLOSED
from innovasi.innovations.models import Innovation, SectionNote, Submission
from innovasi.innovations.rules import missing, unconfirmed


@dataclass(frozen=True)
class OwnLine:
    """One innovation with its newest dossier: how it stands and what to do next."""

    innovation: Innovation
    submission: Submission
    standing: str
    lacks: int
    notes: int
    unread: int

    @property
    def is_editable(self) -> bool:
        return self.submission.is_editable

    @property
    def is_left_behind(self) -> bool:
        """It was never submitted and its period has closed; in another, open one it can go on."""
        submission = self.submission
        return self.is_editable and submission.first_submitted_at is None and not submission.period.is_open

    @property
    def can_update(self) -> bool:
        """Citizens see one dossier, and no newer one is under way."""
        return self.innovation.current_id is not None and self.submission.status in CLOSED

    @property
    def public_url(self) -> str:
        innovation = self.innovation
        return innovation.get_absolute_url() if innovation.current_id and not innovation.is_withheld else ""

    @property
    def next_step(self) -> str:
        if not self.is_editable:
            return ""
        if self.is_left_behind:
            return "Periodenya ditutup sebelum draf ini diajukan."
        if self.notes:
            return f"Jawab {self.notes} catatan Bappeda, lalu ajukan kembali."
        if self.lacks:
            return f"Kurang {self.lacks} hal lagi sebelum dapat diajukan."
        if self.unread:
            return f"{self.unread} jawaban diisi Bappeda dan belum Anda benarkan."
        return "Sudah lengkap. Tinggal diperiksa, lalu diajukan."


def innovations_of(user: Any) -> QuerySet[Innovation]:
    """What the page of an OPD lists, newest first."""
    rows = Innovation.objects.of_opd(user.opd_id).filter(submissions__isnull=False).distinct()
    return rows.with_submissions().prefetch_related("submissions__photos", "submissions__documents")


def lines(innovations: Iterable[Innovation]) -> list[OwnLine]:
    """A line each; the number of queries does not grow with the list."""
    newest = [(innovation, innovation.submissions.all()[0]) for innovation in innovations]  # type: ignore[attr-defined]
    waiting = open_notes([submission.pk for _, submission in newest])
    return [
        OwnLine(
            innovation,
            submission,
            standing(submission, is_own=True),
            lacks=len(missing(submission)) if submission.is_editable else 0,
            notes=waiting.get(submission.pk, 0),
            unread=len(unconfirmed(submission)),
        )
        for innovation, submission in newest
    ]


def open_notes(keys: list[int]) -> dict[int, int]:
    """How many notes of each dossier wait for an answer."""
    rows = SectionNote.objects.unanswered().filter(submission__in=keys).values("submission")
    return dict(rows.annotate(count=Count("pk")).values_list("submission", "count"))
