"""How every OPD stands against the target of one period, at any moment."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db.models import OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils import formats, timezone

from innovasi.innovations.choices import WAITING, Kind, Status
from innovasi.innovations.models import Move, Submission
from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period
from innovasi.tally.choices import PublicState, State

STARTED = (Status.DRAFT, Status.WITHDRAWN)  # written, and with the OPD


class Dossier(NamedTuple):
    """One submission as it stood at the moment of the board."""

    innovation_id: int
    opd_id: int
    unit_id: int | None
    unit_name: str | None
    kind: str
    status: str
    since: datetime.datetime


@dataclass(frozen=True)
class UnitLine:
    """A unit's share of its OPD's accepted innovations."""

    name: str
    accepted: int


@dataclass(frozen=True)
class OPDLine:
    """How one OPD stands against the target of one period; every figure counts innovations."""

    opd: OPD
    target: int
    accepted: int = 0
    waiting: int = 0
    returned: int = 0
    started: int = 0
    kinds: dict[str, int] = field(default_factory=dict)
    units: tuple[UnitLine, ...] = ()
    since: datetime.datetime | None = None
    is_public: bool = False

    @property
    def state(self) -> State | PublicState:
        if self.accepted >= self.target:
            return PublicState.FULFILLED if self.is_public else State.FULFILLED
        if self.is_public:
            return PublicState.UNFULFILLED
        if self.waiting:
            return State.WAITING
        if self.returned:
            return State.REPAIR
        return State.DRAFT if self.started else State.NOT_STARTED

    @property
    def is_fulfilled(self) -> bool:
        return self.accepted >= self.target

    @property
    def days_in_state(self) -> int | None:
        """Whole days since the dossier that makes the state got there; None where no dossier does."""
        return None if self.since is None or self.is_fulfilled else (timezone.now() - self.since).days

    @property
    def kind_counts(self) -> list[int]:
        """Accepted innovations of each of the three forms, in their order."""
        return [self.kinds.get(kind, 0) for kind in Kind.values]


@dataclass(frozen=True)
class Board:
    """Every OPD that counts, in one period, at one moment."""

    period: Period
    lines: tuple[OPDLine, ...]
    at: datetime.datetime

    @property
    def fulfilled(self) -> int:
        return sum(line.is_fulfilled for line in self.lines)

    @property
    def counted(self) -> int:
        return len(self.lines)

    @property
    def accepted(self) -> int:
        return sum(line.accepted for line in self.lines)

    @property
    def sentence(self) -> str:
        return f"{self.fulfilled} dari {self.counted} OPD sudah terpenuhi"

    @property
    def deadline_text(self) -> str:
        """The deadline as people say it: *30 Juni 2021 pukul 23.59 WIB*."""
        local = timezone.localtime(self.period.deadline_at)
        return f"{formats.date_format(local, 'j F Y')} pukul {local:%H.%M} WIB"

    @property
    def states(self) -> list[dict[str, Any]]:
        """How many OPDs stand in each of the five states, with the address of the board cut to it."""
        counts = tally(line.state for line in self.lines)
        address = reverse("tally:board")
        return [
            {"label": state.label, "count": counts.get(state, 0), "url": f"{address}?status={state.value}"}
            for state in State
        ]

    @property
    def by_kind(self) -> list[tuple[str, str, int]]:
        """Value, label and accepted innovations of each of the three forms."""
        return [(kind.value, kind.label, sum(line.kinds.get(kind, 0) for line in self.lines)) for kind in Kind]


def dossiers(period: Period, at: datetime.datetime) -> QuerySet:
    """Every submission of the period with its status at a moment, read from its moves."""
    last = Move.objects.filter(submission=OuterRef("pk"), at__lte=at).order_by("-at", "-pk")
    return (
        Submission.objects.filter(period=period)
        .annotate(status_then=Subquery(last.values("target")[:1]), since_then=Subquery(last.values("at")[:1]))
        .exclude(status_then=None)
    )


def read(rows: QuerySet) -> Iterable[Dossier]:
    columns = ("innovation_id", "innovation__opd_id", "unit_id", "unit__name", "kind", "status_then", "since_then")
    return (Dossier(*row) for row in rows.values_list(*columns))


def board_of(period: Period, at: datetime.datetime | None = None) -> Board:
    """The board with every state, as Bappeda sees it; for a past `at` the same answer for ever."""
    moment = at or timezone.now()
    return assemble(period, read(dossiers(period, moment)), moment)


def assemble(period: Period, rows: Iterable[Dossier], at: datetime.datetime, *, is_public: bool = False) -> Board:
    of_opd: dict[int, list[Dossier]] = defaultdict(list)
    for row in rows:
        of_opd[row.opd_id].append(row)
    lines = [line_of(opd, period, of_opd.get(opd.pk, []), is_public=is_public) for opd in OPD.objects.counted()]
    return Board(period, tuple(lines), at)


def line_of(opd: OPD, period: Period, rows: list[Dossier], *, is_public: bool) -> OPDLine:
    accepted = {row.innovation_id: row for row in rows if row.status == Status.ACCEPTED}
    open_rows = [row for row in rows if row.innovation_id not in accepted]
    groups: dict[str, list[Dossier]] = {
        "waiting": [row for row in open_rows if row.status in WAITING],
        "returned": [row for row in open_rows if row.status == Status.RETURNED],
        "started": [row for row in open_rows if row.status in STARTED],
    }
    deciding = groups["waiting"] or groups["returned"] or groups["started"]
    return OPDLine(
        opd=opd,
        target=period.target,
        accepted=len(accepted),
        kinds=tally(row.kind for row in accepted.values()),
        units=units_of(accepted.values()),
        since=min((row.since for row in deciding), default=None),
        is_public=is_public,
        **{name: len(found) for name, found in groups.items()},
    )


def tally(values: Iterable[Any]) -> dict[Any, int]:
    counts: dict[Any, int] = defaultdict(int)
    for value in values:
        counts[value] += 1
    return dict(counts)


def units_of(rows: Iterable[Dossier]) -> tuple[UnitLine, ...]:
    counts = tally(row.unit_name for row in rows if row.unit_name)
    return tuple(UnitLine(name, counts[name]) for name in sorted(counts))
