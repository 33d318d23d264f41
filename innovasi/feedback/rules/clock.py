"""How long a citizen has waited: calendar days to say it, working days to judge it."""

import datetime
from collections.abc import Container

from django.utils import timezone

from innovasi.common.dates import start_of_day
from innovasi.feedback.choices import ANSWER_WORKING_DAYS

SATURDAY = 5
ONE_DAY = datetime.timedelta(days=1)
Days = Container[datetime.date]


def days_between(start: datetime.datetime, end: datetime.datetime) -> int:
    """Calendar days in WIB; 0 on the same day."""
    return (timezone.localdate(end) - timezone.localdate(start)).days


def due_day(day: datetime.date, holidays: Days) -> datetime.date:
    """The last day for the first answer to a message of this day. Saturdays, Sundays and holidays do not count."""
    left = ANSWER_WORKING_DAYS
    while left:
        day += ONE_DAY
        left -= day.weekday() < SATURDAY and day not in holidays
    return day


def is_late(created_at: datetime.datetime, answered_at: datetime.datetime | None, holidays: Days) -> bool:
    """The first answer came, or is still missing, after its last day."""
    return timezone.localdate(answered_at) > due_day(timezone.localdate(created_at), holidays)


def late_before(now: datetime.datetime, holidays: Days) -> datetime.datetime:
    """Messages from before this moment are late when they are unanswered `now`."""
    today = timezone.localdate(now)
    day = today
    while due_day(day - ONE_DAY, holidays) >= today:
        day -= ONE_DAY
    return start_of_day(day)
