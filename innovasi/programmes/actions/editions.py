"""The edition of the IID that a period goes by."""

from __future__ import annotations

from django.db import transaction

from innovasi.common.versions import freeze
from innovasi.editions.models import Edition
from innovasi.programmes.models import Period
from innovasi.programmes.signals import edition_changed


@transaction.atomic
def settle_edition(period: Period) -> Edition | None:
    """The edition of a period from its first use on, frozen; None when no edition is known at all."""
    held = Period.objects.select_for_update().get(pk=period.pk)
    if held.edition is None:
        held.edition = Edition.objects.for_year(held.year)
        held.save(update_fields=["edition", "updated_at"])
    if held.edition is not None:
        freeze(held.edition)
    period.edition = held.edition
    return held.edition


@transaction.atomic
def adopt_edition(period: Period, edition: Edition) -> None:
    """Let a period go by another edition (a new version, say); what was claimed moves along by the indicator's key."""
    held = Period.objects.select_for_update().get(pk=period.pk)
    before, held.edition = held.edition, edition
    held.save(update_fields=["edition", "updated_at"])
    period.edition = edition
    freeze(edition)
    if before is not None and before != edition:
        edition_changed.send(sender=Period, period=held, before=before, edition=edition)
