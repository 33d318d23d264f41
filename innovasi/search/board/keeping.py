"""What Bappeda sees of the words of the search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page

from innovasi.common.listing import words_asked
from innovasi.common.pages import page_of
from innovasi.search.board.finding import find_query
from innovasi.search.board.words import groups, thesaurus
from innovasi.search.models import Entry, Miss, SynonymGroup
from innovasi.search.query import parse
from innovasi.search.synonyms import Group, Thesaurus

TITLES = 3  # of a trial
TRIED = 8  # words of a group that are tried
FEW = 10  # misses on the front page
CHECKED = 200  # misses that are tried again after a change


@dataclass(frozen=True)
class Trial:
    """What looking for some words finds."""

    text: str
    total: int
    is_cut: bool
    titles: list[str]
    correction: str

    @property
    def others(self) -> int:
        return max(0, self.total - len(self.titles))


@dataclass(frozen=True)
class WordsPage:
    page: Page
    text: str
    trial: Trial | None
    misses: list[Miss]
    missed: int


def words_page(user: Any, asked: Mapping[str, str]) -> WordsPage:
    """Synonyms by search, what a search finds now, and the words most often looked for in vain."""
    text, tried = words_asked(asked), asked.get("coba", "").replace("\0", " ").strip()[:200]
    rows, missed = SynonymGroup.objects.visible_to(user), Miss.objects.visible_to(user)
    return WordsPage(
        page=page_of(rows.saying(text) if text else rows, asked.get("halaman")),
        text=text,
        trial=trial(tried, thesaurus.now()) if tried else None,
        misses=list(missed[:FEW]),
        missed=missed.count(),
    )


def misses_page(user: Any, asked: Mapping[str, str]) -> Page:
    return page_of(Miss.objects.visible_to(user), asked.get("halaman"))


def trial(text: str, words: Thesaurus) -> Trial:
    found = find_query(parse(text, words))
    shown = Entry.objects.in_bulk(list(found.ranked[:TITLES]))
    titles = [shown[key].title for key in found.ranked[:TITLES] if key in shown]
    return Trial(text, len(found.ranked), found.is_cut, titles, found.correction)


def trials_of(group: SynonymGroup, besides: str) -> list[Trial]:
    """What each word of a group finds, with the group as it is being written instead of the one named `besides`."""
    others = [other for other in groups() if other.main != besides]
    words = Thesaurus.of([*others, Group(group.main, group.phrases, group.is_one_way)])
    return [trial(phrase, words) for phrase in (group.main, *group.phrases)[:TRIED]]


def answered(user: Any) -> list[str]:
    """Missed words that find something by now."""
    words = thesaurus.now()
    texts: Iterable[str] = Miss.objects.visible_to(user).values_list("text", flat=True)[:CHECKED]
    return [text for text in texts if find_query(parse(text, words)).ranked]
