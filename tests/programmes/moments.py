"""A period with a fixed deadline, and ways to speak of the minutes around it."""

import datetime
from zoneinfo import ZoneInfo

from innovasi.common.models import Outage
from innovasi.programmes.models import Extension
from tests.factories import PeriodFactory, admin

WIB = ZoneInfo("Asia/Jakarta")
DEADLINE = datetime.datetime(2026, 6, 30, 23, 59, tzinfo=WIB)
OPENED = datetime.datetime(2026, 3, 2, 8, 0, tzinfo=WIB)
MINUTE = datetime.timedelta(minutes=1)
DAY = datetime.timedelta(days=1)


def june_period(**changes):
    return PeriodFactory(**{"opens_at": OPENED, "deadline_at": DEADLINE} | changes)


def outage(first, last, base=DEADLINE):
    """An outage in minutes from the deadline; negative ones lie before it."""
    return Outage.objects.create(started_at=base + first * MINUTE, ended_at=base + last * MINUTE)


def granted(period, until, opd=None, reason="Jaringan kantor putus dua hari penuh."):
    """An extension as it stands in the database."""
    row = Extension(period=period, opd=opd, deadline_at=until, reason=reason, by=admin(), at=DEADLINE - DAY)
    row.save()
    return row
