"""When an innovation's OPD is asked whether it still runs."""

import datetime

from django.conf import settings

from innovasi.confirmations.choices import BETWEEN_ASKS, CERTAIN, MONTH


def due_before(now: datetime.datetime) -> datetime.datetime:
    """A confirmation from before this moment has to be given anew."""
    return now - MONTH * settings.CONFIRMATION_MONTHS


def uncertain_before(now: datetime.datetime) -> datetime.datetime:
    """Citizens are told that a confirmation from before this moment is old."""
    return now - CERTAIN


def asked_again_after(now: datetime.datetime) -> datetime.datetime:
    """Who was asked after this moment is not asked again yet."""
    return now - BETWEEN_ASKS
