"""Which of the 38 urusan have an accepted innovation, and who could fill those that have none."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from innovasi.innovations.models import Submission
from innovasi.organisations.choices import UrusanGroup
from innovasi.organisations.models import OPD, Urusan
from innovasi.tally.board.lines import OPDLine, tally
from innovasi.tally.board.whole import Board


@dataclass(frozen=True)
class UrusanLine:
    """One urusan: innovations whose main urusan it is, others that touch it, and the OPDs that serve it."""

    urusan: Urusan
    main: int
    touching: int = 0
    opds: tuple[OPDLine, ...] = ()  # known of the present only

    @property
    def is_empty(self) -> bool:
        return self.main == 0


@dataclass(frozen=True)
class Coverage:
    """All urusan, the six of basic service first: the national index asks for those."""

    groups: list[tuple[str, list[UrusanLine]]]

    @property
    def lines(self) -> list[UrusanLine]:
        return [line for _, lines in self.groups for line in lines]

    @property
    def covered(self) -> int:
        return sum(not line.is_empty for line in self.lines)

    @property
    def basic(self) -> list[UrusanLine]:
        return [line for line in self.lines if line.urusan.is_basic_service]

    @property
    def basic_covered(self) -> int:
        return sum(not line.is_empty for line in self.basic)

    @property
    def basic_empty(self) -> list[UrusanLine]:
        return [line for line in self.basic if line.is_empty]


def coverage_of(board: Board, *, in_full: bool) -> Coverage:
    """How a board's accepted innovations spread over the urusan; in full with those that only touch one."""
    touching = touching_of(board) if in_full else {}
    serving = {} if board.is_past else serving_of(board)
    lines = [
        UrusanLine(row, board.urusan.get(row.pk, 0), touching.get(row.pk, 0), serving.get(row.pk, ()))
        for row in Urusan.objects.all()
    ]
    groups = [(str(group.label), [line for line in lines if line.urusan.group == group]) for group in UrusanGroup]
    return Coverage([(label, found) for label, found in groups if found])


def touching_of(board: Board) -> dict[int, int]:
    """By urusan: accepted innovations that name it beside their main one."""
    rows = Submission.other_urusan.through.objects.filter(submission__in=board.accepted_dossiers)
    pairs = rows.values_list("urusan_id", "submission__innovation_id").distinct()
    return tally(number for number, _ in pairs)


def serving_of(board: Board) -> dict[int, tuple[OPDLine, ...]]:
    """By urusan: the lines of the OPDs that serve it, those without an innovation first."""
    lines = {line.opd.pk: line for line in board.lines}
    found: dict[int, list[OPDLine]] = defaultdict(list)
    for opd_id, number in OPD.urusan.through.objects.filter(opd__in=list(lines)).values_list("opd_id", "urusan_id"):
        found[number].append(lines[opd_id])
    return {number: tuple(sorted(rows, key=lambda row: (row.accepted, row.name))) for number, rows in found.items()}
