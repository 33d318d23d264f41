"""Drafts whose OPD asked Bappeda to help fill them in, the longest waiting first."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page

from innovasi.common.pages import page_of
from innovasi.innovations.models import HelpRequest, Submission
from innovasi.innovations.rules import missing, unconfirmed
from innovasi.reviews.board.queue import days_in_words


@dataclass(frozen=True)
class HelpRow:
    """One request that is open."""

    asked: HelpRequest
    lacks: int
    unread: int

    @property
    def submission(self) -> Submission:
        return self.asked.submission

    @property
    def waiting(self) -> str:
        return days_in_words(self.asked.asked_at)

    @property
    def since(self) -> datetime.datetime:
        return self.asked.asked_at


@dataclass(frozen=True)
class HelpList:
    page: Page
    rows: list[HelpRow]


def help_list(user: Any, page_number: str | None) -> HelpList:
    asked = HelpRequest.objects.visible_to(user).open().with_dossier().prefetch_related("submission__photos")
    page = page_of(asked, page_number)
    return HelpList(page, [help_row(row) for row in page.object_list])


def help_row(asked: HelpRequest) -> HelpRow:
    return HelpRow(asked, len(missing(asked.submission)), len(unconfirmed(asked.submission)))


def help_wanted(user: Any) -> int:
    """How many drafts ask for help."""
    return HelpRequest.objects.visible_to(user).open().count()
