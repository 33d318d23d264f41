"""Advice on plain Indonesian. The rules are data, shared with `plain-language.js`, which must give the same hints."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.conf import settings

from innovasi.common.words import count_words, words

RULES: dict[str, Any] = json.loads((settings.BASE_DIR / "static/data/bahasa-jelas.json").read_text("utf-8"))
MESSAGES: dict[str, str] = RULES["messages"]
# The answers that citizens read as sentences, so advice stands under them.
ADVISED = ("citizen_summary", "audience", "how_to_use", "to_bring", "before", "after")
KNOWN = frozenset(RULES["known"])
SENTENCE = re.compile(r"(?:[^.!?…\n]|[.!?…](?=\S))+")
TOKEN = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
ACRONYM = re.compile(r"[A-Z][A-Z0-9]{1,9}")
APART = re.compile(r"[^a-z0-9-]+")


def hints(text: str) -> list[str]:
    """What would make a text easier for a citizen, in sentences; the first few, never a reason to refuse it."""
    found = [*shouting(text)] or [*long_sentences(text), *officialese(text), *acronyms(text)]
    return list(islice(found, RULES["most_hints"]))


def shouting(text: str) -> Iterator[str]:
    """A text of three words or more that is all in capitals."""
    if count_words(text) >= 3 and text == text.upper() and text != text.lower():
        yield MESSAGES["shouting"]


def long_sentences(text: str) -> Iterator[str]:
    most = RULES["longest_sentence"]
    for sentence in SENTENCE.findall(text):
        run = words(sentence)
        if len(run) > most:
            quote = " ".join(run[: RULES["quoted_words"]])
            yield MESSAGES["long"].format(quote=quote, count=len(run), most=most)


def officialese(text: str) -> Iterator[str]:
    """Phrases of the office that have a plainer word, the longest of those that overlap."""
    folded = f" {APART.sub(' ', text.lower())} "
    for phrase in sorted(RULES["plainer"], key=lambda phrase: (-len(phrase), phrase)):
        if f" {phrase} " in folded:
            folded = folded.replace(f" {phrase} ", " | ")
            plainer = RULES["plainer"][phrase]
            yield MESSAGES["plain" if plainer else "drop"].format(phrase=phrase, plainer=plainer)


def acronyms(text: str) -> Iterator[str]:
    """Capitals that most people cannot read, unless the text explains them in or before brackets."""
    for word in dict.fromkeys(TOKEN.findall(text)):
        if ACRONYM.fullmatch(word) and word not in KNOWN and f"({word})" not in text and f"{word} (" not in text:
            yield MESSAGES["acronym"].format(word=word)
