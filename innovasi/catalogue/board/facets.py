"""What the catalogue can be narrowed to, with the number that each choice would leave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models

from innovasi.catalogue.board.results import Results
from innovasi.catalogue.board.wish import PARAMS, Order, Wish
from innovasi.common.prepared import Prepared
from innovasi.innovations.choices import Kind, Medium, Need, YesNo
from innovasi.organisations.choices import OPDKind
from innovasi.organisations.models import OPD, Urusan

FACETS = {
    "need": "Keperluan",
    "kind": "Bentuk",
    "urusan": "Urusan",
    "opd": "OPD",
    "year": "Tahun",
    "medium": "Jenis",
}
EASES = {"from_home": "Bisa dari rumah", "is_free": "Gratis", "same_day": "Selesai hari ini"}
NARROWED = (*FACETS, *EASES)
VOCABULARIES: dict[str, type[models.TextChoices]] = {"kind": Kind, "medium": Medium, "need": Need}
OPDS = Prepared(lambda: OPD.objects.only("code", "name", "kind", "active_from", "active_until"))
AFFAIRS = Prepared(lambda: Urusan.objects.values("number", "name"))
SHOWN_AT_ONCE = 6  # options of one facet before "lihat semua"


@dataclass(frozen=True)
class Option:
    """One value that a facet can be narrowed to."""

    value: str
    label: str
    count: int | None  # None where counting would take too long
    address: str
    is_chosen: bool
    icon: str = ""


@dataclass(frozen=True)
class Facet:
    """One way to narrow the list; its counts hold under all the other choices."""

    name: str
    title: str
    options: tuple[Option, ...]

    @property
    def first(self) -> list[Option]:
        """The commonest ones, and the chosen one wherever it stands."""
        return [option for at, option in enumerate(self.options) if at < SHOWN_AT_ONCE or option.is_chosen]

    @property
    def rest(self) -> list[Option]:
        return [option for at, option in enumerate(self.options) if at >= SHOWN_AT_ONCE and not option.is_chosen]


@dataclass(frozen=True)
class Chip:
    """A choice in force, and the address of the list without it."""

    title: str
    label: str
    address: str


@dataclass(frozen=True)
class Names:
    """What the values of the facets are called."""

    opds: dict[int, tuple[str, str]]
    urusan: dict[int, str]
    districts: dict[str, tuple[int, str]]  # the kecamatan of today: key and name by code

    def of(self, name: str, value: Any) -> tuple[str, str]:
        """The value as it stands in an address, and as people read it."""
        if name == "opd":
            return self.opds.get(value, (str(value), str(value)))
        if name == "urusan":
            return str(value), self.urusan.get(value, str(value))
        if name in VOCABULARIES:
            return value, str(VOCABULARIES[name](value).label)
        return str(value), str(value)

    def known(self, name: str) -> dict[str, str]:
        """The values of a facet as they stand in an address, with what people read."""
        if name == "opd":
            return dict(self.opds.values())
        if name == "urusan":
            return {str(number): label for number, label in self.urusan.items()}
        if name in VOCABULARIES:
            return {value: str(label) for value, label in VOCABULARIES[name].choices}
        return {}


def names() -> Names:
    opds = OPDS.of()
    return Names(
        opds={opd.pk: (opd.code, opd.name) for opd in opds},
        urusan={row["number"]: row["name"] for row in AFFAIRS.of()},
        districts={opd.code: (opd.pk, opd.name) for opd in opds if opd.kind == OPDKind.DISTRICT and opd.is_active},
    )


def chosen_values(wish: Wish, known: Names) -> dict[str, Any]:
    """The choices in force, as the values that entries carry."""
    keys = {code: pk for pk, (code, _) in known.opds.items()}
    read: dict[str, Callable[[str], Any]] = {"opd": keys.__getitem__, "urusan": int, "year": int}
    read |= dict.fromkeys(EASES, YesNo.YES.__eq__)
    return {name: read.get(name, str)(getattr(wish, name)) for name in NARROWED if getattr(wish, name)}


def facet(name: str, wish: Wish, result: Results, known: Names) -> Facet:
    chosen = getattr(wish, name)

    def option(raw: Any, number: int) -> Option:
        value, label = known.of(name, raw)
        is_chosen = value == chosen
        address = wish.address(**{name: "" if is_chosen else value})
        count = number if result.is_counted else None
        return Option(value, label, count, address, is_chosen, icon=value if name == "need" else "")

    def standing(pair: tuple[Any, int]) -> tuple[int, str]:
        """Years from the latest, all else from the commonest."""
        raw, number = pair
        return (-raw, "") if name == "year" else (-number, known.of(name, raw)[1])

    ranked = sorted(((raw, number) for raw, number in result.counts(name).items() if raw != ""), key=standing)
    return Facet(name, FACETS[name], tuple(option(raw, number) for raw, number in ranked))


def eases(wish: Wish, result: Results) -> tuple[Option, ...]:
    """What makes a service easy to use; each can be asked for beside the others."""
    options = []
    for name, label in EASES.items():
        is_chosen, number = bool(getattr(wish, name)), result.counts(name).get(True, 0)
        if number or is_chosen:
            address = wish.address(**{name: "" if is_chosen else YesNo.YES.value})
            options.append(Option(PARAMS[name], label, number if result.is_counted else None, address, is_chosen))
    return tuple(options)


def chips(wish: Wish, known: Names) -> list[Chip]:
    found = [Chip("Kata", f"“{wish.text}”", wish.address(text=""))] if wish.text else []
    for name, title in FACETS.items():
        value = getattr(wish, name)
        if value:
            found.append(Chip(title, known.known(name).get(value, value), wish.address(**{name: ""})))
    found += [Chip(label, label, wish.address(**{name: ""})) for name, label in EASES.items() if getattr(wish, name)]
    return found


def orders(wish: Wish) -> list[Option]:
    offered = [order for order in Order if wish.text or order != Order.RELEVANCE]
    return [Option(order, str(order.label), 0, wish.address(order=order), order == wish.sorted_by) for order in offered]
