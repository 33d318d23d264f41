"""Entries that have most of the words, though not all."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from innovasi.search import fulltext
from innovasi.search.board.shelf import shelf
from innovasi.search.fulltext import Asked
from innovasi.search.query import Query, Term
from innovasi.search.ranking import MOST_NEAR, NEAR_POINTS, NEAR_SHARE

MOST_TERMS = 6
MOST_OF_A_TERM = 300  # the newest so many texts that have one word


def near(query: Query, besides: set[int], facets: Sequence[str] = ()) -> list[int]:
    """The best few by points: each word counts by how rare it is, and by where it stands."""
    known = shelf.now()
    places = [place for term in query.terms[:MOST_TERMS] if (place := where_it_stands(term, facets))]
    weights = [log(1 + len(known.keys) / len(place)) for place in places]
    points: dict[int, float] = {}
    shares: dict[int, float] = {}
    for weight, place in zip(weights, places, strict=True):
        for key, value in place.items():
            points[key] = points.get(key, 0.0) + weight * value
            shares[key] = shares.get(key, 0.0) + weight
    enough = NEAR_SHARE * sum(weights)
    good = [key for key, share in shares.items() if share >= enough and key not in besides and key in known.places]
    return sorted(good, key=lambda key: (-round(points[key], 6), known.places[key]))[:MOST_NEAR]


def where_it_stands(term: Term, facets: Sequence[str]) -> dict[int, float]:
    """The entries that have a word, with the points for the best place where they have it."""
    points: dict[int, float] = {}
    query = Query((term,))
    for where, value in NEAR_POINTS.items():
        for key in fulltext.newest([Asked(query, where)], facets, MOST_OF_A_TERM):
            points.setdefault(key, value)
    return points
