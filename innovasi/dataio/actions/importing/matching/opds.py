"""OPDs by code, abbreviation, present or former name; what is only alike is asked, never guessed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from innovasi.dataio.actions.importing.matching.keys import name_key, name_words
from innovasi.dataio.models import KnownName
from innovasi.organisations.models import OPD

NEW_OPD = "baru:"  # the answer "this is an OPD of its own"; no code can look like it
BRACKETS = re.compile(r"\(([^)]*)\)")
SUGGESTED, ALIKE, OBVIOUS = 5, 58, 85  # how many, from which per cent on, from which it is chosen beforehand
MOST_QUESTIONS = 60
LONGEST = 120  # characters that are compared


@dataclass(frozen=True)
class Question:
    """One spelling that nobody can be sure of, with the OPDs that it resembles, best first."""

    key: str
    text: str
    count: int
    suggestions: tuple[str, ...]  # codes
    chosen: str  # a code, NEW_OPD or ""
    is_obvious: bool  # the first suggestion may stand chosen beforehand


class OPDNames:
    """All OPDs by every name that they carry or carried."""

    def __init__(self, answers: Mapping[str, str]) -> None:
        self.answers = answers  # key → code, as the person chose
        self.opds = {opd.code: opd for opd in OPD.objects.prefetch_related("former_names", "urusan")}
        self.by_key: dict[str, set[str]] = {}
        for code, opd in self.opds.items():
            for text in names_of(opd):
                self.by_key.setdefault(name_key(text), set()).add(code)
        self.known = {row.key: row.opd.code for row in KnownName.objects.select_related("opd")}
        self.asked: Counter[str] = Counter()
        self.texts: dict[str, str] = {}

    def find(self, text: str) -> OPD | None:
        """The OPD that a text surely means; otherwise the text is remembered as a question."""
        if code := self.certain(text):
            return self.opds[code]
        key = name_key(text)
        self.asked[key] += 1
        self.texts.setdefault(key, text[:200])
        return self.opds.get(self.answers.get(key) or self.known.get(key, ""))

    def certain(self, text: str) -> str | None:
        for variant in variants(text):
            codes = self.by_key.get(name_key(variant), set())
            if len(codes) == 1:
                return next(iter(codes))
        return None

    def is_new(self, text: str) -> bool:
        return self.answers.get(name_key(text)) == NEW_OPD

    def alike(self, text: str) -> list[tuple[float, str]]:
        """OPDs whose names resemble a text: per cent and code, best first."""
        mine = " ".join(name_words(text))[:LONGEST]
        scores = [(max(likeness(mine, name) for name in names_of(opd)), code) for code, opd in self.opds.items()]
        near = [pair for pair in scores if pair[0] >= ALIKE]
        return sorted(near, key=lambda pair: (-pair[0], pair[1]))[:SUGGESTED]

    def questions(self) -> list[Question]:
        return [self.question(key, count) for key, count in self.asked.most_common(MOST_QUESTIONS)]

    def question(self, key: str, count: int) -> Question:
        near = self.alike(self.texts[key])
        chosen = self.answers.get(key) or self.known.get(key, "")
        is_obvious = bool(near) and near[0][0] >= OBVIOUS
        return Question(key, self.texts[key], count, tuple(code for _, code in near), chosen, is_obvious)


def names_of(opd: OPD) -> Iterable[str]:
    yield from (opd.code, opd.abbreviation, opd.name)
    for former in opd.former_names.all():
        yield from filter(None, (former.name, former.abbreviation))


def variants(text: str) -> Iterable[str]:
    """The text, the text without brackets, and what stands inside them: *Badan … (Bappeda)*."""
    yield text
    if inside := BRACKETS.findall(text):
        yield BRACKETS.sub(" ", text)
        yield from inside


def likeness(mine: str, name: str) -> float:
    theirs = " ".join(name_words(name))
    return max(fuzz.ratio(mine, theirs), fuzz.token_sort_ratio(mine, theirs))
