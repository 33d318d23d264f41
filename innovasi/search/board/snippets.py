"""Where a text has what was looked for, to be marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from innovasi.search.folding import words
from innovasi.search.query import Query, Token, phrases_in
from innovasi.search.stemming import stem
from innovasi.search.terms import BESIDE, STOPWORDS, telling

SNIPPET_LENGTH = 200
RUN = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
Run = tuple[int, int, list[str]]  # where a word of a text begins and ends, and its folded words


class Part(NamedTuple):
    """A stretch of a text, and whether it is what was looked for."""

    text: str
    is_match: bool


def snippet(text: str, query: Query, length: int = SNIPPET_LENGTH) -> list[Part]:
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


def highlight(text: str, query: Query) -> list[Part]:
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


def matches(text: str, query: Query) -> list[tuple[int, int]]:
    """Where a text has what was looked for: a word, another form of it, or a phrase of the same meaning."""
    if not query:
        return []
    runs = [(run.start(), run.end(), words(run.group())) for run in RUN.finditer(text)]
    tokens = wanted(query)
    hits = {place for place, (_, _, folded) in enumerate(runs) if is_wanted(folded, tokens)}
    hits |= set(phrases(runs, phrases_in(query)))
    return [runs[place][:2] for place in sorted(hits)]


def wanted(query: Query) -> set[Token]:
    """Every single word that any way of any term looks for; small words only when they are all there is."""
    ways = (way for term in query.terms for way in term.ways)
    every = {token for way in ways for token in way if BESIDE not in token.text}
    return {token for token in every if token.text not in STOPWORDS} or every


def is_wanted(folded: list[str], tokens: set[Token]) -> bool:
    forms = {form for word in folded for form in (word, stem(word))}
    return any(token.matches(form) for token in tokens for form in forms)


def phrases(runs: Sequence[Run], asked: set[tuple[str, ...]]) -> Iterator[int]:
    """The places of every phrase that was asked for; small words between its words do not part it."""
    spread = [(place, word) for place, (_, _, folded) in enumerate(runs) for word in folded if word not in STOPWORDS]
    roots = telling(word for _, word in spread)
    for phrase in asked:
        for start in range(len(roots) - len(phrase) + 1):
            if tuple(roots[start : start + len(phrase)]) == phrase:
                yield from (place for place, _ in spread[start : start + len(phrase)])
