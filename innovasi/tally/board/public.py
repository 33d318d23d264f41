"""What everybody may know of the drive: published innovations, and nothing that waits."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from innovasi.innovations.choices import Status
from innovasi.innovations.models import Innovation
from innovasi.programmes.models import Period
from innovasi.tally.board.lines import Board, assemble, dossiers, read


@dataclass(frozen=True)
class PublicTotals:
    """The one sentence of the drive: *31 dari 54 OPD*, and the days that are left."""

    period: Period
    fulfilled: int
    counted: int

    @property
    def days_left(self) -> int:
        return self.period.days_left


def public_board(period: Period) -> Board:
    """The board of what citizens can read; a withheld innovation does not count here."""
    now = timezone.now()
    published = Innovation.objects.published()
    rows = dossiers(period, now).filter(innovation__in=published, status_then=Status.ACCEPTED)
    return assemble(period, read(rows), now, is_public=True)


def public_totals() -> PublicTotals | None:
    """The sentence for the period that is shown; None before the first period."""
    period = Period.objects.shown()
    if period is None:
        return None
    board = public_board(period)
    return PublicTotals(period, board.fulfilled, board.counted)
