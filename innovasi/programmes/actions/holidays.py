"""Keeping the list of days on which offices are closed."""

import logging
from typing import Any

from innovasi.common import public_cache
from innovasi.programmes.models import Holiday

log = logging.getLogger(__name__)


def keep_holiday(holiday: Holiday, *, by: Any) -> Holiday:
    """Add a day; the clocks that count working days leave it out from now on."""
    holiday.save()
    public_cache.changed()
    log.info("holiday %s added by person %s", holiday.date, by.pk)
    return holiday


def remove_holiday(holiday: Holiday, *, by: Any) -> None:
    holiday.delete()
    public_cache.changed()
    log.info("holiday %s removed by person %s", holiday.date, by.pk)
