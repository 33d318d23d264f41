"""Days that are no working days besides Saturdays and Sundays."""

import datetime

from innovasi.programmes.models import Holiday


def holidays() -> frozenset[datetime.date]:
    """All that Bappeda has listed; ask once a page and hand them on."""
    return frozenset(Holiday.objects.days())
