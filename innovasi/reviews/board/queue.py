"""The queue: what waits for Bappeda, how long, and who has it in hand."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.db.models import Count, Q
from django.utils import formats, timezone

from innovasi.accounts.models import User
from innovasi.common.pages import page_of
from innovasi.innovations.choices import WAITING, Kind, Status
from innovasi.innovations.models import Submission
from innovasi.maturity.board import scores_of
from innovasi.maturity.rules import Score
from innovasi.organisations.models import OPD
from innovasi.reviews.board.filters import (
    SHOWN_STATUSES,
    QueueFilters,
    all_of,
    found_by,
    known_to,
    reviewer_is,
)
from innovasi.reviews.choices import EVERY_STATUS, MINE, NOBODY, WAITING_FILTER, Order, ReadingState
from innovasi.reviews.models import Assignment
from innovasi.reviews.querysets import rounds_of, unassigned


@dataclass(frozen=True)
class Option:
    """One value of a filter and how many rows it would show beside the other filters in use."""

    value: str
    label: str
    count: int | None = None


@dataclass(frozen=True)
class QueueRow:
    """One dossier in the queue."""

    submission: Submission
    rounds: int
    submitted_at: datetime.datetime | None
    state_of_work: str
    maturity: Score

    @property
    def status(self) -> str:
        return Status(self.submission.status).label

    @property
    def reviewer(self) -> User | None:
        return getattr(getattr(self.submission, "assignment", None), "reviewer", None)

    @property
    def waiting(self) -> str:
        """How long it has waited, in words; of what no longer waits, since when it stands as it stands."""
        if not self.submission.is_waiting or self.submitted_at is None:
            return f"sejak {formats.date_format(timezone.localtime(self.submission.status_at), 'j M Y')}"
        return days_in_words(self.submitted_at)


@dataclass(frozen=True)
class Colleague:
    """A reviewer and how many dossiers they have in hand."""

    person: User
    load: int


@dataclass(frozen=True)
class Queue:
    """Everything that the queue's page shows."""

    filters: QueueFilters
    page: Page
    rows: list[QueueRow]
    counts: dict[str, list[Option]]
    colleagues: list[Colleague]
    opds: list[Option]
    unassigned: int

    @property
    def orders(self) -> list[tuple[str, str]]:
        return [(order.value, order.label) for order in Order]

    @property
    def total(self) -> int:
        return self.page.paginator.count

    @property
    def is_refined(self) -> bool:
        """A filter that stands in the folded form is in use."""
        filters = self.filters
        return bool(filters.q or filters.opd or filters.bentuk or filters.urut != Order.LONGEST)


def days_in_words(since: datetime.datetime) -> str:
    """Calendar days in WIB: *hari ini*, *1 hari*, *6 hari*."""
    days = (timezone.localdate() - timezone.localdate(since)).days
    return "hari ini" if days < 1 else f"{days} hari"


def queue(filters: QueueFilters, user: Any, page_number: str | None) -> Queue:
    rows = found_by(filters, user).select_related("innovation__opd", "innovation__unit", "assignment__reviewer")
    page = page_of(rows, page_number)
    shown = list(page.object_list)
    return Queue(
        filters=filters,
        page=page,
        rows=queue_rows(shown),
        counts=counts(filters, user),
        colleagues=colleagues(),
        opds=opds_heard_of(),
        unassigned=unassigned().count(),
    )


def queue_rows(submissions: list[Any]) -> list[QueueRow]:
    """Rows of these dossiers, in two queries."""
    rounds, scores = rounds_of(submissions), scores_of(row.pk for row in submissions)
    return [row_of(submission, rounds, scores) for submission in submissions]


def row_of(submission: Any, rounds: dict[int, tuple[int, Any]], scores: dict[int, Score]) -> QueueRow:
    count, last = rounds.get(submission.pk, (0, None))
    return QueueRow(submission, count, last, ReadingState(submission.state_of_work).label, scores[submission.pk])


def dimensions(user: Any) -> dict[str, list[tuple[str, str, Q]]]:
    """The filters beside the status whose counts are shown: value, label and what it asks of a row."""
    return {
        "penelaah": [
            (MINE, "Tugas saya", reviewer_is(MINE, user)),
            (NOBODY, "Belum dibagi", reviewer_is(NOBODY, user)),
        ],
        "terlambat": [("ya", "Terlambat", Q(is_late=True))],
        "kerja": [(state.value, state.label, Q(work_state=state)) for state in ReadingState],
        "bentuk": [(kind.value, kind.label, Q(kind=kind)) for kind in Kind],
    }


def counts(filters: QueueFilters, user: Any) -> dict[str, list[Option]]:
    """Each option beside the other filters in use, but instead of its own; two queries."""
    in_use, shown = filters.conditions(user), dimensions(user)
    asked: dict[str, Count] = {}
    for name, options in shown.items():
        others = all_of(condition for other, condition in in_use.items() if other not in ("status", name))
        for value, _, condition in options:
            asked[key_of(name, value)] = Count("pk", filter=others & condition)
    answers = known_to(user).filter(in_use["status"]).aggregate(**asked)
    found = {
        name: [Option(value, label, answers[key_of(name, value)]) for value, label, _ in options]
        for name, options in shown.items()
    }
    return {"status": status_counts(in_use, user), **found}


def status_counts(in_use: dict[str, Q], user: Any) -> list[Option]:
    others = all_of(condition for name, condition in in_use.items() if name != "status")
    rows = known_to(user).filter(others).order_by().values_list("status").annotate(Count("pk"))
    by_status: dict[str, int] = dict(rows)
    waiting = sum(by_status.get(status, 0) for status in WAITING)
    return [
        Option(WAITING_FILTER, "Menunggu", waiting),
        *(Option(status.value, status.label, by_status.get(status, 0)) for status in SHOWN_STATUSES),
        Option(EVERY_STATUS, "Semua", sum(by_status.values())),
    ]


def key_of(name: str, value: str) -> str:
    return f"{name}_{value}".replace("-", "_")


def colleagues() -> list[Colleague]:
    """Everybody who may decide, with what they have in hand."""
    loads = Assignment.objects.loads()
    return [Colleague(person, loads.get(person.pk, 0)) for person in User.objects.deciders().order_by("name", "pk")]


def opds_heard_of() -> list[Option]:
    """The OPDs that ever submitted something."""
    rows = OPD.objects.filter(innovations__submissions__first_submitted_at__isnull=False).distinct()
    return [Option(opd.code, opd.name) for opd in rows.order_by("name")]


@dataclass(frozen=True)
class Place:
    """Where a dossier stands in a queue, and its neighbours' keys."""

    number: int | None
    total: int
    previous: int | None
    next: int | None


LONGEST_WALK = 2000  # keys; a reviewer steps through the head of a longer queue


def place_of(submission: Submission, filters: QueueFilters, user: Any) -> Place:
    """A dossier that the filters no longer show is followed by the first one that they do."""
    keys = list(found_by(filters, user).values_list("pk", flat=True)[:LONGEST_WALK])
    if submission.pk not in keys:
        return Place(None, len(keys), None, keys[0] if keys else None)
    at = keys.index(submission.pk)
    return Place(at + 1, len(keys), keys[at - 1] if at else None, keys[at + 1] if at + 1 < len(keys) else None)
