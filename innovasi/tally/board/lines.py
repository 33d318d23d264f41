"""How one OPD stands against the target of one period, at one moment."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils import timezone

from innovasi.innovations.board.stuck import Stuck
from innovasi.innovations.choices import WAITING, Kind, Status
from innovasi.organisations.models import OPD
from innovasi.programmes.board import Deadline
from innovasi.tally.board.contacts import Contact
from innovasi.tally.board.dossiers import Dossier
from innovasi.tally.board.roster import Counted
from innovasi.tally.board.standing import standing_of
from innovasi.tally.choices import PublicState, State

STARTED = (Status.DRAFT, Status.WITHDRAWN)  # written, and with the OPD


@dataclass(frozen=True)
class UnitLine:
    """A unit's share of its OPD's accepted innovations."""

    name: str
    accepted: int


@dataclass(frozen=True)
class OPDLine:
    """How one OPD stands against the target of one period; every figure counts innovations.

    `stuck` and `contacts` are known of the present only, and only where the page asked for them.
    """

    opd: OPD
    target: int
    name: str = ""
    abbreviation: str = ""
    kind: str = ""
    accepted: int = 0
    waiting: int = 0
    returned: int = 0
    started: int = 0
    rejected: int = 0
    kinds: dict[str, int] = field(default_factory=dict)
    units: tuple[UnitLine, ...] = ()
    since: datetime.datetime | None = None
    at: datetime.datetime = field(default_factory=timezone.now)
    is_public: bool = False
    signed_in_at: datetime.datetime | None = None  # the first time that anybody of the OPD did
    own_deadline: Deadline | None = None  # where it was given longer than the others
    stuck: Stuck | None = None
    contacts: tuple[Contact, ...] = ()

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
        """Calendar days since the dossier that makes the state got there; None where no dossier does."""
        if self.since is None or self.is_fulfilled:
            return None
        return (timezone.localdate(self.at) - timezone.localdate(self.since)).days

    @property
    def standing(self) -> str:
        """What it waits for, in words; empty where nothing does."""
        return "" if self.is_public else standing_of(self)

    @property
    def unfinished(self) -> list[str]:
        """What it has besides accepted innovations: *1 menunggu*, *2 draf*."""
        counts = [(self.waiting, "menunggu"), (self.returned, "dikembalikan"), (self.started, "draf")]
        return [f"{count} {word}" for count, word in [*counts, (self.rejected, "ditolak")] if count]

    @property
    def kind_counts(self) -> list[int]:
        """Accepted innovations of each of the three forms, in their order."""
        return [self.kinds.get(kind, 0) for kind in Kind.values]

    @property
    def url(self) -> str:
        """The OPD's own page with its history."""
        return reverse("tally:opd", args=[self.opd.code])


def line_of(counted: Counted, target: int, rows: list[Dossier], at: datetime.datetime, **more: Any) -> OPDLine:
    accepted = {row.innovation_id: row for row in rows if row.status == Status.ACCEPTED}
    open_rows = [row for row in rows if row.innovation_id not in accepted]
    groups: dict[str, list[Dossier]] = {
        "waiting": [row for row in open_rows if row.status in WAITING],
        "returned": [row for row in open_rows if row.status == Status.RETURNED],
        "started": [row for row in open_rows if row.status in STARTED],
        "rejected": [row for row in open_rows if row.status == Status.REJECTED],
    }
    counts: dict[str, Any] = {name: len(found) for name, found in groups.items()} | more
    deciding = groups["waiting"] or groups["returned"] or groups["started"] or groups["rejected"]
    return OPDLine(
        opd=counted.opd,
        target=target,
        name=counted.name,
        abbreviation=counted.abbreviation,
        kind=counted.kind,
        accepted=len(accepted),
        kinds=tally(row.kind for row in accepted.values()),
        units=units_of(accepted.values()),
        since=min((started_waiting(row) for row in deciding), default=None),
        at=at,
        **counts,
    )


def started_waiting(row: Dossier) -> datetime.datetime:
    """A dossier waits for Bappeda from its submit on; that somebody has taken it up does not start the clock anew."""
    return row.submitted_at or row.since if row.status in WAITING else row.since


def tally(values: Iterable[Any]) -> dict[Any, int]:
    counts: dict[Any, int] = defaultdict(int)
    for value in values:
        counts[value] += 1
    return dict(counts)


def units_of(rows: Iterable[Dossier]) -> tuple[UnitLine, ...]:
    counts = tally(row.unit_name for row in rows if row.unit_name)
    return tuple(UnitLine(name, counts[name]) for name in sorted(counts))
