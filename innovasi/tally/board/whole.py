"""Every OPD that counts, in one period, at any moment."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext

from innovasi.accounts.models import SignIn
from innovasi.innovations.choices import Kind, Status
from innovasi.organisations.choices import OPDKind
from innovasi.programmes.board import Deadline, Deadlines, deadlines_of, news_of
from innovasi.programmes.models import Period
from innovasi.tally.board.backlog import Backlog, backlog_of
from innovasi.tally.board.deadline import deadlines_known
from innovasi.tally.board.dossiers import Dossier, dossiers, read
from innovasi.tally.board.lines import OPDLine, line_of, tally
from innovasi.tally.board.roster import Roster, roster
from innovasi.tally.choices import State


@dataclass(frozen=True)
class Group:
    """How many OPDs of one kind have fulfilled the target."""

    label: str
    fulfilled: int
    counted: int


@dataclass(frozen=True)
class StateGroup:
    """The OPDs that stand in one state."""

    label: str
    lines: list[OPDLine]


@dataclass(frozen=True)
class Board:
    """Every OPD that counts, in one period, at one moment; `is_past` when that moment was asked for."""

    period: Period
    lines: tuple[OPDLine, ...]
    target: int  # innovations asked of each
    at: datetime.datetime
    is_past: bool
    deadline: Deadline  # for all OPDs; a line says where its OPD was given longer
    backlog: Backlog
    urusan: dict[int, int]  # accepted innovations by their main urusan
    accepted_dossiers: tuple[int, ...]  # the newest of each innovation

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
        said = gettext("{fulfilled} dari {counted} OPD sudah terpenuhi")
        return said.format(fulfilled=self.fulfilled, counted=self.counted)

    @property
    def at_text(self) -> str:
        """The moment as people say it: *30 Juni 2021, 23.59 WIB*."""
        local = timezone.localtime(self.at)
        return f"{formats.date_format(local, 'j F Y')}, {local:%H.%M} WIB"

    @property
    def deadline_text(self) -> str:
        """The deadline as people say it: *30 Juni 2021 pukul 23.59 WIB*."""
        return self.deadline.text

    @property
    def deadline_news(self) -> list[str]:
        """Why the deadline moved, a sentence each."""
        return news_of(self.deadline)

    @property
    def days_left(self) -> int:
        """Whole calendar days in WIB from the board's moment to the deadline's day; negative after it."""
        return (timezone.localdate(self.deadline.at) - timezone.localdate(self.at)).days

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

    @property
    def by_state(self) -> list[StateGroup]:
        """The lines of each state that there are, the most wanting first."""
        groups = [StateGroup(state.label, [line for line in self.lines if line.state == state]) for state in State]
        return [group for group in groups if group.lines]

    @property
    def by_opd_kind(self) -> list[Group]:
        """Of each kind of OPD that there is: how many have fulfilled, how many count."""
        groups = [(kind, [line for line in self.lines if line.kind == kind]) for kind in OPDKind]
        return [
            Group(str(kind.label), sum(line.is_fulfilled for line in lines), len(lines))
            for kind, lines in groups
            if lines
        ]

    @property
    def never_signed_in(self) -> list[OPDLine]:
        return [line for line in self.lines if line.signed_in_at is None]


def board_of(period: Period, at: datetime.datetime | None = None) -> Board:
    """The board with every state, as Bappeda sees it; for a past `at` the same answer for ever."""
    moment = at or timezone.now()
    rows = read(dossiers(period, moment), is_past=at is not None)
    return assemble(period, rows, moment, is_past=at is not None)


def assemble(
    period: Period, rows: Iterable[Dossier], at: datetime.datetime, *, is_past: bool = False, is_public: bool = False
) -> Board:
    everything = list(rows)
    newest, members = newest_accepted(everything), roster(at, is_past=is_past)
    published = members.published_deadline(period)
    deadlines = deadlines_known(period, at, published) if is_past else deadlines_of(period)
    return Board(
        period=period,
        lines=tuple(lines_of(period, everything, members, deadlines, at, is_public=is_public)),
        target=members.target(period),
        at=at,
        is_past=is_past,
        deadline=deadlines.general,
        backlog=backlog_of(everything, at),
        urusan=tally(row.urusan_id for row in newest if row.urusan_id),
        accepted_dossiers=tuple(row.pk for row in newest),
    )


def lines_of(
    period: Period,
    rows: list[Dossier],
    members: Roster,
    deadlines: Deadlines,
    at: datetime.datetime,
    *,
    is_public: bool,
) -> Iterator[OPDLine]:
    of_opd: dict[int, list[Dossier]] = defaultdict(list)
    for row in rows:
        of_opd[row.opd_id].append(row)
    entered = {} if is_public else SignIn.objects.first_of_opds(at)
    for counted in members.on(timezone.localdate(at)):
        yield line_of(
            counted,
            members.target(period),
            of_opd.get(counted.opd.pk, []),
            at,
            is_public=is_public,
            signed_in_at=entered.get(counted.opd.pk),
            own_deadline=deadlines.special.get(counted.opd.pk),
        )


def newest_accepted(rows: list[Dossier]) -> list[Dossier]:
    """One dossier of each accepted innovation: an update that was accepted too replaces the first."""
    in_order = sorted(rows, key=lambda row: row.pk)
    return list({row.innovation_id: row for row in in_order if row.status == Status.ACCEPTED}.values())
