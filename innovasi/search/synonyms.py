"""Words and phrases that mean the same to a citizen, read from synonyms.txt.

A text that holds a phrase of a group also gets the group's key as a term; a
query for any phrase of the group asks for that key.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from innovasi.search.folding import words
from innovasi.search.stemming import load, stem


@dataclass(frozen=True)
class Phrase:
    """One way to say a thing, as stems; `narrower` when it only is a kind of the key."""

    stems: tuple[str, ...]
    key: str
    narrower: bool


@dataclass(frozen=True)
class Span:
    """Where a phrase stands in a list of stems."""

    start: int
    end: int
    phrase: Phrase


def load_phrases() -> dict[str, tuple[Phrase, ...]]:
    """The phrases by their first stem, longest first."""
    found: dict[str, set[Phrase]] = {}
    for line in load("synonyms.txt"):
        narrower = "<" in line
        name, _, others = line.partition("<" if narrower else "=")
        key = stem(name.strip())
        members = others.split(",") if narrower else [name, *others.split(",")]
        for member in members:
            stems = tuple(stem(word) for word in words(member))
            found.setdefault(stems[0], set()).add(Phrase(stems, key, narrower))
    return {first: tuple(sorted(group, key=lambda p: (-len(p.stems), p.key))) for first, group in found.items()}


PHRASES = load_phrases()


def spans(stems: Sequence[str]) -> Iterator[Span]:
    """Every phrase that stands in a list of stems; those that begin earlier, then the longer, come first."""
    for start, first in enumerate(stems):
        for phrase in PHRASES.get(first, ()):
            end = start + len(phrase.stems)
            if tuple(stems[start:end]) == phrase.stems:
                yield Span(start, end, phrase)
