"""What citizens read about an innovation's and an OPD's feedback: what is shown, and numbers."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.core.paginator import Page
from django.utils import timezone

from innovasi.common.pages import page_of
from innovasi.common.prepared import Prepared
from innovasi.feedback.choices import FEWEST_VOTES
from innovasi.feedback.models import Feedback
from innovasi.feedback.querysets import FeedbackQuerySet
from innovasi.feedback.rules import days_between, late_before
from innovasi.innovations.models import Innovation
from innovasi.organisations.models import OPD
from innovasi.programmes.board import holidays

SHOWN = 3  # messages on the innovation's own page
PAGE_SIZE = 10
NUMBERS = Prepared(lambda innovation: Feedback.objects.about(innovation).numbers_by_innovation())


@dataclass(frozen=True)
class PublicLine:
    """One message that citizens may read; nothing of who wrote it."""

    message: str
    at: datetime.datetime
    answer: str
    answered_at: datetime.datetime | None
    days: int

    @property
    def took(self) -> str:
        """*pada hari yang sama*, *dalam 2 hari*: calendar days until the first answer."""
        return f"dalam {self.days} hari" if self.days else "pada hari yang sama"

    @property
    def waits(self) -> str:
        return f"sudah {self.days} hari" if self.days else "masuk hari ini"


@dataclass(frozen=True)
class PublicFeedback:
    """The part of an innovation's page."""

    helpful: int
    votes: int
    total: int
    waiting: int
    oldest_days: int
    lines: list[PublicLine]

    @property
    def has_votes(self) -> bool:
        """So few that a person could be told from another are not shown."""
        return self.votes >= FEWEST_VOTES

    @property
    def has_more(self) -> bool:
        return self.total > len(self.lines)


@dataclass(frozen=True)
class OPDStanding:
    """How an OPD answers: what came in, what waits, and since when."""

    received: int
    answered: int
    waiting: int
    late: int
    oldest_days: int


def published_at(slug: str) -> Innovation | None:
    """The innovation at an address, if citizens may read it."""
    return Innovation.objects.published().at_address(slug).select_related("opd", "current").first()


def public_of(innovation: Innovation) -> PublicFeedback:
    now, counts = timezone.now(), NUMBERS.first(innovation.pk)
    if counts is None:
        return PublicFeedback(helpful=0, votes=0, total=0, waiting=0, oldest_days=0, lines=[])
    rows = public_rows(innovation)[:SHOWN] if counts["shown"] else []
    return PublicFeedback(
        helpful=counts["helped"],
        votes=counts["votes"],
        total=counts["shown"],
        waiting=counts["waiting"],
        oldest_days=days_between(counts["oldest"] or now, now),
        lines=[line_of(row) for row in rows],
    )


def public_rows(innovation: Innovation) -> FeedbackQuerySet:
    rows: FeedbackQuerySet = Feedback.objects.public().about(innovation).newest_first()
    return rows


def line_of(row: Feedback) -> PublicLine:
    return PublicLine(row.message, row.created_at, row.answer, row.answered_at, row.days)


def lines_of(innovation: Innovation, number: str | None) -> tuple[Page, list[PublicLine]]:
    """One page of all that citizens may read about an innovation."""
    page = page_of(public_rows(innovation), number, PAGE_SIZE)
    return page, [line_of(row) for row in page.object_list]


def standing_of(opd: OPD) -> OPDStanding:
    """Numbers of the innovations that citizens may read."""
    now = timezone.now()
    counts = Feedback.objects.of_opd(opd).of_published().counted(late_before(now, holidays()))
    return OPDStanding(
        received=counts["answered"] + counts["waiting"],
        answered=counts["answered"],
        waiting=counts["waiting"],
        late=counts["late"],
        oldest_days=days_between(counts["oldest"] or now, now),
    )
