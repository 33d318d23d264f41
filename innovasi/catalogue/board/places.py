"""Near me, without asking the phone where it is: a kecamatan, then one of its kelurahan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from innovasi.catalogue.board.facets import Chip, Names
from innovasi.catalogue.board.results import Place, Results
from innovasi.catalogue.board.wish import PARAMS, Wish
from innovasi.organisations.choices import UnitKind
from innovasi.organisations.models import Unit


@dataclass(frozen=True)
class Choice:
    """A kecamatan or kelurahan to choose."""

    value: str
    label: str
    count: int | None
    is_chosen: bool


@dataclass(frozen=True)
class Map:
    """The kecamatan of the city by code, and the kelurahan of the one that was chosen."""

    districts: dict[str, tuple[int, str]]
    villages: dict[str, str]

    def place(self, wish: Wish) -> Place | None:
        if wish.district not in self.districts:
            return None
        return Place(self.districts[wish.district][0], int(wish.village) if wish.village else None)


@dataclass(frozen=True)
class PlaceForm:
    """What the form *Dekat saya* shows; `kept` is every other choice, carried along."""

    districts: tuple[Choice, ...]
    villages: tuple[Choice, ...]
    kept: tuple[tuple[str, str], ...]
    name: str  # of the place chosen; empty when none is

    @property
    def is_chosen(self) -> bool:
        return bool(self.name)


def city_map(wish: Wish, known: Names) -> Map:
    """The kecamatan of today; kelurahan are read only for the one that was asked for."""
    districts = known.districts
    if wish.district not in districts:
        return Map(districts, {})
    units = Unit.objects.active().filter(opd=districts[wish.district][0], kind=UnitKind.KELURAHAN)
    return Map(districts, {str(pk): name for pk, name in units.values_list("pk", "name")})


def placed(wish: Wish, known: Map) -> Wish:
    """The wish without a kecamatan that does not exist, or a kelurahan that lies in another."""
    district = wish.district if wish.district in known.districts else ""
    return replace(wish, district=district, village=wish.village if wish.village in known.villages else "")


def place_form(wish: Wish, known: Map, result: Results) -> PlaceForm:
    def count(place: Place) -> int | None:
        return result.number_near(place) if result.is_counted else None

    def choices(rows: dict[str, str], chosen: str, at: Callable[[str], Place]) -> tuple[Choice, ...]:
        return tuple(Choice(value, name, count(at(value)), value == chosen) for value, name in rows.items())

    pks = {code: pk for code, (pk, _) in known.districts.items()}
    shown = {code: short(name) for code, (_, name) in known.districts.items()}
    return PlaceForm(
        districts=choices(shown, wish.district, lambda code: Place(pks[code])),
        villages=choices(known.villages, wish.village, lambda key: Place(pks[wish.district], int(key))),
        kept=tuple(
            (PARAMS[name], getattr(wish, name))
            for name in PARAMS
            if name not in ("district", "village") and getattr(wish, name)
        ),
        name=place_name(wish, known),
    )


def short(name: str) -> str:
    """Among kecamatan only, the word itself is not needed."""
    return name.removeprefix("Kecamatan ")


def place_name(wish: Wish, known: Map) -> str:
    """The place chosen, as people say it."""
    if wish.village:
        return f"Kelurahan {known.villages[wish.village]}"
    return f"Kecamatan {short(known.districts[wish.district][1])}" if wish.district else ""


def place_chips(wish: Wish, known: Map) -> list[Chip]:
    """The place in force; without its kelurahan the kecamatan stays."""
    if not wish.district:
        return []
    changes = {"village": ""} if wish.village else {"district": ""}
    return [Chip("Dekat", place_name(wish, known), wish.address(**changes))]
