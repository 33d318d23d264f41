"""The root of an Indonesian word, by our own rules and our own list of roots.

Affixes are peeled in every way that the grammar allows, and the cheapest way
that ends at a known root wins. What people write as they speak (*ngurus*,
*nyari*, *pinjem*, *ngajuin*) is tried when the grammar finds nothing. A word
without a known root stands for itself.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

MAX_PREFIXES = 3
SHORTEST_ROOT = 3
VOWELS = "aeiou"
PARTICLES = ("lah", "kah", "pun", "tah")
CLITICS = ("nya", "ku", "mu")
DERIVATIONS = ("kan", "an", "i", "isasi", "asi")
PLAIN_PREFIXES = ("di", "ke", "se", "ter", "ber", "per", "pel", "bel", "te", "be", "ku", "kau")
# After me- or pe-: the nasal, what the root may begin with, and the letters that the nasal swallowed.
NASALS = (
    ("ng", VOWELS, ("",), 1),
    ("ng", VOWELS, ("k",), 2),  # rarer than a root with a vowel, so it costs more
    ("ng", "ghkq", ("",), 1),
    ("nge", "", ("",), 2),  # before roots of one syllable: mengecek
    ("ny", VOWELS, ("s",), 1),
    ("m", VOWELS, ("p", "m"), 1),
    ("m", "bfpv", ("",), 1),
    ("n", VOWELS, ("t", "n"), 1),
    ("n", "cdjstz", ("",), 1),
    ("", "lmnrwy", ("",), 1),
)
# Spoken: the nasal alone stands for me- and the nasal, and -in for -kan or -i.
SPOKEN_NASALS = (
    ("nge", "", ("",)),
    ("ng", VOWELS, ("", "k")),
    ("ng", "ghr", ("",)),
    ("ny", VOWELS, ("s", "c")),
    ("n", VOWELS, ("t",)),
    ("n", "cdj", ("",)),
    ("m", VOWELS, ("p",)),
    ("m", "b", ("",)),
)
SPOKEN_SUFFIXES = ("in", "nya", "an")
# Spoken sounds, and what is written for them: deket, kebon, sampe, kalo, lobang.
SOUNDS = (
    (re.compile(r"e([bcdfghj-np-tvwxz]+)$"), r"a\1"),
    (re.compile(r"o([bcdfghj-np-tvwxz]+)$"), r"u\1"),
    (re.compile(r"e$"), "ai"),
    (re.compile(r"o$"), "au"),
    (re.compile(r"^([^aeiou]*)o"), r"\1u"),
)
UNKNOWN = re.compile(r"(?:di|mem|men|meng)([0-9a-z]{5,})kan$|([0-9a-z]{5,})nya$")


def load(name: str) -> list[str]:
    """The lines of a word list beside this file, without remarks and empty lines."""
    lines = (Path(__file__).parent / name).read_text(encoding="ascii").splitlines()
    return [line for line in (raw.partition("#")[0].strip() for raw in lines) if line]


def load_roots() -> dict[str, str]:
    roots = {}
    for entry in " ".join(load("roots.txt")).split():
        spelling, _, root = entry.partition("=")
        roots[spelling] = root or spelling
    return roots


ROOTS = load_roots()


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The root of a folded word, in its standard spelling; the word itself when no root is known."""
    return root(word) or guess(word)


@lru_cache(maxsize=50_000)
def root(word: str) -> str | None:
    """The known root of a folded word, or None."""
    if word in ROOTS:
        return ROOTS[word]
    if word.endswith("2") and word[:-1].isalpha():  # anak2
        return root(word[:-1])
    return written_root(word) or spoken_root(word)


def written_root(word: str) -> str | None:
    """The root by the affixes of the written language."""
    found = [
        (cost + spent, -spent, order, ROOTS[rest])
        for spent, base in without_suffixes(word)
        for order, (cost, rest) in enumerate(without_prefixes(base))
        if len(rest) >= SHORTEST_ROOT and rest in ROOTS
    ]
    return min(found)[3] if found else None


def spoken_root(word: str) -> str | None:
    """The root of a word that was written as it is spoken."""
    for base in spoken_bases(word):
        for heard in (base, *(sound.sub(written, base) for sound, written in SOUNDS)):
            if len(heard) >= SHORTEST_ROOT and heard in ROOTS and heard != word:
                return ROOTS[heard]
    return None


def spoken_bases(word: str) -> Iterator[str]:
    """The word without its spoken affixes, the least peeled first."""
    tails = [word, *(word.removesuffix(end) for end in SPOKEN_SUFFIXES if word.endswith(end))]
    for tail in tails:
        yield tail
        if tail.startswith("di") and len(tail) > 2 + SHORTEST_ROOT:
            yield tail[2:]
        for nasal, starts, swallowed in SPOKEN_NASALS:
            rest = tail.removeprefix(nasal)
            if tail.startswith(nasal) and rest and (not starts or rest[0] in starts):
                yield from (letter + rest for letter in swallowed)


def guess(word: str) -> str:
    """An unknown word loses only affixes that cannot belong to a root."""
    match = UNKNOWN.match(word)
    return (match.group(1) or match.group(2)) if match else word


def without_suffixes(word: str) -> Iterator[tuple[int, str]]:
    """The word with its suffixes peeled in every allowed way, and how many each way peeled."""
    for without_particle in peeled(word, PARTICLES):
        for without_clitic in peeled(without_particle[1], CLITICS):
            for cost, base in peeled(without_clitic[1], DERIVATIONS):
                yield without_particle[0] + without_clitic[0] + cost, base


def peeled(word: str, suffixes: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    yield 0, word
    for suffix in suffixes:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST_ROOT:
            yield 1, word.removesuffix(suffix)


def without_prefixes(word: str, layers: int = MAX_PREFIXES) -> Iterator[tuple[int, str]]:
    """The word with up to `layers` prefixes peeled in every allowed way, and the cost of each way."""
    yield 0, word
    if layers == 0:
        return
    for cost, rest in without_one_prefix(word):
        for more, inner in without_prefixes(rest, layers - 1):
            yield cost + more, inner


def without_one_prefix(word: str) -> Iterator[tuple[int, str]]:
    for prefix in PLAIN_PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= SHORTEST_ROOT:
            yield 1, word.removeprefix(prefix)
    if word.startswith("pe") and len(word) > 4:  # petani, pekerja: pe- without a nasal
        yield 1, word[2:]
    if word.startswith(("me", "pe")):
        yield from without_nasal(word[2:])


def without_nasal(tail: str) -> Iterator[tuple[int, str]]:
    """What may have stood after me- or pe-, before the nasal changed it."""
    for nasal, starts, swallowed, cost in NASALS:
        rest = tail.removeprefix(nasal)
        if tail.startswith(nasal) and rest and (not starts or rest[0] in starts):
            for letter in swallowed:
                yield cost, letter + rest
