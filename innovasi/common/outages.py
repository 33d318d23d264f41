"""Minutes in which the portal was down, as its heartbeat tells them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from itertools import pairwise

from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone
from django_q.models import Task

from innovasi.common.models import Heartbeat, Outage

Span = tuple[datetime.datetime, datetime.datetime]
WORKER = "worker"
BEAT = "innovasi.common.health.beat"
SILENCE = datetime.timedelta(minutes=3)  # a worker that is silent for longer was down

# Sent inside the transaction that wrote or lengthened an Outage, with `outage`. Receivers write rows and nothing else.
outage_recorded = Signal()


@transaction.atomic
def record_beat(*, well: bool, at: datetime.datetime | None = None) -> None:
    """Judge the time since the last beat, then move the heartbeat on.

    A beat that finds something broken makes all of that time an outage; one
    that finds all well, only the silences in it. The heartbeat's row is
    locked: of several workers each judges the time that the others left.
    """
    at = at or timezone.now()
    row, is_first = Heartbeat.objects.select_for_update().get_or_create(name=WORKER, defaults={"at": at})
    if is_first or at <= row.at:
        return
    for span in silences([row.at, *signs_of_life(row.at, at), at]) if well else [(row.at, at)]:
        keep(span)
    row.at = at
    row.save(update_fields=["at"])


def signs_of_life(start: datetime.datetime, end: datetime.datetime) -> Iterable[datetime.datetime]:
    """When a busy worker finished other jobs: it was late with its beat, not down."""
    done = Task.objects.filter(stopped__gt=start, stopped__lt=end).exclude(func=BEAT)
    return done.order_by("stopped").values_list("stopped", flat=True)


def silences(moments: Iterable[datetime.datetime]) -> list[Span]:
    """The gaps longer than `SILENCE` between signs of life in their order."""
    return [(one, next_one) for one, next_one in pairwise(moments) if next_one - one > SILENCE]


def keep(span: Span) -> None:
    """Write an outage, or lengthen the one that ended where this begins."""
    start, end = span
    outage = Outage.objects.filter(ended_at=start).first() or Outage(started_at=start)
    outage.ended_at = end
    outage.save()
    outage_recorded.send(sender=Outage, outage=outage)


def outages_between(start: datetime.datetime, end: datetime.datetime) -> list[Span]:
    """Every outage that touches a time, in order."""
    rows = Outage.objects.filter(ended_at__gt=start, started_at__lt=end).order_by("started_at")
    return list(rows.values_list("started_at", "ended_at"))
