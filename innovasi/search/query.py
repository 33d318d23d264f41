"""What a person typed, as terms; and those terms in the language of each database.

Only folded words, which are runs of `[0-9a-z]`, ever reach a database's own
query language, so no input can be an error there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from innovasi.search.stemming import root, stem
from innovasi.search.synonyms import Span, Thesaurus, together
from innovasi.search.terms import BESIDE, STOPWORDS, beside, whole

MAX_TERMS = 12
MAX_INPUT = 500  # characters of a query that are read
SHORTEST_PREFIX = 3  # a shorter word matches only itself: `sd` must not find `sdm`
NOTHING = Thesaurus()
Piece = tuple[str, ...]


@dataclass(frozen=True)
class Token:
    """One word to look for, whole or as the beginning of a longer one; or two roots side by side."""

    text: str
    prefix: bool = False

    def matches(self, word: str) -> bool:
        return word.startswith(self.text) if self.prefix else word == self.text


Way = tuple[Token, ...]  # all of these must be there


@dataclass(frozen=True)
class Term:
    """One thing that was asked for, and every way in which a text can have it."""

    words: tuple[str, ...]
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Query:
    """A text has to have every term; one that has some of `pairs` holds them as they were typed, side by side."""

    terms: tuple[Term, ...]
    pairs: tuple[Token, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms)

    @property
    def words(self) -> list[str]:
        """What is looked for, in the words typed."""
        return [word for term in self.terms for word in term.words]

    @property
    def side_by_side(self) -> Query:
        """A query that any of the pairs answers."""
        return Query((Term((), tuple((pair,) for pair in self.pairs)),)) if self.pairs else Query(())


def parse(text: str, thesaurus: Thesaurus = NOTHING) -> Query:
    """The terms of what a person typed; none when it holds no letter or digit."""
    typed = together(text[:MAX_INPUT])[: MAX_TERMS * 2]
    pieces = [piece for piece in typed if whole(piece) not in STOPWORDS] or typed
    terms = tuple(dict.fromkeys(read(pieces, thesaurus)))[:MAX_TERMS]
    pairs = beside([stem(whole(piece)) for piece in pieces])
    return Query(terms, tuple(Token(pair) for pair in dict.fromkeys(pairs)))


def read(pieces: Sequence[Piece], thesaurus: Thesaurus) -> Iterator[Term]:
    """Each term: a phrase that the thesaurus knows, or a word."""
    position = 0
    for span in longest([stem(whole(piece)) for piece in pieces], thesaurus):
        yield from map(word_term, pieces[position : span.start])
        yield phrase_term(span, pieces[span.start : span.end])
        position = span.end
    yield from map(word_term, pieces[position:])


def longest(roots: Sequence[str], thesaurus: Thesaurus) -> list[Span]:
    """The phrases of the thesaurus, none overlapping an earlier one."""
    chosen: list[Span] = []
    for span in thesaurus.spans(roots):
        if not chosen or span.start >= chosen[-1].end:
            chosen.append(span)
    return chosen


def phrase_term(span: Span, typed: Sequence[Piece]) -> Term:
    """A phrase is found as any of its synonyms, or in the words typed, wherever they stand."""
    ways = dict.fromkeys(as_way(roots) for roots in span.members)
    if len(typed) == 1:
        ways |= dict.fromkeys(word_term(typed[0]).ways)
    else:
        ways[tuple(token for piece in typed for token in by_root_or_beginning(whole(piece)))] = None
    return Term(tuple(word for piece in typed for word in piece), tuple(ways))


def as_way(roots: Sequence[str]) -> Way:
    """One root, or roots that stand side by side."""
    return tuple(Token(pair) for pair in beside(roots)) if len(roots) > 1 else (Token(roots[0]),)


def word_term(piece: Piece) -> Term:
    """A word of a known root is found by it, another by its beginning; a hyphened one also in pieces."""
    ways: list[Way] = [by_root_or_beginning(whole(piece))]
    if len(piece) > 1:
        ways.append(tuple(token for part in piece for token in by_root_or_beginning(part)))
    if not root(whole(piece)) and stem(whole(piece)) != whole(piece):
        ways.append((Token(stem(whole(piece))),))
    return Term(piece, tuple(ways))


def by_root_or_beginning(word: str) -> Way:
    known = root(word)
    return (Token(known),) if known else (Token(word, prefix=len(word) >= SHORTEST_PREFIX),)


def phrases_in(query: Query) -> set[tuple[str, ...]]:
    """Roots that a text shows side by side where it answers the query."""
    ways = (way for term in query.terms for way in term.ways)
    return {unfold(way) for way in ways if way and all(BESIDE in token.text for token in way)}


def unfold(way: Way) -> tuple[str, ...]:
    """The roots of a way of pairs: `_kartu_tanda`, `_tanda_penduduk` is kartu, tanda, penduduk."""
    parts = [token.text.removeprefix(BESIDE).split(BESIDE) for token in way]
    return (parts[0][0], *(second for _, second in parts))


def as_fts5(query: Query, mark: str, joined_by: str = "AND") -> str:
    """The query for SQLite's MATCH, within the part of the text that a mark stands for."""

    def way(tokens: Way) -> str:
        return "(" + " AND ".join(f'"{mark}{token.text}"{"*" * token.prefix}' for token in tokens) + ")"

    terms = ("(" + " OR ".join(way(one) for one in term.ways) + ")" for term in query.terms)
    return "(" + f" {joined_by} ".join(terms) + ")"


def as_tsquery(query: Query, mark: str, joined_by: str = "&") -> str:
    """The query for PostgreSQL's tsquery, within the part of the text that a mark stands for."""

    def way(tokens: Way) -> str:
        return "(" + " & ".join(f"'{mark}{token.text}'{':*' * token.prefix}" for token in tokens) + ")"

    return (
        "(" + f" {joined_by} ".join("(" + " | ".join(way(one) for one in term.ways) + ")" for term in query.terms) + ")"
    )
