"""Who can be nudged: filtered by state, kind of OPD and unfinished section."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone

from innovasi.common.listing import Choice, Listing, chosen, words_asked
from innovasi.common.pages import page_of
from innovasi.innovations.board.parts import parts_of_core
from innovasi.innovations.board.stuck import CHECK, CHECK_LABEL
from innovasi.nudges.actions.hours import is_quiet_now, next_day
from innovasi.nudges.actions.needs import NEW_SECTION, Need, needs_of
from innovasi.nudges.actions.recipients import Directory, directory
from innovasi.nudges.choices import NEEDS
from innovasi.nudges.models import OPDDay
from innovasi.organisations.choices import OPDKind
from innovasi.programmes.models import Period

ALL = 500  # more OPDs than any city has
NONE_YET = "baru"  # the section of an OPD without a draft


@dataclass(frozen=True)
class Candidate:
    """One OPD that needs a nudge, and how it can be reached."""

    need: Need
    mails: int
    has_whatsapp: bool
    was_written_to: bool

    @property
    def is_unreachable(self) -> bool:
        return not self.mails and not self.has_whatsapp


@dataclass(frozen=True)
class Choosing:
    period: Period
    listing: Listing
    candidates: list[Candidate]
    is_quiet: bool
    leaves_today: bool

    @property
    def unreachable(self) -> list[Candidate]:
        return [row for row in self.candidates if row.is_unreachable]

    @property
    def offered(self) -> list[tuple[str, str]]:
        return [(str(row.need.opd.pk), row.need.opd.name) for row in self.candidates]


def choosing(period: Period, asked: Mapping[str, str]) -> Choosing:
    """The OPDs that an address asks for; what it says in error is passed over."""
    needs = list(needs_of(period).values())
    people = directory(need.opd for need in needs)
    day = next_day(period)
    taken = OPDDay.objects.taken_on(day)
    choices, text = filters(asked), words_asked(asked)
    rows = [candidate(need, people, taken) for need in needs if passes(need, choices, text)]
    return Choosing(
        period=period,
        listing=Listing(page_of(rows, None, ALL), text, choices),
        candidates=rows,
        is_quiet=is_quiet_now(period),
        leaves_today=day == timezone.localdate(),
    )


def filters(asked: Mapping[str, str]) -> list[Choice]:
    sections = [(NONE_YET, NEW_SECTION), *((part.key, part.title) for part in parts_of_core()), (CHECK, CHECK_LABEL)]
    offered = {
        "keadaan": ("Keadaan", [(state.value, str(state.label)) for state in NEEDS]),
        "jenis": ("Jenis OPD", [(kind.value, str(kind.label)) for kind in OPDKind]),
        "bagian": ("Berhenti di bagian", sections),
    }
    return [Choice(param, label, options, chosen(asked, param, options)) for param, (label, options) in offered.items()]


def passes(need: Need, choices: list[Choice], text: str) -> bool:
    facts = {"keadaan": need.state.value, "jenis": need.opd.kind, "bagian": need.section_key or NONE_YET}
    is_named = text.casefold() in f"{need.opd.name} {need.opd.abbreviation}".casefold()
    return is_named and all(not choice.chosen or facts[choice.param] == choice.chosen for choice in choices)


def candidate(need: Need, people: Directory, taken: set[int]) -> Candidate:
    return Candidate(
        need, len(people.mails(need.opd, to_head=False)), bool(people.whatsapp(need.opd)), need.opd.pk in taken
    )
