"""The board as a page asks for it: filtered, sorted, counted; and as an address that others can be given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext

from innovasi.innovations.board.parts import parts_of_core
from innovasi.innovations.board.stuck import CHECK, CHECK_LABEL
from innovasi.innovations.choices import Kind
from innovasi.organisations.choices import OPDKind
from innovasi.tally.board.lines import OPDLine, tally
from innovasi.tally.board.whole import Board
from innovasi.tally.choices import Entered, Order, PublicState, State

Option = dict[str, Any]
Test = Callable[[OPDLine], bool]
DISTRICTS, OTHERS = "kecamatan", "perangkat-daerah"
GROUPS = {OTHERS: "Perangkat daerah", DISTRICTS: "Kecamatan"}
FILTERS = ("status", "masuk", "kelompok", "jenis", "bentuk", "bagian", "q")


@dataclass(frozen=True)
class Listing:
    """The lines that pass the filters, and the filters with their counts."""

    lines: list[OPDLine]
    states: list[Option]
    entered: list[Option]
    groups: list[Option]
    opd_kinds: list[Option]
    kinds: list[Option]
    sections: list[Option]
    orders: list[Option]
    chosen: dict[str, str]
    segments: list[Option]

    @property
    def is_narrowed(self) -> bool:
        """By a filter of the folded part."""
        return any(self.chosen[name] for name in FILTERS if name not in ("status", "q"))

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What a new search keeps: the chosen filters and order."""
        return [(name, value) for name, value in self.chosen.items() if value and name != "q"]

    @property
    def query(self) -> str:
        """The chosen filters as a query string, e.g. `status=draf&bagian=uraian`, without the order."""
        return urlencode({name: self.chosen[name] for name in FILTERS if self.chosen[name]})

    @property
    def sentence(self) -> str:
        """The chosen filters in words, for the head of a letter or a sheet; empty when there are none."""
        options = {
            "status": self.states,
            "masuk": self.entered,
            "kelompok": self.groups,
            "jenis": self.opd_kinds,
            "bentuk": self.kinds,
            "bagian": self.sections,
        }
        words = [
            str(option["label"])
            for name, found in options.items()
            for option in found
            if option["value"] == self.chosen[name]
        ]
        return ", ".join([*words, f"“{self.chosen['q']}”"] if self.chosen["q"] else words)


def listing_of(board: Board, asked: Mapping[str, str], *, is_public: bool) -> Listing:
    """What of a board an address asks for; nudges and exports take exactly these `lines`.

    `asked` is a query string as a mapping, e.g. `request.GET.dict()` or the parsed `Listing.query`; what it says
    in error is passed over. Names: `status` (State), `masuk` (Entered: did anybody of the OPD ever sign in),
    `kelompok` (perangkat-daerah, kecamatan), `jenis` (OPDKind), `bentuk` (has an accepted innovation of this Kind),
    `bagian` (the section in which it is stuck, or `periksa`), `q` (in its name), `urut` (Order).
    `bagian` is known of the present only, of a board that went through `with_details`.
    """
    states = PublicState if is_public else State
    sections = sections_of(board, is_public=is_public)
    chosen = chosen_of(asked, states.values, sections, is_public=is_public)
    tests = tests_of(chosen)
    found = {name: passing(board.lines, tests, but=name) for name in tests}
    all_states = tally(line.state.value for line in board.lines)
    return Listing(
        lines=sorted(passing(board.lines, tests), key=KEYS[chosen["urut"]]),
        states=options(states.choices, tally(line.state.value for line in found["status"])),
        entered=options(Entered.choices, tally(entered(line) for line in found["masuk"])),
        groups=options(GROUPS.items(), tally(group_of(line) for line in found["kelompok"])),
        opd_kinds=options(OPDKind.choices, tally(line.kind for line in found["jenis"])),
        kinds=options(Kind.choices, tally(kind for line in found["bentuk"] for kind in line.kinds)),
        sections=options(sections.items(), tally(section_of(line) for line in found["bagian"])),
        orders=[{"value": value, "label": gettext(label), "count": None} for value, label in Order.choices],
        chosen=chosen,
        segments=[
            {"label": gettext(state.label), "count": all_states.get(state.value, 0), "tone": TONES.get(state.value)}
            for state in reversed(list(states))
        ],
    )


def sections_of(board: Board, *, is_public: bool) -> dict[str, str]:
    """The places where a dossier can be stuck; nobody knows of the past."""
    if is_public or board.is_past:
        return {}
    return {**{part.key: part.title for part in parts_of_core()}, CHECK: CHECK_LABEL}


def chosen_of(
    asked: Mapping[str, str], states: list[str], sections: dict[str, str], *, is_public: bool
) -> dict[str, str]:
    """Each filter with its value, empty where it is not set or not for this board."""
    return {
        "status": valid(asked, "status", states),
        "masuk": "" if is_public else valid(asked, "masuk", Entered.values),
        "kelompok": valid(asked, "kelompok", list(GROUPS)),
        "jenis": "" if is_public else valid(asked, "jenis", OPDKind.values),
        "bentuk": valid(asked, "bentuk", Kind.values),
        "bagian": valid(asked, "bagian", list(sections)),
        "urut": valid(asked, "urut", Order.values) or Order.STATE.value,
        "q": asked.get("q", "").strip()[:80],
    }


TONES = {PublicState.UNFULFILLED.value: "idle", PublicState.FULFILLED.value: "ok"}  # of the public, in any language


def options(choices: Any, counts: Mapping[str, int]) -> list[Option]:
    return [{"value": value, "label": gettext(label), "count": counts.get(value, 0)} for value, label in choices]


def valid(asked: Mapping[str, str], name: str, values: list[str]) -> str:
    value = asked.get(name, "")
    return value if value in values else ""


def group_of(line: OPDLine) -> str:
    return DISTRICTS if line.kind == OPDKind.DISTRICT else OTHERS


def entered(line: OPDLine) -> str:
    return Entered.NEVER if line.signed_in_at is None else Entered.ONCE


def section_of(line: OPDLine) -> str:
    return line.stuck.section if line.stuck else ""


def tests_of(chosen: dict[str, str]) -> dict[str, Test]:
    text = chosen["q"].casefold()
    return {
        "status": lambda line: not chosen["status"] or line.state.value == chosen["status"],
        "masuk": lambda line: not chosen["masuk"] or entered(line) == chosen["masuk"],
        "kelompok": lambda line: not chosen["kelompok"] or group_of(line) == chosen["kelompok"],
        "jenis": lambda line: not chosen["jenis"] or line.kind == chosen["jenis"],
        "bentuk": lambda line: not chosen["bentuk"] or chosen["bentuk"] in line.kinds,
        "bagian": lambda line: not chosen["bagian"] or section_of(line) == chosen["bagian"],
        "q": lambda line: text in f"{line.name} {line.abbreviation}".casefold(),
    }


def passing(lines: tuple[OPDLine, ...], tests: dict[str, Test], but: str = "") -> list[OPDLine]:
    """The lines that pass every test but one, so that a filter's own counts show what choosing it would give."""
    return [line for line in lines if all(test(line) for name, test in tests.items() if name != but)]


STATE_RANK = {
    value: rank
    for rank, value in enumerate([*State.values, PublicState.UNFULFILLED.value, PublicState.FULFILLED.value])
}
KEYS: dict[str, Callable[[OPDLine], Any]] = {
    Order.STATE.value: lambda line: (STATE_RANK[line.state.value], line.name),
    Order.NAME.value: lambda line: line.name,
    Order.COUNT.value: lambda line: (-line.accepted, line.name),
}
