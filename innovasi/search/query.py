"""What a person typed, as terms; and those terms in the language of each database.

Only folded words, which are runs of `[0-9a-z]`, ever reach a database's own
query language, so no input can be an error there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from innovasi.search.folding import compounds
from innovasi.search.stemming import load, stem
from innovasi.search.synonyms import Span, spans
from innovasi.search.terms import OPENERS, is_name, whole

MAX_TERMS = 12
MAX_INPUT = 500  # characters of a query that are read
SHORTEST_PREFIX = 3  # a shorter word matches only itself: `sd` must not find `sdm`
STOPWORDS = frozenset(" ".join(load("stopwords.txt")).split())


@dataclass(frozen=True)
class Token:
    """One word to look for, whole or as the beginning of a longer one."""

    text: str
    prefix: bool = False

    def matches(self, word: str) -> bool:
        return word.startswith(self.text) if self.prefix else word == self.text


Way = tuple[Token, ...]  # all of these words must be there


@dataclass(frozen=True)
class Term:
    """One thing that was asked for, and every way in which a text can have it."""

    words: tuple[str, ...]
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Query:
    """A text has to have every term."""

    terms: tuple[Term, ...]

    def __bool__(self) -> bool:
        return bool(self.terms)


def parse(text: str) -> Query:
    """The terms of what a person typed; none when it holds no letter or digit."""
    pieces = together(text[:MAX_INPUT])[: MAX_TERMS * 2]
    found = read(pieces)
    telling = [term for term, is_small in found if not is_small] or [term for term, _ in found]
    return Query(tuple(dict.fromkeys(telling))[:MAX_TERMS])


def together(text: str) -> list[tuple[str, ...]]:
    """The words typed: `si pandu` is read as `si-pandu`, and `anak-anak` as `anak anak`."""
    pieces: list[tuple[str, ...]] = []
    for compound in compounds(text):
        if pieces and len(pieces[-1]) == 1 and pieces[-1][0] in OPENERS and len(compound) == 1:
            pieces[-1] += compound
        elif is_name(compound):
            pieces.append(compound)
        else:
            pieces += [(piece,) for piece in compound]
    return pieces


def read(pieces: Sequence[tuple[str, ...]]) -> list[tuple[Term, bool]]:
    """Each term, with whether it is a word so small that it may be left out."""
    stems = [stem(whole(piece)) for piece in pieces]
    found: list[tuple[Term, bool]] = []
    position = 0
    for span in longest(stems):
        found += [word_term(piece) for piece in pieces[position : span.start]]
        found.append((phrase_term(span, pieces), False))
        position = span.end
    return found + [word_term(piece) for piece in pieces[position:]]


def longest(stems: Sequence[str]) -> list[Span]:
    """The phrases of several words or of the same meaning, none overlapping an earlier one."""
    chosen: list[Span] = []
    for span in spans(stems):
        if not span.phrase.narrower and (not chosen or span.start >= chosen[-1].end):
            chosen.append(span)
    return chosen


def phrase_term(span: Span, pieces: Sequence[tuple[str, ...]]) -> Term:
    """A synonym is found under its group's key, or as the words themselves."""
    typed = tuple(pieces[span.start : span.end])
    flat = tuple(word for piece in typed for word in piece)
    ways = dict.fromkeys([(Token(span.phrase.key),), tuple(Token(word) for word in span.phrase.stems)])
    if len(typed) == 1:
        ways |= dict.fromkeys(word_term(typed[0])[0].ways)
    return Term(flat, tuple(ways))


def word_term(piece: tuple[str, ...]) -> tuple[Term, bool]:
    """A word is found by its beginning or by its root; a hyphened one also in pieces."""
    word = whole(piece)
    ways: list[Way] = [(beginning(word),)]
    if not ways[0][0].matches(stem(word)):
        ways.append((Token(stem(word)),))
    if len(piece) > 1:
        ways.append(tuple(beginning(part) for part in piece))
    return Term(piece, tuple(ways)), word in STOPWORDS


def beginning(word: str) -> Token:
    return Token(word, prefix=len(word) >= SHORTEST_PREFIX)


def as_fts5(query: Query, columns: str, joined_by: str = "AND") -> str:
    """The query for SQLite's MATCH, within some columns."""

    def way(tokens: Way) -> str:
        return "(" + " AND ".join(f'"{token.text}"{"*" * token.prefix}' for token in tokens) + ")"

    body = f" {joined_by} ".join("(" + " OR ".join(way(one) for one in term.ways) + ")" for term in query.terms)
    return f"{{{columns}}} : ({body})"


def as_tsquery(query: Query, joined_by: str = "&") -> str:
    """The query for PostgreSQL's tsquery."""

    def way(tokens: Way) -> str:
        return "(" + " & ".join(f"'{token.text}'{':*' * token.prefix}" for token in tokens) + ")"

    return f" {joined_by} ".join("(" + " | ".join(way(one) for one in term.ways) + ")" for term in query.terms)
