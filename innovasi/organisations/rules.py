"""How people write the name of an OPD, and which OPD they mean."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import Any

from django.conf import settings

WORDS = re.compile(r"[0-9a-z]+")
CLOSE = 0.72  # how alike two names must be for a suggestion
SUGGESTIONS = 2
SHORT_WORDS = {"kec": "kecamatan", "bag": "bagian", "setkot": "setda"}


def free_words() -> set[str]:
    """Words that everybody adds or leaves out as they like."""
    return {"dan", "pemerintah", "pemkot", "kota", *WORDS.findall(settings.CITY["name"].lower())}


def fold(text: str) -> str:
    """A name without capitals, gaps, signs, and words that do not tell OPDs apart."""
    words = [SHORT_WORDS.get(word, word) for word in WORDS.findall(text.lower())]
    return "".join(word for word in words if word not in free_words())


class OPDNames:
    """Every name, abbreviation, code and former name of some OPDs, ready to be asked."""

    def __init__(self, opds: Iterable[Any]) -> None:
        """OPDs with `former_names` prefetched; a present name wins over another OPD's former one."""
        self.known: dict[str, Any] = {}
        opds = list(opds)
        for opd in opds:
            self.learn(opd, opd.name, opd.abbreviation, opd.code)
        for opd in opds:
            for past in opd.former_names.all():
                self.learn(opd, past.name, past.abbreviation)

    def learn(self, opd: Any, *names: str) -> None:
        for name in filter(None, map(fold, names)):
            self.known.setdefault(name, opd)

    def find(self, text: str) -> Any | None:
        """The OPD that is meant beyond doubt."""
        return self.known.get(fold(text))

    def suggest(self, text: str) -> list[Any]:
        """OPDs whose name looks like this one, the likeliest first."""
        near = difflib.get_close_matches(fold(text), self.known, n=SUGGESTIONS * 3, cutoff=CLOSE)
        return list(dict.fromkeys(self.known[name] for name in near))[:SUGGESTIONS]
