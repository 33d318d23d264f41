"""The page of one dossier: its sections, what is missing, how it stands, what can be done."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from innovasi.innovations.board.parts import Lack, Part, parts, place
from innovasi.innovations.board.standing import ACTION_TONES, standing, tone
from innovasi.innovations.choices import Action, Perm, Status
from innovasi.innovations.models import Move, SectionNote, Submission
from innovasi.innovations.rules import missing
from innovasi.innovations.workflow import open_moves


@dataclass(frozen=True)
class Line:
    """One section on the task list."""

    title: str
    hint: str
    url: str
    state: str


@dataclass(frozen=True)
class Entry:
    """One step of the dossier's history."""

    title: str
    at: Any
    by: str
    note: str
    tone: str


@dataclass(frozen=True)
class TaskList:
    submission: Submission
    lines: list[Line]
    lacks: list[Lack]
    notes: list[SectionNote]
    history: list[Entry]
    moves: list[Action]
    is_own: bool
    can_edit: bool
    standing: str
    tone: str

    @property
    def open_notes(self) -> list[SectionNote]:
        """Notes of a return that wait for an answer."""
        return [note for note in self.notes if waits_for_answer(note)]

    @property
    def open_note_places(self) -> list[Lack]:
        """The same with their addresses."""
        return place(self.open_notes, self.submission)

    @property
    def next_place(self) -> Lack | None:
        """Where to go on writing: the first note without an answer, else the first thing that is missing."""
        places = [*self.open_note_places, *self.lacks] if self.can_edit else []
        return places[0] if places else None

    @property
    def next_label(self) -> str:
        return "Jawab catatan" if self.open_notes else "Lanjutkan mengisi"

    @property
    def can_submit(self) -> bool:
        return Action.SUBMIT in self.moves

    @property
    def can_withdraw(self) -> bool:
        return Action.WITHDRAW in self.moves

    @property
    def can_cancel(self) -> bool:
        return Action.CANCEL in self.moves

    @property
    def decision(self) -> Entry | None:
        """The reviewers' last word, while it is what matters now."""
        if self.submission.status not in (Status.RETURNED, Status.REJECTED):
            return None
        return next((entry for entry in reversed(self.history) if entry.note), None)


def task_list(submission: Submission, user: Any) -> TaskList:
    """Everything that the page of one dossier shows to this person."""
    is_own = user.has_perm(Perm.SUBMIT, submission)
    lacks, notes = missing(submission), notes_of(submission)
    waiting = Counter(note.section for note in notes if waits_for_answer(note))
    behind = Counter(lack.section for lack in lacks)
    return TaskList(
        submission=submission,
        lines=[line(part, submission, behind[part.key], waiting[part.key], is_own=is_own) for part in parts()],
        lacks=place(lacks, submission),
        notes=notes,
        history=[entry(move) for move in submission.moves.told()],  # type: ignore[attr-defined]
        moves=open_moves(submission, user),
        is_own=is_own,
        can_edit=user.has_perm(Perm.EDIT, submission),
        standing=standing(submission, is_own=is_own),
        tone=tone(submission),
    )


def notes_of(submission: Submission) -> list[SectionNote]:
    """Notes that the OPD has been given, oldest first."""
    return list(submission.notes.sent().select_related("by", "answered_by", "move"))  # type: ignore[attr-defined]


def waits_for_answer(note: SectionNote) -> bool:
    """Only a return asks for answers."""
    return note.move is not None and note.move.action == Action.RETURN and not note.answer


def line(part: Part, submission: Submission, lacks: int, notes: int, *, is_own: bool) -> Line:
    hint = part.hint if is_own else ""
    if notes:
        hint = f"{notes} catatan penelaah perlu dijawab."
    elif lacks and part.is_begun(submission):
        hint = f"Kurang {lacks} hal lagi."
    return Line(part.title, hint, part.address(submission), state_of(part, submission, lacks, notes))


def state_of(part: Part, submission: Submission, lacks: int, notes: int) -> str:
    """The word at the end of a task-list line."""
    if notes:
        return "Ada catatan"
    if lacks:
        return "Sebagian" if part.is_begun(submission) else "Belum diisi"
    return "Opsional" if part.is_optional and not part.is_begun(submission) else "Lengkap"


def entry(move: Move) -> Entry:
    return Entry(move.get_action_display(), move.at, move.by.name, move.note, ACTION_TONES.get(Action(move.action), ""))
