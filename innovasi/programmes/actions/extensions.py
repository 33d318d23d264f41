"""Making a deadline later: by Bappeda with a reason, or by an outage."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.common import public_cache
from innovasi.common.models import Outage
from innovasi.organisations.models import OPD
from innovasi.programmes.actions.refusal import PeriodRefused
from innovasi.programmes.models import Extension, Period
from innovasi.programmes.signals import deadline_moved
from innovasi.programmes.workflow import MOST, WINDOW, deadlines_of, said

log = logging.getLogger(__name__)


@transaction.atomic
def extend(
    period: Period, *, deadline_at: datetime.datetime, reason: str, by: Any, opds: Sequence[OPD] = ()
) -> list[Extension]:
    """Give more time to all OPDs, or to the named ones. Raises PeriodRefused when that is not more than is promised."""
    period = Period.objects.select_for_update().get(pk=period.pk)
    check(period, deadline_at, opds)
    at = timezone.now()
    rows = [
        Extension(period=period, opd=opd, deadline_at=deadline_at, reason=reason, by=by, at=at)
        for opd in everyone_or(opds)
    ]
    for row in rows:
        row.save()
    public_cache.changed()
    deadline_moved.send(sender=Extension, period=period, extensions=rows, by=by)
    log.info("period %s extended by person %s for %s", period.pk, by.pk, [opd.code for opd in opds] or "all")
    return rows


def everyone_or(opds: Sequence[OPD]) -> list[OPD | None]:
    """The OPDs that were named; None stands for all."""
    return list(opds) or [None]


def check(period: Period, deadline_at: datetime.datetime, opds: Sequence[OPD]) -> None:
    """Raise PeriodRefused unless the new deadline is later than now and than every promise, and within the nation's."""
    deadlines = deadlines_of(period)
    if deadline_at <= timezone.now():
        raise PeriodRefused("Tenggat baru harus sesudah saat ini.")
    for opd in everyone_or(opds):
        promised = deadlines.of(opd.pk if opd else None).at
        if deadline_at <= promised:
            whom = opd.name if opd else "semua OPD"
            raise PeriodRefused(
                f"Tenggat hanya dapat dimundurkan. Untuk {whom} sudah dijanjikan sampai {said(promised)}; "
                "tulis waktu sesudah itu."
            )
    national = period.national_deadline_at
    if national and deadline_at > national:
        raise PeriodRefused(f"Tenggat baru melewati tenggat nasional, {said(national)}.")


@transaction.atomic
def follow_outage(sender: Any, *, outage: Outage, **news: Any) -> None:
    """Receiver of `outage_recorded`: a deadline that the outage touches is a later one now."""
    period = Period.objects.current()
    if period is None:
        return
    deadlines = deadlines_of(period)
    first = deadlines.general.at - MOST - WINDOW
    if outage.ended_at > first and outage.started_at < deadlines.last:
        public_cache.changed()
        deadline_moved.send(sender=Outage, period=period)
