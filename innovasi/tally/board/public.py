"""What everybody may know of the drive: published innovations, and nothing that waits."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Count
from django.utils import timezone

from innovasi.innovations.choices import Status
from innovasi.innovations.models import Innovation, Submission
from innovasi.organisations.models import OPD
from innovasi.programmes.board import deadlines_of
from innovasi.programmes.models import Period
from innovasi.search.models import Revision
from innovasi.tally.board.dossiers import dossiers, read
from innovasi.tally.board.whole import Board, assemble


@dataclass(frozen=True)
class PublicTotals:
    """The one sentence of the drive: *31 dari 54 OPD*, and the days that are left."""

    period: Period
    fulfilled: int
    counted: int
    days_left: int


def public_board(period: Period) -> Board:
    """The board of what citizens can read; a withheld innovation does not count here."""
    now = timezone.now()
    published = Innovation.objects.published()
    rows = dossiers(period, now).filter(innovation__in=published, status_then=Status.ACCEPTED)
    return assemble(period, read(rows, is_past=False), now, is_public=True)


def public_totals() -> PublicTotals | None:
    """The sentence for the period that is shown; None before the first period."""
    period = Period.objects.shown()
    if period is None:
        return None
    reached = reached_in(period.pk, period.target, Revision.of("entries"))
    counted = set(OPD.objects.counted().values_list("pk", flat=True))
    return PublicTotals(period, len(counted & reached), len(counted), deadlines_of(period).general.days_left)


@lru_cache(maxsize=8)
def reached_in(period: int, target: int, _published: str) -> frozenset[int]:
    """The OPDs with as many published innovations as were asked for; counted anew when what is published changes."""
    accepted = Submission.objects.filter(period=period, status=Status.ACCEPTED)
    published = accepted.filter(innovation__in=Innovation.objects.published())
    each = published.order_by().values("innovation__opd").annotate(found=Count("innovation", distinct=True))
    return frozenset(each.filter(found__gte=target).values_list("innovation__opd", flat=True))
