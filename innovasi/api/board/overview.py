"""What there is to be had, how much, and of when."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Count, Max, Min

from innovasi.api.choices import DumpFormat
from innovasi.api.models import Dump
from innovasi.innovations.choices import Action
from innovasi.innovations.models import Move
from innovasi.search.board.memory import Remembered
from innovasi.search.models import Entry

SEEN = (Action.ACCEPT, Action.WITHHOLD, Action.RELEASE)


@dataclass(frozen=True)
class Overview:
    innovations: int
    first_year: int | None  # of what is published
    updated_at: datetime.datetime | None
    dumps: dict[str, Dump]

    @property
    def jsonl(self) -> Dump | None:
        return self.dumps.get(DumpFormat.JSONL)

    @property
    def csv(self) -> Dump | None:
        return self.dumps.get(DumpFormat.CSV)


def read_latest() -> datetime.datetime | None:
    """The last time that something was published, replaced, withheld or shown again."""
    found: datetime.datetime | None = Move.objects.filter(action__in=SEEN).aggregate(at=Max("at"))["at"]
    return found


remembered = Remembered("entries", read_latest)


def latest() -> datetime.datetime | None:
    return remembered.now()


def overview() -> Overview:
    found = Entry.objects.order_by().aggregate(count=Count("pk"), first=Min("year"))
    return Overview(found["count"], found["first"], latest(), Dump.objects.in_bulk())
