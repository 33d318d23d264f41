"""Words and phrases of the same meaning, laid out for reading a query.

Texts are indexed as they are; a query for a phrase also asks for the others.
So a change holds at once, and no text need be indexed again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from innovasi.search.folding import compounds
from innovasi.search.stemming import load, stem
from innovasi.search.terms import OPENERS, STOPWORDS, is_name, whole

MOST_MEMBERS = 24  # phrases that one phrase of a query asks for at most
Roots = tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """A main word and others; with `one_way` the others are only kinds of it, and do not find it."""

    main: str
    others: tuple[str, ...]
    one_way: bool = False


@dataclass(frozen=True)
class Span:
    """Where a phrase stands in a list of roots, and every phrase that it asks for."""

    start: int
    end: int
    members: tuple[Roots, ...]


@dataclass(frozen=True)
class Thesaurus:
    """The phrases that widen a query, by their first root, the longest first."""

    phrases: dict[str, tuple[Roots, ...]] = field(default_factory=dict)
    members: dict[Roots, tuple[Roots, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, groups: Iterable[Group]) -> Thesaurus:
        members: dict[Roots, dict[Roots, None]] = {}
        for group in groups:
            family = [roots for phrase in (group.main, *group.others) if (roots := roots_of(phrase))]
            for roots in family[:1] if group.one_way else family:
                members.setdefault(roots, {roots: None}).update(dict.fromkeys(family))
        phrases: dict[str, list[Roots]] = {}
        for roots in sorted(members, key=lambda roots: (-len(roots), roots)):
            phrases.setdefault(roots[0], []).append(roots)
        return cls(
            {first: tuple(of) for first, of in phrases.items()},
            {roots: tuple(family)[:MOST_MEMBERS] for roots, family in members.items()},
        )

    def spans(self, roots: Sequence[str]) -> Iterator[Span]:
        """The phrases that stand in a list of roots; those that begin earlier, then the longer, come first."""
        for start, first in enumerate(roots):
            for phrase in self.phrases.get(first, ()):
                if tuple(roots[start : start + len(phrase)]) == phrase:
                    yield Span(start, start + len(phrase), self.members[phrase])


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


def roots_of(phrase: str) -> Roots:
    """A phrase as the roots of its telling words; all of them when all are small."""
    typed = [whole(piece) for piece in together(phrase)]
    roots = [stem(word) for word in typed if word not in STOPWORDS] or [stem(word) for word in typed]
    return tuple(root for root, _ in groupby(roots))


def built_in() -> list[Group]:
    """The groups that the portal brings along."""
    groups = []
    for line in load("synonyms.txt"):
        one_way = "<" in line
        main, _, others = line.partition("<" if one_way else "=")
        groups.append(Group(main.strip(), tuple(" ".join(other.split()) for other in others.split(",")), one_way))
    return groups
