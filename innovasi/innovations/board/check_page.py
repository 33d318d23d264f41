"""Everything once more before it goes to Bappeda."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from innovasi.innovations.board.parts import Lack, Part, parts
from innovasi.innovations.board.reading import Answer, answers_of
from innovasi.innovations.board.task_list import TaskList, task_list
from innovasi.innovations.choices import Action, Section
from innovasi.innovations.models import Submission
from innovasi.innovations.workflow import MOVES, has_answered_notes, is_complete


@dataclass(frozen=True)
class Reading:
    """One section with its answers."""

    part: Part
    url: str
    answers: list[Answer]

    @property
    def shows_files(self) -> bool:
        return self.part.key == Section.FILES


@dataclass(frozen=True)
class CheckPage:
    tasks: TaskList
    sections: list[Reading]
    obstacles: list[str]

    @property
    def lacks(self) -> list[Lack]:
        return self.tasks.lacks

    @property
    def is_ready(self) -> bool:
        """The button is there, and nothing holds the dossier back."""
        return self.tasks.can_submit and not (self.lacks or self.tasks.open_notes or self.obstacles)

    @property
    def will_be_late(self) -> bool:
        submission = self.tasks.submission
        return submission.first_submitted_at is None and submission.period.is_past_deadline


def check_page(submission: Submission, user: Any) -> CheckPage:
    sections = [Reading(part, part.address(submission), answers_of(submission, part.key)) for part in parts()]
    return CheckPage(task_list(submission, user), sections, obstacles(submission))


def obstacles(submission: Submission) -> list[str]:
    """What else holds a submit back, besides missing answers and open notes: those have lists of their own."""
    listed = (is_complete, has_answered_notes)
    guards = [guard for guard in MOVES[Action.SUBMIT].guards if guard not in listed]
    return [reason for guard in guards if (reason := guard(submission))]
