"""The deadline of a period as it was known at a moment."""

from __future__ import annotations

import datetime

from innovasi.programmes.board import Deadline, Deadlines, deadlines_of
from innovasi.programmes.models import Period


def deadlines_known(period: Period, at: datetime.datetime, published: datetime.datetime) -> Deadlines:
    """Without what came later than a moment: extensions that were not decided yet, outages of a deadline ahead."""
    deadlines = deadlines_of(period)
    special = {pk: as_known(found, at, published) for pk, found in deadlines.special.items()}
    general = as_known(deadlines.general, at, published)
    return Deadlines(general, {pk: found for pk, found in special.items() if found.at > general.at})


def as_known(deadline: Deadline, at: datetime.datetime, published: datetime.datetime) -> Deadline:
    """Outages lengthen a deadline only once it is near, so of one that lay ahead none are counted."""
    extensions = tuple(row for row in deadline.extensions if row.at <= at)
    base = max([published, *(row.deadline_at for row in extensions)])
    is_same = extensions == deadline.extensions and published == deadline.published_at
    minutes = deadline.outage_minutes if at >= base and is_same else 0
    known = base + datetime.timedelta(minutes=minutes)
    return Deadline(known, published, extensions, minutes, deadline.is_for_one_opd)
