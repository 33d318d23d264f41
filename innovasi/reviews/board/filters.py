"""Which dossiers a reviewer wants to see, read from an address and written back to one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from functools import reduce
from operator import and_
from typing import Any
from urllib.parse import urlencode

from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from innovasi.innovations.choices import WAITING, Kind, Status
from innovasi.innovations.models import Submission
from innovasi.reviews.choices import EVERY_STATUS, MINE, NOBODY, WAITING_FILTER, Order, ReadingState
from innovasi.reviews.models import Reading
from innovasi.reviews.querysets import submitted_at

MAX_QUERY, MAX_WORDS = 100, 6
SHOWN_STATUSES = [status for status in Status if status != Status.DRAFT]  # a reader never meets a draft
ORDERS: dict[str, tuple[str, ...]] = {
    Order.LONGEST: ("submitted_at", "pk"),
    Order.NEWEST: ("-submitted_at", "-pk"),
    Order.OPD: ("innovation__opd__name", "submitted_at", "pk"),
    Order.TITLE: ("title", "pk"),
}


def one_of(value: str, allowed: Any, default: str = "") -> str:
    return value if value in allowed else default


@dataclass(frozen=True)
class QueueFilters:
    """The filters of one view of the queue; its field names are the names in the address."""

    q: str = ""
    status: str = WAITING_FILTER
    bentuk: str = ""
    opd: str = ""
    penelaah: str = ""
    terlambat: str = ""
    kerja: str = ""
    urut: str = Order.LONGEST.value

    @classmethod
    def read(cls, query: Mapping[str, str]) -> QueueFilters:
        """What an address asks for; nonsense counts as not asked."""
        given = {field.name: (query.get(field.name) or "").replace("\0", "").strip() for field in fields(cls)}
        reviewer = given["penelaah"]
        is_person = reviewer.isascii() and reviewer.isdigit() and len(reviewer) < 10
        return cls(
            q=" ".join(given["q"][:MAX_QUERY].split()),
            status=one_of(given["status"], (EVERY_STATUS, *SHOWN_STATUSES), WAITING_FILTER),
            bentuk=one_of(given["bentuk"], Kind.values),
            opd=given["opd"][:40],
            penelaah=reviewer if is_person else one_of(reviewer, (MINE, NOBODY)),
            terlambat=one_of(given["terlambat"], ("ya",)),
            kerja=one_of(given["kerja"], ReadingState.values),
            urut=one_of(given["urut"], Order.values, Order.LONGEST.value),
        )

    @property
    def query(self) -> str:
        """The shortest address that asks for the same."""
        defaults = QueueFilters()
        return urlencode({name: value for name, value in asdict(self).items() if value != getattr(defaults, name)})

    @property
    def is_narrowed(self) -> bool:
        return bool(self.q or self.bentuk or self.opd or self.penelaah or self.terlambat or self.kerja)

    def conditions(self, user: Any) -> dict[str, Q]:
        """What each filter in use asks of a row, by the filter's name."""
        found = {"status": status_is(self.status)}
        if self.q:
            found["q"] = all_of(mentions(word) for word in self.q.split()[:MAX_WORDS])
        if self.bentuk:
            found["bentuk"] = Q(kind=self.bentuk)
        if self.opd:
            found["opd"] = Q(innovation__opd__code=self.opd)
        if self.penelaah:
            found["penelaah"] = reviewer_is(self.penelaah, user)
        if self.terlambat:
            found["terlambat"] = Q(is_late=True)
        if self.kerja:
            found["kerja"] = Q(work_state=self.kerja)
        return found


def all_of(conditions: Any) -> Q:
    return reduce(and_, conditions, Q())


def mentions(word: str) -> Q:
    """The word stands in the title, the code, or the OPD's name or abbreviation."""
    opd = "innovation__opd__"
    return (
        Q(title__icontains=word)
        | Q(innovation__code__iexact=word)
        | Q(**{f"{opd}name__icontains": word})
        | Q(**{f"{opd}abbreviation__icontains": word})
    )


def status_is(value: str) -> Q:
    if value == WAITING_FILTER:
        return Q(status__in=WAITING)
    return Q() if value == EVERY_STATUS else Q(status=value)


def reviewer_is(value: str, user: Any) -> Q:
    if value == NOBODY:
        return Q(assignment__isnull=True)
    return Q(assignment__reviewer=user.pk if value == MINE else int(value))


def known_to(user: Any) -> QuerySet[Submission]:
    """What came in, in this person's sight, with `work_state`: how far whoever has it in hand is; if nobody, they."""
    reader = Coalesce(OuterRef("assignment__reviewer"), Value(user.pk))
    states = Reading.objects.filter(submission=OuterRef("pk"), reviewer=reader).values("state")[:1]
    rows: QuerySet[Submission] = Submission.objects.visible_to(user).handed_in()
    return rows.alias(work_state=Coalesce(Subquery(states), Value(ReadingState.UNREAD.value)))


def found_by(filters: QueueFilters, user: Any) -> QuerySet[Submission]:
    """The rows that the filters leave, in their order."""
    rows = known_to(user).filter(all_of(filters.conditions(user).values()))
    return (
        rows.alias(submitted_at=submitted_at()).annotate(state_of_work=F("work_state")).order_by(*ORDERS[filters.urut])
    )
