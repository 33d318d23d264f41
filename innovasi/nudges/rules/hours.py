"""When nothing is sent."""

from __future__ import annotations

import datetime

from django.utils import timezone

QUIET_FROM, QUIET_UNTIL = datetime.time(20, 0), datetime.time(7, 0)
DAY = datetime.timedelta(days=1)


def is_quiet(moment: datetime.datetime, start: datetime.time, end: datetime.time) -> bool:
    """The moment lies between `start` and `end` in WIB, also over midnight; equal ends mean never."""
    clock = timezone.localtime(moment).time()
    if start <= end:
        return start <= clock < end
    return clock >= start or clock < end


def sending_day(moment: datetime.datetime, start: datetime.time, end: datetime.time) -> datetime.date:
    """The day on which a message that is released now will leave."""
    local = timezone.localtime(moment)
    is_evening = is_quiet(moment, start, end) and local.time() >= end
    return local.date() + DAY if is_evening else local.date()


def words_left(days: int) -> str:
    """*7 hari lagi*, *besok*, *hari ini*, *sudah lewat*."""
    if days < 0:
        return "sudah lewat"
    return {0: "hari ini", 1: "besok"}.get(days, f"{days} hari lagi")
