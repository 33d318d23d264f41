"""Keeping what a board of the past will need."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period
from innovasi.tally.models import Roll


@transaction.atomic
def keep_roll(at: datetime.datetime | None = None) -> bool:
    """A scheduled job: write down who counts and what is asked, if it is not as it was; tells whether it wrote."""
    opds, periods = counted_now(), asked_now()
    last = Roll.objects.newest()
    if last is not None and (last.opds, last.periods) == (opds, periods):
        return False
    Roll(at=at or timezone.now(), opds=opds, periods=periods).save()
    return True


def counted_now() -> dict[str, list[Any]]:
    """Every OPD that counts, those of earlier and later days too; with plain values that JSON gives back unchanged."""
    return {
        str(opd.pk): [opd.name, opd.abbreviation, opd.kind, iso(opd.active_from), iso(opd.active_until)]
        for opd in OPD.objects.in_tally(True).order_by("pk")
    }


def asked_now() -> dict[str, list[Any]]:
    return {str(row.pk): [row.target, row.deadline_at.isoformat()] for row in Period.objects.order_by("pk")}


def iso(day: datetime.date | None) -> str:
    return day.isoformat() if day else ""
