"""One dossier on one page: what its OPD wrote, what reviewers noted, what can be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from innovasi.innovations.board.files import FilesPage, Viewer, files_of, viewer
from innovasi.innovations.board.helping import helpers_of
from innovasi.innovations.board.lookalikes import Lookalike, lookalikes
from innovasi.innovations.choices import Action, Status
from innovasi.innovations.models import Submission
from innovasi.innovations.rules import Missing, missing
from innovasi.innovations.workflow import open_moves
from innovasi.maturity.board import scores_of
from innovasi.maturity.rules import Score
from innovasi.reviews.board.answers import Part, parts_of, section_label
from innovasi.reviews.board.changes import Changes, changes_of
from innovasi.reviews.board.criteria import CriterionLine, criteria_of
from innovasi.reviews.board.filters import QueueFilters
from innovasi.reviews.board.history import Entry, entries_of, last_submit
from innovasi.reviews.board.queue import Colleague, Place, colleagues, days_in_words, place_of
from innovasi.reviews.models import CriterionCheck, Reading

DECISION_TEXTS = {
    Action.ACCEPT: ("Setujui", "btn-success", "Langsung tampil di katalog warga dan dihitung untuk OPD ini."),
    Action.RETURN: (
        "Kembalikan untuk perbaikan",
        "",
        "OPD menerima catatan Anda, memperbaiki, lalu mengajukan lagi. Catatan wajib diisi.",
    ),
    Action.REJECT: ("Tolak", "btn-danger", "Pengajuan ditutup dan tidak dapat diubah lagi. Alasan wajib diisi."),
}


@dataclass(frozen=True)
class Decision:
    """One button of the decision panel and what pressing it does."""

    action: str
    label: str
    look: str
    effect: str


@dataclass(frozen=True)
class LackLine:
    """One thing that is missing, and the section to look at."""

    lack: Missing
    section: str


@dataclass(frozen=True)
class ReviewPage:
    """Everything that the page of one dossier shows."""

    submission: Submission
    parts: list[Part]
    files: FilesPage
    viewers: list[Viewer]
    lacks: list[LackLine]
    criteria: list[CriterionLine]
    entries: list[Entry]
    changes: Changes | None
    filters: QueueFilters
    place: Place
    colleagues: list[Colleague]
    reading_state: str
    moves: list[Action]
    lookalikes: list[Lookalike]
    helpers: dict[int, str]  # reviewers who helped the OPD fill it in
    has_helped: bool  # this person is one of them
    maturity: Score

    @property
    def status(self) -> str:
        return Status(self.submission.status).label

    @property
    def rounds(self) -> int:
        return sum(1 for entry in self.entries if entry.is_submit)

    @property
    def waiting(self) -> str:
        since = last_submit(self.entries)
        return days_in_words(since) if since and self.submission.is_waiting else ""

    @property
    def reviewer(self) -> Any:
        return getattr(getattr(self.submission, "assignment", None), "reviewer", None)

    @property
    def decisions(self) -> list[Decision]:
        return [Decision(action.value, *texts) for action, texts in DECISION_TEXTS.items() if action in self.moves]

    @property
    def can_take(self) -> bool:
        return Action.TAKE in self.moves

    @property
    def publication(self) -> str:
        """The move that hides from the public or shows again, if this person may make one."""
        return next((a.value for a in self.moves if a in (Action.WITHHOLD, Action.RELEASE)), "")

    @property
    def criteria_met(self) -> int:
        return sum(1 for line in self.criteria if line.check and line.check.holds)

    @property
    def unsent(self) -> int:
        return sum(1 for part in self.parts for line in part.notes if line.is_unsent)

    @property
    def is_update(self) -> bool:
        """Citizens already see an earlier dossier of this innovation."""
        current = self.submission.innovation.current_id
        return current is not None and current != self.submission.pk


@dataclass(frozen=True)
class PageForms:
    """The forms on the page of one dossier, by section and by criterion."""

    notes: Mapping[str, Any]
    criteria: Mapping[int, Any]


def review_page(
    submission: Submission,
    user: Any,
    filters: QueueFilters,
    *,
    forms: PageForms,
    checks: Mapping[int, CriterionCheck],
) -> ReviewPage:
    changes = changes_of(submission)
    entries = entries_of(submission)
    files = files_of(submission, user)
    helpers = helpers_of(submission)
    return ReviewPage(
        submission=submission,
        parts=parts_of(submission, user, changed=changes.fields if changes else set(), note_forms=forms.notes),
        files=files,
        viewers=[viewer(line.row) for line in files.documents],
        lacks=[LackLine(lack, section_label(lack.section)) for lack in missing(submission)],
        criteria=criteria_of(checks, forms.criteria, judged_since=last_submit(entries)),
        entries=entries,
        changes=changes,
        filters=filters,
        place=place_of(submission, filters, user),
        colleagues=colleagues(),
        reading_state=state_of_reading(submission, user),
        moves=open_moves(submission, user),
        lookalikes=lookalikes(submission.title, user, submission.innovation_id) if submission.is_waiting else [],
        helpers=helpers,
        has_helped=user.pk in helpers,
        maturity=scores_of([submission.pk])[submission.pk],
    )


def state_of_reading(submission: Submission, user: Any) -> str:
    """How far this person says they are; empty before they opened it."""
    return Reading.objects.filter(submission=submission, reviewer=user).values_list("state", flat=True).first() or ""


def opening_for(submission: Submission) -> str:
    """A sentence to begin a return with, when notes already stand at sections; else nothing."""
    sections = list(dict.fromkeys(submission.notes.unsent().values_list("section", flat=True)))  # type: ignore[attr-defined]
    if not sections:
        return ""
    names = ", ".join(section_label(section) for section in sections)
    return f"Mohon perbaiki bagian berikut sesuai catatan kami: {names}."
