"""What a query finds, best first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from innovasi.search import fulltext
from innovasi.search.board.near import near
from innovasi.search.board.shelf import Shelf, shelf
from innovasi.search.board.spelling import corrected
from innovasi.search.board.words import asked, thesaurus
from innovasi.search.query import Query, parse
from innovasi.search.ranking import CAP, ENOUGH, STOPPED_STANDS_LOWER, levels


@dataclass(frozen=True)
class Found:
    """The keys of entries that a query finds.

    `ranked` have every word. Of a very common word only the best and newest
    are ranked, and `is_cut` says so. `near` have most of the words, and are
    looked for when hardly anything has all. `correction` is the spelling that
    was looked for instead of the one typed, which finds nothing.
    """

    query: Query
    ranked: list[int] = field(default_factory=list)
    near: list[int] = field(default_factory=list)
    is_cut: bool = False
    correction: str = ""

    @property
    def keys(self) -> list[int]:
        """All of them in the order in which a citizen meets them."""
        return [*self.ranked, *self.near]

    @property
    def is_miss(self) -> bool:
        """Nothing has every word, however spelt."""
        return bool(self.query) and not self.ranked


def find(text: str, facets: Sequence[str] = ()) -> Found:
    """What the words find, in another spelling when they find nothing as typed.

    `facets` (terms of the index) narrow before the cut; without a cut the
    caller narrows by the shelf.
    """
    return find_query(asked(text), facets)


def find_query(query: Query, facets: Sequence[str] = ()) -> Found:
    if not query:
        return Found(query)
    exact = exactly(query, facets)
    if exact.ranked:
        return with_near(exact, facets)
    better = corrected(query)
    if better:
        other = parse(better, thesaurus.now())
        found = exactly(other, facets)
        if found.ranked:
            return with_near(Found(other, found.ranked, is_cut=found.is_cut, correction=better), facets)
        query = other
    return with_near(Found(query), facets)


def exactly(query: Query, facets: Sequence[str]) -> Found:
    """The entries that have every word, by level, running ones first, then the newest.

    Several words are first asked for anywhere: where that finds nothing, no
    level has to be asked. One word is often common, and its titles may do.
    """
    *better, last = levels(query)
    anywhere = [] if len(query.terms) == 1 else fulltext.newest(last.conditions, facets, CAP)
    if len(query.terms) > 1 and not anywhere:
        return Found(query)
    standing: dict[int, int] = {}
    for number, level in enumerate(better):
        keys = fulltext.newest(level.conditions, facets, CAP)
        for key in keys:
            standing.setdefault(key, number)
        if len(keys) == CAP:
            return Found(query, ordered(standing, shelf.now())[:CAP], is_cut=True)
    anywhere = anywhere or fulltext.newest(last.conditions, facets, CAP)
    for key in anywhere:
        standing.setdefault(key, len(better))
    return Found(query, ordered(standing, shelf.now())[:CAP], is_cut=len(anywhere) == CAP)


def ordered(standing: dict[int, int], known: Shelf) -> list[int]:
    is_stopped = known.test_of(known.stopped)

    def place_of(key: int) -> tuple[int, int]:
        place = known.places[key]
        return standing[key] + STOPPED_STANDS_LOWER * is_stopped(place), place

    return sorted((key for key in standing if key in known.places), key=place_of)


def with_near(found: Found, facets: Sequence[str]) -> Found:
    """With those that have most of the words, where hardly any has all."""
    if len(found.ranked) >= ENOUGH or len(found.query.terms) < 2:
        return found
    others = near(found.query, set(found.ranked), facets)
    return Found(found.query, found.ranked, others, correction=found.correction)
