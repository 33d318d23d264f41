"""Changes to OPDs by Bappeda."""

import datetime
import logging
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError

from innovasi.organisations.actions.refusal import StillInUse
from innovasi.organisations.models import OPD, OPDName, Urusan

log = logging.getLogger(__name__)


@transaction.atomic
def keep(opd: OPD, *, urusan: Iterable[Urusan], by: Any) -> OPD:
    """Save a new or edited OPD with the affairs that it serves."""
    opd.save()
    opd.urusan.set(urusan)
    log.info("OPD %s kept by person %s", opd.code, by.pk)
    return opd


@transaction.atomic
def rename(opd: OPD, *, name: str, abbreviation: str, since: datetime.date | None, by: Any) -> OPD:
    """Give an OPD a new name.

    With `since`, the first day of the new name, the old one is kept with the
    day before; without it the old one was only misspelt and is forgotten.
    """
    opd = OPD.objects.select_for_update().get(pk=opd.pk)
    old = {"abbreviation": opd.abbreviation, "used_until": since and since - datetime.timedelta(days=1)}
    if since and name != opd.name:
        OPDName.objects.update_or_create(opd=opd, name=opd.name, defaults=old)
    log.info("OPD %s renamed from %s to %s by person %s", opd.code, opd.name, name, by.pk)
    opd.name, opd.abbreviation = name, abbreviation
    opd.save(update_fields=["name", "abbreviation", "updated_at"])
    return opd


def end(opd: OPD, *, last_day: datetime.date, by: Any) -> None:
    """The OPD exists until this day; its innovations stay."""
    opd.active_until = last_day
    opd.save(update_fields=["active_until", "updated_at"])
    log.info("OPD %s ended on %s by person %s", opd.code, last_day, by.pk)


def revive(opd: OPD, *, by: Any) -> None:
    """The OPD exists on, without a last day."""
    opd.active_until = None
    opd.save(update_fields=["active_until", "updated_at"])
    log.info("OPD %s revived by person %s", opd.code, by.pk)


@transaction.atomic
def remove(opd: OPD, *, by: Any) -> None:
    """Delete an OPD that nothing refers to. Raises StillInUse otherwise."""
    try:
        opd.delete()
    except ProtectedError as refusal:
        raise StillInUse(opd, refusal.protected_objects) from refusal
    log.info("OPD %s deleted by person %s", opd.code, by.pk)
