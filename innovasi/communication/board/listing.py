"""What is accepted and how well it is made known: the least known first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.db.models import QuerySet

from innovasi.common.listing import Choice, chosen
from innovasi.common.pages import page_of
from innovasi.communication.board.facts import standings_of
from innovasi.communication.board.ways import way_to_mend
from innovasi.communication.choices import Perm
from innovasi.communication.rules.definition import Criterion, Definition, current
from innovasi.communication.rules.measures import Standing, mean
from innovasi.innovations.models import Innovation
from innovasi.organisations.models import OPD

SILENT = "belum"
STATES = [(SILENT, "Belum dikenalkan"), ("sudah", "Sudah mulai dikenalkan")]


@dataclass(frozen=True)
class Line:
    """One innovation: its index, what is missing, and the one next step."""

    innovation: Innovation
    standing: Standing
    step_url: str

    @property
    def title(self) -> str:
        return self.innovation.current.title if self.innovation.current else self.innovation.code

    @property
    def step(self) -> Criterion | None:
        return next(iter(self.standing.missing), None)


@dataclass(frozen=True)
class OPDLine:
    """The mean index of one OPD."""

    opd: OPD
    score: int
    count: int
    silent: int


@dataclass(frozen=True)
class Gap:
    """A criterion, and how many innovations lack it."""

    criterion: Criterion
    count: int


@dataclass(frozen=True)
class Overview:
    """The board of a person: all innovations, or those of their OPD."""

    definition: Definition
    standings: list[Standing]  # what the filter leaves, the lowest index first
    lines: list[Line]
    page: Page
    score: int | None
    count: int
    silent: int
    gaps: list[Gap]
    opds: list[OPDLine]
    choices: list[Choice]
    is_all: bool
    may_export: bool

    text = ""  # the filter of lists asks for words too; here there are only choices

    @property
    def is_narrowed(self) -> bool:
        return any(choice.chosen for choice in self.choices)


def published_for(user: Any) -> QuerySet[Innovation]:
    """Published innovations whose index concerns this person."""
    rows = Innovation.objects.published()
    return rows if user.is_reader else rows.of_opd(user.opd_id)


def overview(user: Any, asked: Mapping[str, str]) -> Overview:
    """The number of queries does not grow with the list."""
    definition = current()
    everything = list(standings_of(published_for(user), definition).values())
    owners = OPD.objects.in_bulk({standing.facts.opd_id for standing in everything}) if user.is_reader else {}
    choices = choices_of(asked, owners, definition)
    found = narrowed(everything, {choice.param: choice.chosen for choice in choices}, owners)
    page = page_of(found, asked.get("halaman"))
    return Overview(
        definition=definition,
        standings=found,
        lines=lines_of(list(page), user),
        page=page,
        score=mean(everything),
        count=len(everything),
        silent=sum(standing.is_silent for standing in everything),
        gaps=gaps_of(everything, definition),
        opds=opd_lines(everything, owners),
        choices=choices,
        is_all=user.is_reader,
        may_export=user.has_perm(Perm.EXPORT),
    )


def choices_of(asked: Mapping[str, str], owners: dict[int, OPD], definition: Definition) -> list[Choice]:
    """The selects of the board; that of OPDs only for those who see several."""
    gaps = [(criterion.key, criterion.label) for criterion in definition.criteria]
    opds = [(opd.code, opd.name) for opd in sorted(owners.values(), key=lambda opd: opd.name)]
    selects = [Choice("keadaan", "Keadaan", STATES, chosen(asked, "keadaan", STATES))]
    selects.append(Choice("kurang", "Yang kurang", gaps, chosen(asked, "kurang", gaps)))
    return [*selects, Choice("opd", "OPD", opds, chosen(asked, "opd", opds))] if opds else selects


def narrowed(standings: list[Standing], wish: dict[str, str], owners: dict[int, OPD]) -> list[Standing]:
    """What the selects leave, the lowest index first and the longest published first among equals."""
    state, gap, code = wish["keadaan"], wish["kurang"], wish.get("opd", "")
    found = [
        standing
        for standing in standings
        if (not state or standing.is_silent == (state == SILENT))
        and (not gap or any(criterion.key == gap for criterion in standing.missing))
        and (not code or owners[standing.facts.opd_id].code == code)
    ]
    return sorted(found, key=lambda standing: standing.score)


def lines_of(standings: list[Standing], user: Any) -> list[Line]:
    keys = [standing.facts.innovation_id for standing in standings]
    rows = Innovation.objects.select_related("opd", "current").in_bulk(keys)
    return [line_of(rows[standing.facts.innovation_id], standing, user) for standing in standings]


def line_of(innovation: Innovation, standing: Standing, user: Any) -> Line:
    step = next(iter(standing.missing), None)
    is_own = innovation.opd_id == user.opd_id
    return Line(innovation, standing, way_to_mend(step.key, innovation, is_own=is_own) if step else "")


def gaps_of(standings: list[Standing], definition: Definition) -> list[Gap]:
    """What is missing most often comes first."""
    count = Counter(criterion.key for standing in standings for criterion in standing.missing)
    gaps = [Gap(criterion, count[criterion.key]) for criterion in definition.criteria if count[criterion.key]]
    return sorted(gaps, key=lambda gap: -gap.count)


def opd_lines(standings: list[Standing], owners: dict[int, OPD]) -> list[OPDLine]:
    """The means of all OPDs, the lowest first."""
    groups: dict[int, list[Standing]] = {}
    for standing in standings:
        groups.setdefault(standing.facts.opd_id, []).append(standing)
    lines = [
        OPDLine(owners[key], mean(group) or 0, len(group), sum(row.is_silent for row in group))
        for key, group in groups.items()
        if key in owners
    ]
    return sorted(lines, key=lambda line: (line.score, line.opd.name))
