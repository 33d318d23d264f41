"""Folding: any text becomes runs of `[0-9a-z]`, so that both databases index the same bytes."""

import re
import unicodedata
from collections.abc import Iterator

MAX_LENGTH = 40  # characters of one folded word; a longer run is cut, in texts and in queries alike
APOSTROPHES = re.compile("['`\u2018\u2019\u02bc\u02b9\u00b4\u200b\u200c\u200d\u00ad]")
HYPHENS = re.compile("[\u2010-\u2015\u2212]")
COMPOUND = re.compile(r"[0-9a-z]+(?:-[0-9a-z]+)*")


def fold(text: str) -> str:
    """Lower-case ASCII: accents and apostrophes are dropped, whatever else is foreign becomes a space."""
    text = HYPHENS.sub("-", APOSTROPHES.sub("", text))
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(char if char < "\x80" else " " for char in decomposed if not unicodedata.combining(char))
    return text.lower()


def compounds(text: str) -> Iterator[tuple[str, ...]]:
    """The words of a text in order, each as its hyphened pieces: `e-KTP baru` is (e, ktp), (baru,)."""
    for match in COMPOUND.finditer(fold(text)):
        yield tuple(piece[:MAX_LENGTH] for piece in match.group().split("-"))


def words(text: str) -> list[str]:
    """The folded words of a text in order; hyphened ones come apart."""
    return [piece for compound in compounds(text) for piece in compound]
