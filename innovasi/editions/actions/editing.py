"""What Bappeda changes in an edition as a whole."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError

from innovasi.editions.actions.holding import hold
from innovasi.editions.actions.refusal import EditionRefused
from innovasi.editions.models import Band, Edition, RegionAnswer

log = logging.getLogger(__name__)


@transaction.atomic
def keep_edition(edition: Edition, *, seen: str, by: Any) -> Edition:
    """Save the rules that its form has checked. Raises EditionRefused when it is frozen or was changed meanwhile."""
    hold(edition.pk, seen=seen)
    edition.save()
    log.info("edition %s kept by person %s", edition.pk, by.pk)
    return edition


@transaction.atomic
def keep_bands(edition: Edition, bands: Iterable[dict[str, Any]], *, seen: str, by: Any) -> None:
    """Let these be the predicates of an edition."""
    held = hold(edition.pk, seen=seen)
    Band.objects.of(held.pk).delete()
    Band.objects.bulk_create(Band(edition=held, **band) for band in bands)
    held.save(update_fields=["updated_at"])
    log.info("bands of edition %s kept by person %s", held.pk, by.pk)


@transaction.atomic
def remove_edition(edition: Edition, *, by: Any) -> None:
    """Delete an edition that nothing goes by, with its rows and answers. Raises EditionRefused for any other."""
    held = hold(edition.pk)
    RegionAnswer.objects.of(held.pk).delete()
    try:
        held.delete()
    except ProtectedError as used:
        raise EditionRefused(f"{held} dipakai oleh suatu periode, jadi tidak dapat dihapus.") from used
    log.info("edition %s deleted by person %s", edition.pk, by.pk)
