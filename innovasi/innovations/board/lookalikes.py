"""Innovations whose name is like one that is being typed. A higher context that can search registers how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from innovasi.innovations.choices import Section
from innovasi.innovations.models import Submission


@dataclass(frozen=True)
class Lookalike:
    """One innovation that this person may know of; `state` is empty when citizens can read it."""

    title: str
    opd: str
    year: int
    url: str
    state: str = ""


# A title, who asks, and the innovation that the title belongs to, if it has one already.
Finder = Callable[[str, Any, int | None], list[Lookalike]]
_finders: list[Finder] = []


def register_finder(finder: Finder) -> Finder:
    """Let a higher context find lookalikes; it registers from `ready()`."""
    if finder not in _finders:
        _finders.append(finder)
    return finder


def lookalikes(title: str, user: Any, innovation_id: int | None = None) -> list[Lookalike]:
    """What the title may be confused with, the likest first."""
    return [found for finder in _finders for found in finder(title, user, innovation_id)]


@dataclass(frozen=True)
class TitleHint:
    """The hint beside the title of a dossier, and where it is asked for anew while the title is typed."""

    address: str
    found: list[Lookalike]
    field: str = "title"


def title_hint(submission: Submission, section: str, user: Any) -> TitleHint | None:
    """None in sections without the title."""
    if section != Section.PROFILE:
        return None
    address = reverse("innovations:lookalikes_of", args=[submission.pk])
    return TitleHint(address, lookalikes(submission.title, user, submission.innovation_id))
