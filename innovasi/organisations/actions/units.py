"""Changes to units by Bappeda."""

import logging
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError

from innovasi.organisations.actions.refusal import StillInUse
from innovasi.organisations.models import Unit

log = logging.getLogger(__name__)


def switch_unit(unit: Unit, *, active: bool, by: Any) -> None:
    """Offer a unit in forms, or no longer."""
    unit.is_active = active
    unit.save(update_fields=["is_active", "updated_at"])
    log.info("unit %s set active=%s by person %s", unit.pk, active, by.pk)


@transaction.atomic
def remove_unit(unit: Unit, *, by: Any) -> None:
    """Delete a unit that nothing refers to. Raises StillInUse otherwise."""
    try:
        unit.delete()
    except ProtectedError as refusal:
        raise StillInUse(unit, refusal.protected_objects) from refusal
    log.info("unit %s deleted by person %s", unit.name, by.pk)
