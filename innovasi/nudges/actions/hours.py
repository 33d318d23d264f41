"""The quiet hours of a period, as its ladder has them."""

from __future__ import annotations

import datetime

from django.utils import timezone

from innovasi.nudges.models import Ladder
from innovasi.nudges.rules.hours import is_quiet, sending_day
from innovasi.programmes.models import Period


def ladder_of(period: Period) -> Ladder:
    """The ladder of a period; before Bappeda has kept one, its defaults."""
    return Ladder.objects.of(period) or Ladder(period=period)


def is_quiet_now(period: Period) -> bool:
    ladder = ladder_of(period)
    return is_quiet(timezone.now(), ladder.quiet_from, ladder.quiet_until)


def next_day(period: Period) -> datetime.date:
    """The day on which what is released now will leave."""
    ladder = ladder_of(period)
    return sending_day(timezone.now(), ladder.quiet_from, ladder.quiet_until)
