"""A better spelling of what was typed, among the words of what is published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extract

from innovasi.search import fulltext
from innovasi.search.board.words import asked, thesaurus, vocabulary
from innovasi.search.fulltext import Asked, Where
from innovasi.search.query import Query, parse
from innovasi.search.stemming import root

SHORTEST_CORRECTED = 3


def suggest(text: str) -> str | None:
    """The query in a spelling that finds something ("Mungkin maksud Anda"), or None.

    Only words of published innovations are offered, so no draft can show through.
    """
    better = corrected(asked(text))
    return better if better and finds(asked(better)) else None


def corrected(query: Query) -> str:
    """The words typed, with strange ones that nothing has replaced by the nearest; empty when that changes nothing.

    A word of a known root is no slip: it is only not there.
    """
    better: list[str] = []
    for term in query.terms:
        is_fine = all(map(root, term.words)) or finds(Query((term,)))
        better += term.words if is_fine else [word if root(word) else nearest(word) or word for word in term.words]
    return "" if better == query.words else " ".join(better)


def finds(query: Query) -> bool:
    return bool(query) and fulltext.holds(Asked(query, Where.ANYWHERE))


def answered(texts: Iterable[str]) -> Iterator[str]:
    """Those of some texts that find something."""
    words = thesaurus.now()
    return (text for text in texts if finds(parse(text, words)))


def nearest(word: str) -> str | None:
    """The published word that is fewest slips away; of several, the most used."""
    if len(word) < SHORTEST_CORRECTED:
        return None
    slack = 1 if len(word) < 6 else 2
    known = vocabulary.now()
    lengths = range(len(word) - slack, len(word) + slack + 1)
    counts = {other: count for length in lengths for other, count in known.get(length, {}).items()}
    close = extract(word, counts.keys(), scorer=DamerauLevenshtein.distance, score_cutoff=slack, limit=None)
    ranked = sorted((distance, -counts[candidate], candidate) for candidate, distance, _ in close)
    return ranked[0][2] if ranked else None
