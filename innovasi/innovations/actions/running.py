"""Whether an innovation still runs, as its OPD said last."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.innovations.choices import RunningState
from innovasi.innovations.models import Innovation


class NotPublished(Exception):
    """Citizens see nothing of it, so nothing about it has to be certain."""


@transaction.atomic
def tell_running(innovation: Innovation, running: RunningState, *, by: Any) -> Innovation:
    """Keep the state and the moment in which it was said. The caller has asked whether the person may, and re-indexes.

    Two people who answer at once come here one after the other. Raises NotPublished.
    """
    row = Innovation.objects.select_for_update().get(pk=innovation.pk)
    if row.current_id is None or row.is_withheld:
        raise NotPublished
    row.running, row.confirmed_at = running, timezone.now()
    row.save(update_fields=["running", "confirmed_at", "updated_at"])
    return row
