"""Everything published, as small numbers in memory: narrowing, counting and paging without the database.

Each entry has a place, the newest at 0. A set of entries is one whole number
whose bits are their places, so that narrowing a set is `&` and counting it is
`bit_count()`: microseconds at a hundred thousand entries, for any combination.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import islice
from typing import Any

from innovasi.search.board.memory import Remembered
from innovasi.search.models import EASES, FACETS, Entry
from innovasi.search.projection import WHOLE_CITY

CHUNK = 256  # bytes; a long set is counted in steps of so many


@dataclass(frozen=True)
class Shelf:
    """The places of all entries, and the sets that each value of a facet stands for."""

    keys: array[int]
    facets: dict[str, dict[Any, int]]
    stopped: int

    @cached_property
    def places(self) -> dict[int, int]:
        return {key: place for place, key in enumerate(self.keys)}

    @property
    def everything(self) -> int:
        return (1 << len(self.keys)) - 1

    @cached_property
    def by_title(self) -> list[int]:
        """The places in the order of the titles; asked for only when somebody sorts by name."""
        return [self.places[key] for key in Entry.objects.order_by("title", "pk").values_list("pk", flat=True)]

    def set_of(self, keys: Iterable[int]) -> int:
        return set_of((self.places[key] for key in keys if key in self.places), len(self.keys))

    def narrowed(self, found: int, choices: Mapping[str, Any], besides: str = "") -> int:
        """The entries of a set that carry every chosen value (but for one facet)."""
        chosen = [self.facets[name].get(value, 0) for name, value in choices.items() if name != besides]
        return reduce(int.__and__, chosen, found)

    def near(self, found: int, opd: int, unit: int | None = None) -> int:
        """Those of a set for one kecamatan: its office's and what names it; with a kelurahan, none of the others."""
        own = self.facets["opd"].get(opd, 0)
        of_others = self.facets["area"].get(opd, 0) & ~own
        if unit:
            of_unit = self.facets["unit"]
            own &= of_unit.get(None, 0) | of_unit.get(unit, 0)
        return found & (own | of_others)

    def for_all(self, found: int) -> int:
        """Those of a set that are for the whole city."""
        return found & self.facets["area"].get(WHOLE_CITY, 0)

    def counts(self, name: str, found: int) -> dict[Any, int]:
        """How many entries of a set carry each value of a facet; values that none carries are left out."""
        counted = ((value, (found & carriers).bit_count()) for value, carriers in self.facets[name].items())
        return {value: number for value, number in counted if number}

    def page(self, found: int, start: int, end: int) -> list[int]:
        """The keys of a set from its `start`th to before its `end`th, newest first."""
        return [self.keys[place] for place in nth_places(found, start, end)]

    def page_by_title(self, found: int, start: int, end: int) -> list[int]:
        """The same in the order of the titles."""
        inside = filter(self.test_of(found), self.by_title)
        return [self.keys[place] for place in islice(inside, start, end)]

    def test_of(self, found: int) -> Callable[[int], int]:
        """Whether a place is in a set: to be asked often, since shifting a long number takes as long as it is long."""
        bits = found.to_bytes(len(self.keys) // 8 + 1, "little")
        return lambda place: bits[place >> 3] >> (place & 7) & 1


def set_of(places: Iterable[int], size: int) -> int:
    bits = bytearray(size // 8 + 1)
    for place in places:
        bits[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(bits, "little")


def nth_places(found: int, start: int, end: int) -> Iterator[int]:
    """The places of the `start`th to before the `end`th entry of a set."""
    bits = found.to_bytes((found.bit_length() + 7) // 8, "little")
    seen = 0
    for offset in range(0, len(bits), CHUNK):
        chunk = int.from_bytes(bits[offset : offset + CHUNK], "little")
        inside = chunk.bit_count()
        if seen + inside > start and seen < end:
            for rank, place in enumerate(places_in(chunk), start=seen):
                if start <= rank < end:
                    yield offset * 8 + place
        seen += inside
        if seen >= end:
            return


def places_in(chunk: int) -> Iterator[int]:
    while chunk:
        lowest = chunk & -chunk
        yield lowest.bit_length() - 1
        chunk ^= lowest


def read_shelf() -> Shelf:
    names = [*map(Entry.column, FACETS), "unit_id", *EASES]
    rows = list(Entry.objects.order_by("-published_at", "-pk").values_list("pk", "is_running", "areas", *names))
    places: dict[str, dict[Any, list[int]]] = {name: {} for name in (*FACETS, "unit", *EASES, "area")}
    columns = [places[name] for name in (*FACETS, "unit", *EASES)]
    for place, (_, _, areas, *values) in enumerate(rows):
        for of, value in zip(columns, values, strict=True):
            of.setdefault(value, []).append(place)
        for key in areas.split() or [WHOLE_CITY]:
            places["area"].setdefault(int(key), []).append(place)
    return Shelf(
        keys=array("q", [row[0] for row in rows]),
        facets={name: {value: set_of(at, len(rows)) for value, at in of.items()} for name, of in places.items()},
        stopped=set_of((place for place, row in enumerate(rows) if not row[1]), len(rows)),
    )


shelf = Remembered("entries", read_shelf)
