"""What a page of results says besides the rows: a better spelling, and why each row was found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extract

from innovasi.search.folding import words
from innovasi.search.models import Entry, Word
from innovasi.search.query import STOPWORDS, Query, Token, parse
from innovasi.search.stemming import stem
from innovasi.search.synonyms import spans

SHORTEST_CORRECTED = 3
SNIPPET_LENGTH = 200
RUN = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")


class Part(NamedTuple):
    """A stretch of a text, and whether it is what was looked for."""

    text: str
    is_match: bool


def suggest(text: str) -> str | None:
    """The query in a spelling that finds something ("Mungkin maksud Anda"), or None.

    Only words of published innovations are offered, so no draft can show through.
    """
    query = parse(text)
    typed = [word for term in query.terms for word in term.words]
    better: list[str] = []
    for term in query.terms:
        is_known = Entry.objects.holding(Query((term,))).exists()
        better += term.words if is_known else [nearest(word) or word for word in term.words]
    if better == typed or not Entry.objects.matching(" ".join(better)).exists():
        return None
    return " ".join(better)


def nearest(word: str) -> str | None:
    """The published word that is fewest slips away; of several, the most used."""
    if len(word) < SHORTEST_CORRECTED:
        return None
    slack = 1 if len(word) < 6 else 2
    counts = dict(Word.objects.about_as_long_as(word, slack).values_list("word", "count"))
    close = extract(word, counts.keys(), scorer=DamerauLevenshtein.distance, score_cutoff=slack, limit=None)
    ranked = sorted((distance, -counts[candidate], candidate) for candidate, distance, _ in close)
    return ranked[0][2] if ranked else None


def snippet(text: str, query: str, length: int = SNIPPET_LENGTH) -> list[Part]:
    """The stretch of a text around the first match, cut at words; the whole text when it is short."""
    marked = matches(text, query)
    if len(text) <= length:
        return parts(text, marked, 0, len(text))
    start = max(0, marked[0][0] - length // 3) if marked else 0
    if start:
        start = max(text.find(" ", start, marked[0][0]) + 1, start)
    end = min(len(text), start + length)
    if end < len(text):
        end = max(text.rfind(" ", start, end), marked[0][1] if marked else 0, start + length // 2)
    shown = parts(text, marked, start, end)
    return [*([Part("… ", False)] if start else []), *shown, *([Part(" …", False)] if end < len(text) else [])]


def highlight(text: str, query: str) -> list[Part]:
    """The whole text, with what was looked for marked."""
    return parts(text, matches(text, query), 0, len(text))


def parts(text: str, marked: list[tuple[int, int]], start: int, end: int) -> list[Part]:
    """Cut `text[start:end]` at the marks that lie in it."""
    cut: list[Part] = []
    position = start
    for first, last in marked:
        if first >= position and last <= end:
            cut += [Part(text[position:first], False), Part(text[first:last], True)]
            position = last
    return [part for part in [*cut, Part(text[position:end], False)] if part.text]


def matches(text: str, query: str) -> list[tuple[int, int]]:
    """Where a text has what was looked for: a word, another form of it, or a phrase of the same meaning."""
    asked = parse(query)
    if not asked:
        return []
    runs = [(run.start(), run.end(), words(run.group())) for run in RUN.finditer(text)]
    tokens = wanted(asked)
    hits = {place for place, (_, _, folded) in enumerate(runs) if is_wanted(folded, tokens)}
    hits |= set(phrases(runs, {token.text for token in tokens}))
    return [runs[place][:2] for place in sorted(hits)]


def wanted(query: Query) -> set[Token]:
    """Every word that any way of any term looks for; small words only when they are all there is."""
    every = {token for term in query.terms for way in term.ways for token in way}
    return {token for token in every if token.text not in STOPWORDS} or every


def is_wanted(folded: list[str], tokens: set[Token]) -> bool:
    forms = {form for word in folded for form in (word, stem(word))}
    return any(token.matches(form) for token in tokens for form in forms)


def phrases(runs: list[tuple[int, int, list[str]]], keys: set[str]) -> Iterator[int]:
    """The places of every phrase whose key was asked for."""
    places = [place for place, (_, _, folded) in enumerate(runs) for _ in folded]
    stems = [stem(word) for _, _, folded in runs for word in folded]
    for span in spans(stems):
        if span.phrase.key in keys:
            yield from places[span.start : span.end]
