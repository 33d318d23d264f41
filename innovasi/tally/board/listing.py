"""The board as a page asks for it: filtered, sorted, counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from innovasi.innovations.choices import Kind
from innovasi.organisations.choices import OPDKind
from innovasi.tally.board.lines import Board, OPDLine, tally
from innovasi.tally.choices import Order, PublicState, State

Option = dict[str, Any]
DISTRICTS, OTHERS = "kecamatan", "perangkat-daerah"
GROUPS = {OTHERS: "Perangkat daerah", DISTRICTS: "Kecamatan"}


@dataclass(frozen=True)
class Listing:
    """The lines that pass the filters, and the filters with their counts."""

    lines: list[OPDLine]
    states: list[Option]
    groups: list[Option]
    kinds: list[Option]
    orders: list[Option]
    chosen: dict[str, str]
    segments: list[Option]

    @property
    def is_filtered(self) -> bool:
        return any(self.chosen[name] for name in ("status", "kelompok", "bentuk", "q"))


def listing_of(board: Board, asked: Mapping[str, str], *, is_public: bool) -> Listing:
    """`asked` is the query string; what it says in error is passed over."""
    states = PublicState if is_public else State
    chosen = {
        "status": valid(asked, "status", states.values),
        "kelompok": valid(asked, "kelompok", list(GROUPS)),
        "bentuk": valid(asked, "bentuk", Kind.values),
        "urut": valid(asked, "urut", Order.values) or Order.STATE.value,
        "q": asked.get("q", "").strip()[:80],
    }
    tests = tests_of(chosen)
    counts = {name: passing(board.lines, tests, but=name) for name in tests}
    by_state = tally(line.state.value for line in counts["status"])
    by_group = tally(group_of(line) for line in counts["kelompok"])
    by_kind = {kind: sum(kind in line.kinds for line in counts["bentuk"]) for kind in Kind.values}
    all_states = tally(line.state.value for line in board.lines)
    return Listing(
        lines=sorted(passing(board.lines, tests), key=KEYS[chosen["urut"]]),
        states=[option(state.value, state.label, by_state.get(state.value, 0)) for state in states],
        groups=[option(value, label, by_group.get(value, 0)) for value, label in GROUPS.items()],
        kinds=[option(kind.value, kind.label, by_kind[kind.value]) for kind in Kind],
        orders=[option(order.value, order.label, None) for order in Order],
        chosen=chosen,
        segments=[
            {"label": state.label, "count": all_states.get(state.value, 0), "tone": TONES.get(state.value)}
            for state in reversed(list(states))
        ],
    )


TONES = {PublicState.UNFULFILLED.value: "idle"}


def option(value: str, label: Any, count: int | None) -> Option:
    return {"value": value, "label": label, "count": count}


def valid(asked: Mapping[str, str], name: str, values: list[str]) -> str:
    value = asked.get(name, "")
    return value if value in values else ""


def group_of(line: OPDLine) -> str:
    return DISTRICTS if line.opd.kind == OPDKind.DISTRICT else OTHERS


def tests_of(chosen: dict[str, str]) -> dict[str, Callable[[OPDLine], bool]]:
    text = chosen["q"].casefold()
    return {
        "status": lambda line: not chosen["status"] or line.state.value == chosen["status"],
        "kelompok": lambda line: not chosen["kelompok"] or group_of(line) == chosen["kelompok"],
        "bentuk": lambda line: not chosen["bentuk"] or chosen["bentuk"] in line.kinds,
        "q": lambda line: text in f"{line.opd.name} {line.opd.abbreviation}".casefold(),
    }


def passing(lines: tuple[OPDLine, ...], tests: dict[str, Callable[[OPDLine], bool]], but: str = "") -> list[OPDLine]:
    """The lines that pass every test but one, so that a filter's own counts show what choosing it would give."""
    return [line for line in lines if all(test(line) for name, test in tests.items() if name != but)]


STATE_RANK = {
    value: rank
    for rank, value in enumerate([*State.values, PublicState.UNFULFILLED.value, PublicState.FULFILLED.value])
}
KEYS: dict[str, Callable[[OPDLine], Any]] = {
    Order.STATE.value: lambda line: (STATE_RANK[line.state.value], line.opd.name),
    Order.NAME.value: lambda line: line.opd.name,
    Order.COUNT.value: lambda line: (-line.accepted, line.opd.name),
}
