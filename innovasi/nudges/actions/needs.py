"""Which OPDs still need a nudge now, and for what."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from innovasi.innovations.board.stuck import Stuck, stuck_of
from innovasi.innovations.choices import EDITABLE, Status
from innovasi.innovations.models import Submission
from innovasi.innovations.rules import missing
from innovasi.nudges.choices import NEEDS
from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period
from innovasi.programmes.workflow import Deadline, deadlines_of
from innovasi.tally.board import OPDLine, board_of
from innovasi.tally.choices import State

NEW_SECTION = "Inovasi baru"
LISTED = 5  # missing things named in a message


@dataclass(frozen=True)
class Need:
    """An OPD that has to act, its own deadline, and the dossier nearest to its submission, if it has one."""

    opd: OPD
    state: State
    deadline: Deadline
    submission: Submission | None = None
    stuck: Stuck | None = None

    @property
    def deadline_day(self) -> datetime.date:
        return timezone.localdate(self.deadline.at)

    @property
    def section(self) -> str:
        """The unfinished section in words."""
        return self.stuck.label if self.stuck else NEW_SECTION

    @property
    def section_key(self) -> str:
        return self.stuck.section if self.stuck else ""

    @property
    def url(self) -> str:
        """Where the OPD goes on."""
        return self.stuck.url if self.stuck else reverse("innovations:new")

    @property
    def lacks(self) -> list[str]:
        """What stands between the OPD and its submission, the first few by name."""
        if self.submission is None or self.stuck is None:
            return ["Belum ada draf inovasi. Cukup namanya untuk memulai."]
        lacks = [lack.text for lack in missing(self.submission)]
        if self.stuck.notes:
            lacks.append(f"Jawab {self.stuck.notes} catatan penelaah.")
        named = lacks[:LISTED]
        if len(lacks) > LISTED:
            named.append(f"Dan {len(lacks) - LISTED} hal lagi.")
        return named or ["Semua bagian sudah lengkap. Periksa, lalu ajukan ke Bappeda."]


def needs_of(period: Period) -> dict[int, Need]:
    """By OPD, in the order of their names; a constant number of questions."""
    lines = [line for line in board_of(period).lines if line.state in NEEDS]
    deadlines = deadlines_of(period)
    nearest = nearest_dossiers(period, lines)
    return {
        line.opd.pk: Need(
            line.opd, State(line.state), deadlines.of(line.opd.pk), *nearest.get(line.opd.pk, (None, None))
        )
        for line in lines
    }


def nearest_dossiers(period: Period, lines: list[OPDLine]) -> dict[int, tuple[Submission, Stuck]]:
    """By OPD: of the dossiers that make its state, the one with the fewest things missing."""
    states = {line.opd.pk: line.state for line in lines}
    rows = list(Submission.objects.of_period(period).of_opds(list(states)).editable().select_related("innovation"))
    stuck = stuck_of(rows)
    found: dict[int, list[Submission]] = defaultdict(list)
    for row in rows:
        if row.status in statuses_of(states[row.innovation.opd_id]):
            found[row.innovation.opd_id].append(row)
    best = {pk: min(dossiers, key=lambda row: nearness(stuck[row.pk])) for pk, dossiers in found.items()}
    return {pk: (row, stuck[row.pk]) for pk, row in best.items()}


def statuses_of(state: str) -> tuple[str, ...]:
    if state == State.REPAIR:
        return (Status.RETURNED,)
    return tuple(status for status in EDITABLE if status != Status.RETURNED) if state == State.DRAFT else ()


def nearness(place: Stuck) -> tuple[int, float]:
    return place.missing + place.notes, -place.since.timestamp()
