"""How long a citizen has waited: calendar days to say it, working days to judge it."""

import datetime

from django.utils import timezone

from innovasi.feedback.choices import ANSWER_WORKING_DAYS

SATURDAY = 5
ONE_DAY = datetime.timedelta(days=1)


def days_between(start: datetime.datetime, end: datetime.datetime) -> int:
    """Calendar days in WIB; 0 on the same day."""
    return (timezone.localdate(end) - timezone.localdate(start)).days


def due_day(day: datetime.date) -> datetime.date:
    """The last day for the first answer to a message of this day. Saturdays and Sundays do not count; holidays do."""
    left = ANSWER_WORKING_DAYS
    while left:
        day += ONE_DAY
        left -= day.weekday() < SATURDAY
    return day


def is_late(created_at: datetime.datetime, answered_at: datetime.datetime | None) -> bool:
    """The first answer came, or is still missing, after its last day."""
    return timezone.localdate(answered_at) > due_day(timezone.localdate(created_at))


def late_before(now: datetime.datetime) -> datetime.datetime:
    """Messages from before this moment are late when they are unanswered `now`."""
    today = timezone.localdate(now)
    day = today
    while due_day(day - ONE_DAY) >= today:
        day -= ONE_DAY
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))
