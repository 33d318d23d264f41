"""Innovations with a name like another: for an OPD that is naming one, and for the reviewer who reads it.

Two names are alike when they share much of what is telling in them: roots of
words, weighted by how rare they are, or a made-up name such as *SiPandu*.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from math import log
from typing import Any

from django.urls import reverse

from innovasi.innovations.board.lookalikes import Lookalike
from innovasi.innovations.choices import Status
from innovasi.innovations.models import Submission
from innovasi.search.folding import compounds
from innovasi.search.fulltext import Where, found
from innovasi.search.models import Entry, Word
from innovasi.search.query import STOPWORDS, Query, Term, Token
from innovasi.search.stemming import ROOTS, stem
from innovasi.search.terms import joined

SHOWN = 4
TELLING = 8  # roots of a name that are looked for, the rarest first
CANDIDATES, UNPUBLISHED = 400, 1000  # rows that are compared at most, the newest first
KNOWN = frozenset(ROOTS.values())
ALIKE = 0.6  # share of either name's weight that the other one has
RARE = 5  # published texts that may hold a made-up name


@dataclass(frozen=True)
class Name:
    """A title as the roots that tell it from others, each with its weight, and the made-up words among them."""

    weights: dict[str, float]
    made_up: frozenset[str]
    heaviest: float  # what a root weighs that no published text holds; unknown roots count as such

    def likeness(self, title: str) -> float:
        """From 0 to 1; 0 when the two share too little to be worth a word."""
        other = roots_of(title).keys()
        common = self.weights.keys() & other
        is_telling = len(common) > 1 or common & self.made_up or (common and other == self.weights.keys())
        if not is_telling:
            return 0.0
        shared = sum(self.weights[root] for root in common)
        others = sum(self.weights.get(root, self.heaviest) for root in other)
        likeness = max(shared / sum(self.weights.values()), shared / others, ALIKE if common & self.made_up else 0.0)
        return likeness if likeness >= ALIKE else 0.0


def find(title: str, user: Any, innovation_id: int | None = None) -> list[Lookalike]:
    """The likest few that this person may know of: whatever is published, and what is under way in their sight.

    Four queries, whatever the number of innovations.
    """
    name = read(title)
    if not name.weights:
        return []
    known: dict[int, tuple[float, Lookalike]] = {}
    for key, likeness, lookalike in [*under_way(name, user), *published(name)]:  # the published face goes first
        known[key] = likeness, lookalike
    known.pop(innovation_id or 0, None)
    ranked = sorted(known.values(), key=lambda pair: (-pair[0], pair[1].title))
    return [lookalike for _, lookalike in ranked[:SHOWN]]


def roots_of(title: str) -> dict[str, str]:
    """The roots of a title, each with a word that it was read from; `Si Pandu` also as the one word *sipandu*."""
    pieces = list(compounds(title))
    words = [piece for compound in pieces for piece in compound]
    roots = {stem(word): word for word in words if word not in STOPWORDS and len(word) > 1}
    return roots | {whole: whole for whole in joined(pieces)}


def read(title: str) -> Name:
    """A name with the weight of its roots: the fewer published texts hold a word, the more it tells."""
    roots = roots_of(title)
    counts = dict(Word.objects.among(roots.values()).values_list("word", "count"))
    total = Entry.objects.count()
    weights = {root: weight(counts.get(word, 0), total) for root, word in roots.items()}
    made_up = {root for root, word in roots.items() if root not in KNOWN and counts.get(word, 0) <= RARE}
    telling = sorted(weights, key=lambda root: -weights[root])[:TELLING]
    return Name({root: weights[root] for root in telling}, frozenset(made_up & set(telling)), weight(0, total))


def weight(count: int, total: int) -> float:
    return log((total + 2) / (count + 1)) + 0.1


def published(name: Name) -> Iterable[tuple[int, float, Lookalike]]:
    rows = Entry.objects.filter(pk__in=found(candidates(name), Where.TITLE)).order_by("-pk")
    for row in rows.values_list("pk", "title", "opd__abbreviation", "year", "slug")[:CANDIDATES]:
        key, title, opd, year, slug = row
        if likeness := name.likeness(title):
            yield key, likeness, Lookalike(title, opd, year, reverse("catalogue:innovation", args=[slug]))


def candidates(name: Name) -> Query:
    """Titles that hold two of the roots, or a made-up one, or all there is."""
    roots = list(name.weights)
    ways = [(Token(first), Token(second)) for first, second in combinations(roots, 2)]
    alone = name.made_up or (set(roots) if len(roots) == 1 else set())
    return Query((Term(tuple(roots), (*ways, *((Token(root),) for root in sorted(alone)))),))


def under_way(name: Name, user: Any) -> Iterable[tuple[int, float, Lookalike]]:
    """Dossiers in hand: an OPD is told of its own alone, a reviewer of whatever was submitted."""
    rows = Submission.objects.visible_to(user).in_progress().order_by("-pk")
    columns = ("pk", "innovation", "title", "innovation__opd__abbreviation", "period__year", "status")
    for pk, key, title, opd, year, status in rows.values_list(*columns)[:UNPUBLISHED]:
        if likeness := name.likeness(title):
            address = reverse("innovations:submission", args=[pk])
            yield key, likeness, Lookalike(title, opd, year, address, Status(status).label)
