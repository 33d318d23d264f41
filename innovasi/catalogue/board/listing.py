"""The catalogue: what was found, in pages, and what it can be narrowed to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from django.core.paginator import Page
from django.urls import reverse

from innovasi.catalogue.board.cards import Card, cards, listed
from innovasi.catalogue.board.facets import (
    FACETS,
    NARROWED,
    Chip,
    Facet,
    Names,
    Option,
    chips,
    chosen_values,
    eases,
    facet,
    names,
    orders,
)
from innovasi.catalogue.board.places import Map, PlaceForm, city_map, place_chips, place_form, placed
from innovasi.catalogue.board.results import Results, looked_for
from innovasi.catalogue.board.wish import PARAMS, Wish
from innovasi.common.pages import page_of
from innovasi.innovations.choices import Kind
from innovasi.search.models import Entry

PAGE_SIZE = 12
KEPT = (*NARROWED, "district", "village")


@dataclass(frozen=True)
class Listing:
    wish: Wish
    total: int
    is_cut: bool  # there are more, too many to rank
    page: Page
    cards: list[Card]
    here: int  # so many of the cards are for the place chosen; those after them are for the whole city
    near: list[Card]  # that have most of the words, where hardly anything has all
    suggestion: str | None  # the spelling that was looked for, because the one typed finds nothing
    needs: Facet
    eases: tuple[Option, ...]
    place: PlaceForm
    facets: list[Facet]
    chips: list[Chip]
    orders: list[Option]
    elsewhere: int  # found by the same words, but for the filters
    is_miss: bool  # nothing published has all the words, however spelt

    @property
    def cards_here(self) -> list[Card]:
        return self.cards[: self.here]

    @property
    def cards_for_all(self) -> list[Card]:
        return self.cards[self.here :]

    @property
    def shown_text(self) -> str:
        """The words whose results are shown."""
        return self.suggestion or self.wish.text

    @property
    def suggestion_address(self) -> str:
        return Wish(text=self.suggestion or "").address()

    @property
    def canonical(self) -> str:
        """The address of this page without what was not heard."""
        query = self.wish.query(page=self.page.number)
        return reverse("catalogue:list") + (f"?{query}" if query else "")

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What the search form carries along: every choice but the words and the order."""
        values = ((PARAMS[name], getattr(self.wish, name)) for name in KEPT)
        return [(name, value) for name, value in values if value]

    @property
    def kinds(self) -> list[tuple[str, str]]:
        return [(value, str(label)) for value, label in Kind.choices]


class OnShelf:
    """A set of entries in an order, of which only a page is ever fetched."""

    ordered = True

    def __init__(self, number: int, keys_of: Callable[[int, int], Sequence[int]]) -> None:
        self.number, self.keys_of = number, keys_of

    def count(self) -> int:
        return self.number

    def __len__(self) -> int:
        return self.number

    def __getitem__(self, part: slice) -> list[Entry]:
        return listed(self.keys_of(part.start, part.stop))


def heard(wish: Wish, known: Names) -> Wish:
    """The wish without an OPD or urusan that does not exist."""
    return replace(wish, **{name: "" for name in ("opd", "urusan") if getattr(wish, name) not in known.known(name)})


def matches(asked: Wish, known: Names | None = None, where: Map | None = None) -> tuple[Wish, Results]:
    """The wish as it was heard, and all that it finds; for whoever shows it otherwise than the catalogue does."""
    known = known or names()
    where = where or city_map(asked, known)
    wish = placed(heard(asked, known), where)
    return wish, looked_for(wish, chosen_values(wish, known), where.place(wish))


def listing(asked: Wish, number: str | None) -> Listing:
    """The page of the catalogue that a wish and a page number ask for."""
    known = names()
    where = city_map(asked, known)
    wish, result = matches(asked, known, where)
    page = page_of(OnShelf(result.total, result.keys_of), number, PAGE_SIZE)
    query = result.found.query
    return Listing(
        wish=wish,
        total=result.total,
        is_cut=result.found.is_cut,
        page=page,
        cards=cards(page.object_list, query) if result.total else [],
        here=max(0, result.here - (page.number - 1) * PAGE_SIZE),
        near=cards(result.near, query) if page.number == 1 else [],
        suggestion=result.found.correction or None,
        needs=facet("need", wish, result, known),
        eases=eases(wish, result),
        place=place_form(wish, where, result),
        facets=[facet(name, wish, result, known) for name in FACETS if name != "need"],
        chips=[*chips(wish, known), *place_chips(wish, where)],
        orders=orders(wish),
        elsewhere=0 if result.total or not wish.text else len(result.found.ranked),
        is_miss=result.found.is_miss,
    )
