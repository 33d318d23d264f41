"""What a wish finds: how many, in which order, and counted by every facet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from innovasi.catalogue.board.wish import Order, Wish
from innovasi.search.board import Found, Shelf, asked, find_query, shelf
from innovasi.search.models import Entry
from innovasi.search.projection import facet_term, place_term


@dataclass(frozen=True)
class Place:
    """A kecamatan, and perhaps one of its kelurahan, by their keys."""

    opd: int
    unit: int | None = None


@dataclass(frozen=True)
class Results:
    """What was found before and after narrowing; sets are those of the shelf."""

    shelf: Shelf
    found: Found
    every: int  # all that has the words
    choices: Mapping[str, Any]
    order: Order
    near: list[Entry]
    place: Place | None = None
    is_counted: bool = True  # not so for a very common word: only the best and newest are known

    @property
    def within(self) -> int:
        """All that has the words and is of use at the place chosen."""
        if self.place is None:
            return self.every
        return self.shelf.near(self.every, self.place.opd, self.place.unit) | self.shelf.for_all(self.every)

    @property
    def narrowed(self) -> int:
        return self.shelf.narrowed(self.within, self.choices)

    @property
    def total(self) -> int:
        return self.narrowed.bit_count()

    def number_near(self, place: Place) -> int:
        """How many of all that the other choices leave are for one place."""
        everywhere = self.shelf.narrowed(self.every, self.choices)
        return self.shelf.near(everywhere, place.opd, place.unit).bit_count()

    @property
    def here(self) -> int:
        """How many of the results are for the place chosen; they come first."""
        return self.number_near(self.place) if self.place else 0

    def counts(self, facet: str) -> dict[Any, int]:
        """How many carry each value of a facet under all the other choices; in the whole catalogue if not counted."""
        if not self.is_counted:
            return self.shelf.counts(facet, self.shelf.everything)
        return self.shelf.counts(facet, self.shelf.narrowed(self.within, self.choices, besides=facet))

    def parts(self) -> Iterator[int]:
        """The results as they follow one another: those for the place chosen, then those for the whole city."""
        inside = self.narrowed
        here = self.shelf.near(inside, self.place.opd, self.place.unit) if self.place else inside
        yield here
        if self.place:
            yield inside & ~here

    def keys_of(self, start: int, end: int) -> Sequence[int]:
        """The keys of one page."""
        keys: list[int] = []
        before = 0
        for part in self.parts():
            size = part.bit_count()
            if start < before + size and end > before:
                keys += self.slice_of(part, max(0, start - before), min(size, end - before))
            before += size
        return keys

    def slice_of(self, part: int, start: int, end: int) -> Sequence[int]:
        if self.order == Order.TITLE:
            return self.shelf.page_by_title(part, start, end)
        if self.order == Order.NEWEST:
            return self.shelf.page(part, start, end)
        is_in, places = self.shelf.test_of(part), self.shelf.places
        return [key for key in self.found.ranked if is_in(places[key])][start:end]


def looked_for(wish: Wish, choices: Mapping[str, Any], place: Place | None = None) -> Results:
    """Ask the search and the shelf; of a very common word the choices narrow before it is cut."""
    known, query = shelf.now(), asked(wish.text)
    if not wish.text:
        return Results(known, Found(query), known.everything, choices, wish.sorted_by, [], place)
    found = find_query(query)
    is_counted = not found.is_cut
    if found.is_cut and (choices or place):
        terms = [facet_term(*choice) for choice in choices.items()]
        found = find_query(query, [*terms, place_term(place.opd)] if place else terms)
    near = Entry.objects.listed().in_bulk(found.near) if found.near and not choices and not place else {}
    return Results(
        shelf=known,
        found=found,
        every=known.set_of(found.ranked),
        choices=choices,
        order=wish.sorted_by,
        near=[near[key] for key in found.near if key in near],
        place=place,
        is_counted=is_counted,
    )
