"""Everything once more before it goes to Bappeda."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from innovasi.innovations.board.parts import Lack, Part, parts
from innovasi.innovations.board.reading import Answer, answers_of
from innovasi.innovations.board.task_list import TaskList, task_list
from innovasi.innovations.choices import Action, Section
from innovasi.innovations.models import Submission
from innovasi.innovations.rules import unconfirmed
from innovasi.innovations.workflow import MOVES, deadline_for, has_answered_notes, is_complete, is_confirmed, is_in_time


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
        tasks = self.tasks
        return tasks.can_submit and not (
            self.lacks or tasks.open_notes or tasks.to_confirm or tasks.can_carry_on or self.obstacles
        )

    @property
    def will_be_late(self) -> bool:
        submission = self.tasks.submission
        return submission.first_submitted_at is None and deadline_for(submission).is_past


def check_page(submission: Submission, user: Any) -> CheckPage:
    waiting = {name for _, name in unconfirmed(submission)}
    tasks = task_list(submission, user)
    sections = [
        Reading(part, part.address(submission), [said(reply, waiting) for reply in answers_of(submission, part.key)])
        for part in parts()
    ]
    return CheckPage(tasks, sections, obstacles(submission, can_carry_on=tasks.can_carry_on))


def said(reply: Answer, waiting: set[str]) -> Answer:
    """The answer, marked where it is Bappeda's and not yet the OPD's own word."""
    if reply.field not in waiting:
        return reply
    return replace(reply, remark=", ".join(filter(None, (reply.remark, "diisi Bappeda, belum dibenarkan"))))


def obstacles(submission: Submission, *, can_carry_on: bool) -> list[str]:
    """What else holds a submit back, besides what has a list or a button of its own on the page."""
    listed = {is_complete, has_answered_notes, is_confirmed} | ({is_in_time} if can_carry_on else set())
    guards = [guard for guard in MOVES[Action.SUBMIT].guards if guard not in listed]
    return [reason for guard in guards if (reason := guard(submission))]
