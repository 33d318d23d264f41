"""The page of one dossier: its sections, what is missing, how it stands, what can be done."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, NamedTuple

from innovasi.innovations.board.helping import HelpPanel, help_events, help_panel, places_to_confirm
from innovasi.innovations.board.parts import Lack, Part, parts, place
from innovasi.innovations.board.standing import ACTION_TONES, standing, tone
from innovasi.innovations.choices import Action, Perm, Status
from innovasi.innovations.models import Move, SectionNote, Submission
from innovasi.innovations.rules import missing, unconfirmed
from innovasi.innovations.workflow import next_period, open_moves
from innovasi.programmes.models import Period


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
    to_confirm: list[Lack]
    help: HelpPanel | None
    next_period: Period | None

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
        places += self.to_confirm if self.is_own else []
        return places[0] if places else None

    @property
    def next_label(self) -> str:
        if self.open_notes:
            return "Jawab catatan"
        return "Lanjutkan mengisi" if self.lacks else "Baca isian Bappeda"

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
    def can_carry_on(self) -> bool:
        """Its period closed before it was submitted, and another is open."""
        return Action.CONTINUE in self.moves

    @property
    def decision(self) -> Entry | None:
        """The reviewers' last word, while it is what matters now."""
        if self.submission.status not in (Status.RETURNED, Status.REJECTED):
            return None
        return next((entry for entry in reversed(self.history) if entry.note), None)


def task_list(submission: Submission, user: Any, help_form: Any = None) -> TaskList:
    """Everything that the page of one dossier shows to this person."""
    is_own, can_edit = user.has_perm(Perm.SUBMIT, submission), user.has_perm(Perm.EDIT, submission)
    lacks, notes = missing(submission), notes_of(submission)
    waiting = Counter(note.section for note in notes if waits_for_answer(note))
    behind = Counter(lack.section for lack in lacks)
    unread = Counter(section for section, _ in unconfirmed(submission)) if can_edit else Counter[str]()
    return TaskList(
        submission=submission,
        lines=[
            line(part, submission, Gaps(behind[part.key], waiting[part.key], unread[part.key]), with_hint=can_edit)
            for part in parts()
        ],
        lacks=place(lacks, submission),
        notes=notes,
        history=history_of(submission),
        moves=open_moves(submission, user),
        is_own=is_own,
        can_edit=can_edit,
        standing=standing(submission, is_own=is_own),
        tone=tone(submission),
        to_confirm=places_to_confirm(submission) if can_edit else [],
        help=help_panel(submission, user, help_form),
        next_period=next_period(submission) if is_own else None,
    )


def notes_of(submission: Submission) -> list[SectionNote]:
    """Notes that the OPD has been given, oldest first."""
    return list(submission.notes.sent().select_related("by", "answered_by", "move"))  # type: ignore[attr-defined]


def waits_for_answer(note: SectionNote) -> bool:
    """Only a return asks for answers."""
    return note.move is not None and note.move.action == Action.RETURN and not note.answer


class Gaps(NamedTuple):
    """What one section still waits for."""

    lacks: int
    notes: int
    unread: int  # answers by Bappeda that the OPD has not confirmed


def line(part: Part, submission: Submission, gaps: Gaps, *, with_hint: bool) -> Line:
    if part.told:
        told = part.told(submission)
        return Line(part.title, told.hint, part.address(submission), told.state)
    hint = part.hint if with_hint else ""
    if gaps.notes:
        hint = f"{gaps.notes} catatan penelaah perlu dijawab."
    elif gaps.lacks and part.is_begun(submission):
        hint = f"Kurang {gaps.lacks} hal lagi."
    if gaps.unread:
        hint = f"{hint if gaps.lacks else ''} {gaps.unread} jawaban diisi Bappeda, belum dibenarkan OPD.".strip()
    return Line(part.title, hint, part.address(submission), state_of(part, submission, gaps))


def state_of(part: Part, submission: Submission, gaps: Gaps) -> str:
    """The word at the end of a task-list line."""
    if gaps.notes:
        return "Ada catatan"
    if gaps.lacks:
        return "Sebagian" if part.is_begun(submission) else "Belum diisi"
    if gaps.unread:
        return "Perlu dibenarkan"
    return "Opsional" if part.is_optional and not part.is_begun(submission) else "Lengkap"


def history_of(submission: Submission) -> list[Entry]:
    """Moves and help, oldest first."""
    steps = [entry(move) for move in submission.moves.told()]  # type: ignore[attr-defined]
    steps += [Entry(event.title, event.at, event.by, event.note, "info") for event in help_events(submission)]
    return sorted(steps, key=lambda step: step.at)


def entry(move: Move) -> Entry:
    return Entry(move.get_action_display(), move.at, move.by.name, move.note, ACTION_TONES.get(Action(move.action), ""))
