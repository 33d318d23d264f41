"""The words that searching goes by: synonyms as Bappeda keeps them, and the words of what is published."""

from __future__ import annotations

from innovasi.search.board.memory import Remembered
from innovasi.search.models import Revision, SynonymGroup, Word
from innovasi.search.query import Query, parse
from innovasi.search.synonyms import Group, Thesaurus, built_in

Vocabulary = dict[int, dict[str, int]]  # by length: each word, and how many published texts hold it


def groups() -> list[Group]:
    """The groups in force; before they were handed over to Bappeda, those of the portal."""
    if not Revision.of("synonyms"):
        return built_in()
    return [Group(row.main, row.phrases, row.is_one_way) for row in SynonymGroup.objects.all()]


def read_vocabulary() -> Vocabulary:
    words: Vocabulary = {}
    for word, length, count in Word.objects.values_list("word", "length", "count"):
        words.setdefault(length, {})[word] = count
    return words


thesaurus = Remembered("synonyms", lambda: Thesaurus.of(groups()))
vocabulary = Remembered("entries", read_vocabulary)


def asked(text: str) -> Query:
    """What a person typed, read with the synonyms in force."""
    return parse(text, thesaurus.now())
