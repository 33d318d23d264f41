"""The terms under which a text is found: its words, their roots, joined compounds, and roots side by side."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from innovasi.search.folding import MAX_LENGTH, compounds, words
from innovasi.search.stemming import load, stem

LONGEST_NAME = 4  # hyphened pieces
OPENERS = frozenset({"si", "e"})  # Si Pandu, E Planning: also written as one word
BESIDE = "_"  # before each of two roots that stand side by side; no folded word holds it
STOPWORDS = frozenset(" ".join(load("stopwords.txt")).split())


def is_name(compound: tuple[str, ...]) -> bool:
    """Whether hyphened pieces also make one word: `si-pandu` does, the doubled `sayur-sayuran` does not."""
    return 1 < len(compound) <= LONGEST_NAME and len({stem(piece) for piece in compound}) > 1


def whole(compound: tuple[str, ...]) -> str:
    """The pieces written as one word."""
    return "".join(compound)[:MAX_LENGTH]


def joined(pieces: list[tuple[str, ...]]) -> list[str]:
    """Hyphened or spaced names as one word: `Si-Pandu` and `Si Pandu` as `sipandu`."""
    names = [compound for compound in pieces if is_name(compound)]
    for first, second in pairwise(pieces):
        if len(first) == len(second) == 1 and first[0] in OPENERS:
            names.append(first + second)
    return [whole(name) for name in names]


def telling(plain: Iterable[str]) -> list[str]:
    """The roots of words, without the small words."""
    return [stem(word) for word in plain if word not in STOPWORDS]


def beside(roots: Sequence[str]) -> list[str]:
    """A term for every two roots that stand side by side, so that a phrase is found without positions."""
    return [f"{BESIDE}{first}{BESIDE}{second}" for first, second in pairwise(roots) if first != second]


def terms(text: str) -> list[str]:
    """Each term once, in a fixed order."""
    pieces = list(compounds(text))
    plain = [piece for compound in pieces for piece in compound]
    names = joined(pieces)
    return list(dict.fromkeys([*plain, *map(stem, plain), *names, *map(stem, names), *beside(telling(plain))]))


def vocabulary(text: str) -> set[str]:
    """The words of a text that can correct a misspelt query."""
    return {word for word in words(text) if len(word) > 2 and word.isalpha()}
