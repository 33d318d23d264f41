"""Filtered lists of the workspace, the same on every page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page

LONGEST_SEARCH = 200  # characters


@dataclass(frozen=True)
class Choice:
    """One select of a filter."""

    param: str
    label: str
    options: Iterable[tuple[str, str]]
    chosen: str
    unchosen: str = "Semua"  # the word for no choice


@dataclass(frozen=True)
class Listing:
    """A filtered list: its page, what was asked, and the selects to ask differently."""

    page: Page
    text: str
    choices: list[Choice]

    @property
    def rows(self) -> Any:
        """Every row that the filter leaves, over all pages."""
        return self.page.paginator.object_list

    @property
    def is_filtered(self) -> bool:
        return bool(self.text) or self.is_narrowed

    @property
    def is_narrowed(self) -> bool:
        """One of its selects is set."""
        return any(choice.chosen for choice in self.choices)


def chosen(asked: Mapping[str, str], param: str, options: Iterable[tuple[str, str]]) -> str:
    """The value that an address asks for; one that is not offered means no choice."""
    value = asked.get(param, "")
    return value if value in dict(options) else ""


def words_asked(asked: Mapping[str, str]) -> str:
    """What an address looks for. A NUL is no part of any word, and PostgreSQL refuses it."""
    return asked.get("q", "").replace("\0", " ").strip()[:LONGEST_SEARCH]
