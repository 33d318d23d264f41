"""One OPD with its people and everything that it did, over all periods."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Prefetch

from innovasi.accounts.models import SignIn
from innovasi.innovations.board.standing import ACTION_TONES, tone
from innovasi.innovations.choices import Action
from innovasi.innovations.models import Move, Submission
from innovasi.organisations.models import OPD
from innovasi.programmes.board import Deadline
from innovasi.programmes.models import Period
from innovasi.tally.board.contacts import Contact, contacts_of
from innovasi.tally.board.detail import with_details
from innovasi.tally.board.lines import OPDLine
from innovasi.tally.board.panels import Panel, panels_of
from innovasi.tally.board.whole import board_of

DOSSIERS = 50  # newest dossiers on the page
SIGN_INS = 10


@dataclass(frozen=True)
class Step:
    """One move, as the timeline shows it; a note belongs to the reviewers' own page."""

    title: str
    at: datetime.datetime
    by: str
    tone: str


@dataclass(frozen=True)
class Told:
    """One dossier with its moves. What was never submitted keeps its title to itself."""

    submission: Submission
    title: str
    was_submitted: bool
    tone: str
    steps: list[Step]


@dataclass(frozen=True)
class OPDHistory:
    """The OPD's page; `line` is None where the OPD does not count in the period."""

    opd: OPD
    period: Period
    line: OPDLine | None
    contacts: tuple[Contact, ...]
    periods: list[tuple[Period, list[Told]]]
    deadline: Deadline
    sign_ins: list[SignIn]
    panels: list[Panel]
    is_cut: bool  # older dossiers are left out
    most: int = DOSSIERS


def history_of(code: str, period: Period) -> OPDHistory | None:
    """None: there is no such OPD."""
    opd = OPD.objects.filter(code=code).first()
    if opd is None:
        return None
    board, rows = with_details(board_of(period)), dossiers_of(opd)
    line = next((line for line in board.lines if line.opd.pk == opd.pk), None)
    return OPDHistory(
        opd=opd,
        period=period,
        line=line,
        contacts=line.contacts if line else contacts_of([opd]).get(opd.pk, ()),
        periods=by_period(rows[:DOSSIERS]),
        is_cut=len(rows) > DOSSIERS,
        deadline=line.own_deadline if line and line.own_deadline else board.deadline,
        sign_ins=list(SignIn.objects.filter(opd=opd).select_related("user")[:SIGN_INS]),
        panels=panels_of(opd, period),
    )


def dossiers_of(opd: OPD) -> list[Submission]:
    """The newest dossiers with their moves, one more than is shown."""
    moves = Prefetch("moves", Move.objects.told().defer("snapshot"))
    rows = Submission.objects.filter(innovation__opd=opd).select_related("innovation", "period")
    return list(rows.order_by("-period__deadline_at", "-created_at").prefetch_related(moves)[: DOSSIERS + 1])


def by_period(rows: list[Submission]) -> list[tuple[Period, list[Told]]]:
    found: dict[Period, list[Told]] = {}
    for row in rows:
        found.setdefault(row.period, []).append(told(row))
    return list(found.items())


def told(submission: Submission) -> Told:
    was_submitted = submission.first_submitted_at is not None
    title = submission.title if was_submitted else f"Draf {submission.innovation.code}"
    steps = [
        Step(str(move.get_action_display()), move.at, move.by.name, ACTION_TONES.get(Action(move.action), ""))
        for move in submission.moves.all()  # type: ignore[attr-defined]
    ]
    return Told(submission, title, was_submitted, tone(submission), steps)
