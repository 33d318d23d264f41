"""The catalogue: what was found, in pages, and what it can be narrowed to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.db.models import Count, QuerySet
from django.urls import reverse

from innovasi.catalogue.board.cards import Card, cards
from innovasi.catalogue.board.wish import PARAMS, Order, Wish
from innovasi.common.pages import page_of
from innovasi.innovations.choices import Kind, Medium
from innovasi.organisations.models import OPD, Urusan
from innovasi.search.board import suggest
from innovasi.search.models import Entry
from innovasi.search.querysets import EntryQuerySet

PAGE_SIZE = 12
FACETS = {"kind": "Bentuk", "urusan": "Urusan", "opd": "OPD", "year": "Tahun", "medium": "Jenis"}
SHOWN_AT_ONCE = 6  # options of one facet before "lihat semua"
ORDERS = {
    Order.RELEVANCE: ("rank", "-published_at", "-pk"),
    Order.NEWEST: ("-published_at", "-pk"),
    Order.TITLE: ("title", "pk"),
}


@dataclass(frozen=True)
class Option:
    """One value that a facet can be narrowed to."""

    value: str
    label: str
    count: int
    address: str
    is_chosen: bool


@dataclass(frozen=True)
class Facet:
    """One way to narrow the list; its counts hold under all the other choices."""

    name: str
    title: str
    options: list[Option]

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
class Listing:
    wish: Wish
    total: int
    page: Page
    cards: list[Card]
    suggestion: str | None
    facets: list[Facet]
    chips: list[Chip]
    orders: list[Option]
    elsewhere: int  # found by the same words, but for the filters

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
        values = ((PARAMS[name], getattr(self.wish, name)) for name in FACETS)
        return [(name, value) for name, value in values if value]

    @property
    def kinds(self) -> list[tuple[str, str]]:
        return [(value, str(label)) for value, label in Kind.choices]


@dataclass(frozen=True)
class Names:
    """What the values of the facets are called."""

    opds: dict[int, tuple[str, str]]
    urusan: dict[int, str]

    def of(self, name: str, value: Any) -> tuple[str, str]:
        """The value as it stands in an address, and as people read it."""
        if name == "opd":
            return self.opds.get(value, (str(value), str(value)))
        if name == "urusan":
            return str(value), self.urusan.get(value, str(value))
        if name in ("kind", "medium"):
            return value, str((Kind if name == "kind" else Medium)(value).label)
        return str(value), str(value)


class Counted:
    """Rows whose number is known already, so that paging need not ask for it."""

    ordered = True

    def __init__(self, rows: QuerySet, number: int) -> None:
        self.rows, self.number = rows, number

    def count(self) -> int:
        return self.number

    def __len__(self) -> int:
        return self.number

    def __getitem__(self, part: slice) -> QuerySet:
        return self.rows[part]


Combination = tuple[tuple[str, ...], int]


def names() -> Names:
    opds = OPD.objects.values_list("pk", "code", "name")
    return Names({pk: (code, name) for pk, code, name in opds}, dict(Urusan.objects.values_list("number", "name")))


def combinations(found: QuerySet, known: Names) -> list[Combination]:
    """How many of the found rows share each combination of facet values; all counts come from these."""
    rows = found.values_list(*FACETS).annotate(number=Count("pk")).order_by()
    return [
        (tuple(known.of(name, value)[0] for name, value in zip(FACETS, row, strict=False)), row[-1]) for row in rows
    ]


def fits(combination: tuple[str, ...], wish: Wish, leaving_out: str = "") -> bool:
    return all(
        name == leaving_out or getattr(wish, name) in ("", value)
        for name, value in zip(FACETS, combination, strict=True)
    )


def facet(name: str, wish: Wish, rows: Iterable[Combination], known: Names) -> Facet:
    counts: Counter[str] = Counter()
    at = list(FACETS).index(name)
    for combination, number in rows:
        if fits(combination, wish, leaving_out=name):
            counts[combination[at]] += number
    chosen, labels = getattr(wish, name), labels_of(name, known)

    def option(value: str, number: int) -> Option:
        is_chosen = value == chosen
        address = wish.address(**{name: "" if is_chosen else value})
        return Option(value, labels.get(value, value), number, address, is_chosen)

    options = [option(value, number) for value, number in counts.items()]
    by_year = name == "year"
    options.sort(key=lambda option: (-int(option.value), "") if by_year else (-option.count, option.label))
    return Facet(name, FACETS[name], options)


def labels_of(name: str, known: Names) -> dict[str, str]:
    """The values of a facet as they stand in an address, with what people read."""
    if name == "opd":
        return dict(known.opds.values())
    if name == "urusan":
        return {str(number): label for number, label in known.urusan.items()}
    if name in ("kind", "medium"):
        return {value: str(label) for value, label in (Kind if name == "kind" else Medium).choices}
    return {}


def heard(wish: Wish, known: Names) -> Wish:
    """The wish without an OPD or urusan that does not exist."""
    changes = {name: "" for name in ("opd", "urusan") if getattr(wish, name) not in labels_of(name, known)}
    return Wish(**{**wish.__dict__, **changes})


def chips(wish: Wish, known: Names) -> list[Chip]:
    found = [Chip("Kata", f"“{wish.text}”", wish.address(text=""))] if wish.text else []
    for name, title in FACETS.items():
        value = getattr(wish, name)
        if value:
            found.append(Chip(title, labels_of(name, known).get(value, value), wish.address(**{name: ""})))
    return found


def orders(wish: Wish) -> list[Option]:
    offered = [order for order in Order if wish.text or order != Order.RELEVANCE]
    return [Option(order, str(order.label), 0, wish.address(order=order), order == wish.sorted_by) for order in offered]


def narrowed(found: EntryQuerySet, wish: Wish) -> EntryQuerySet:
    lookups = {"kind": "kind", "opd": "opd__code", "urusan": "urusan_id", "year": "year", "medium": "medium"}
    return found.filter(**{lookup: getattr(wish, name) for name, lookup in lookups.items() if getattr(wish, name)})


def listing(asked: Wish, number: str | None) -> Listing:
    """The page of the catalogue that a wish and a page number ask for."""
    known = names()
    wish = heard(asked, known)
    found = Entry.objects.matching(wish.text)
    rows = combinations(found, known)
    total = sum(count for combination, count in rows if fits(combination, wish))
    ordered = narrowed(found, wish).listed().order_by(*ORDERS[wish.sorted_by])
    page = page_of(Counted(ordered, total), number, PAGE_SIZE)
    return Listing(
        wish=wish,
        total=total,
        page=page,
        cards=cards(page.object_list, wish.text) if total else [],
        suggestion=suggest(wish.text) if wish.text and not total else None,
        facets=[facet(name, wish, rows, known) for name in FACETS],
        chips=chips(wish, known),
        orders=orders(wish),
        elsewhere=0 if total or not wish.text else sum(count for _, count in rows),
    )
