"""What is known of the present only: where a draft got stuck, and whom to call."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from innovasi.innovations.board.stuck import Stuck, stuck_of
from innovasi.innovations.choices import Status
from innovasi.innovations.models import Submission
from innovasi.tally.board.backlog import with_titles
from innovasi.tally.board.contacts import contacts_of
from innovasi.tally.board.lines import STARTED, OPDLine
from innovasi.tally.board.whole import Board
from innovasi.tally.choices import State

STATUSES: dict[str, tuple[str, ...]] = {State.REPAIR: (Status.RETURNED,), State.DRAFT: STARTED}


def with_details(board: Board) -> Board:
    """The same board with `stuck` and `contacts` in its lines and titles in its backlog; a past one stays as it is."""
    if board.is_past:
        return board
    stuck, contacts = stuck_lines(board), contacts_of(line.opd for line in board.lines)
    lines = [
        replace(line, stuck=stuck.get(line.opd.pk), contacts=contacts.get(line.opd.pk, ())) for line in board.lines
    ]
    return replace(board, lines=tuple(lines), backlog=with_titles(board.backlog))


def stuck_lines(board: Board) -> dict[int, Stuck]:
    """By OPD: of the dossiers that make its state, the one nearest to its submission."""
    wanting: dict[int, OPDLine] = {line.opd.pk: line for line in board.lines if line.state in STATUSES}
    rows = Submission.objects.filter(period=board.period, innovation__opd__in=list(wanting)).editable()
    submissions = list(rows.select_related("innovation"))
    found, of_opd = stuck_of(submissions), defaultdict(list)
    for row in submissions:
        if row.status in STATUSES[wanting[row.innovation.opd_id].state]:
            of_opd[row.innovation.opd_id].append(found[row.pk])
    return {pk: min(places, key=nearness) for pk, places in of_opd.items()}


def nearness(place: Stuck) -> tuple[int, float]:
    return place.missing + place.notes, -place.since.timestamp()
