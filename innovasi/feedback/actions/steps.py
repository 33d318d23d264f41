"""One step on one message at a time."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from innovasi.common import public_cache
from innovasi.feedback.choices import StepKind
from innovasi.feedback.models import Feedback, Step


class StepRefused(Exception):
    """The step is not open to this message; the text says why, to the person."""


def locked(feedback: Feedback, seen: int) -> Feedback:
    """The row as it stands now, held until the transaction ends. Raises StepRefused when somebody was quicker."""
    row = Feedback.objects.select_for_update().get(pk=feedback.pk)
    if row.revision != seen:
        raise StepRefused("Masukan ini baru saja diubah orang lain. Baca dulu keadaannya yang sekarang.")
    return row


def take(row: Feedback, kind: StepKind, *, by: Any, text: str = "") -> None:
    """Save a changed row with the step that changed it; what citizens see changes in the same moment."""
    row.revision += 1
    row.save()
    Step(feedback=row, kind=kind, by=by, at=timezone.now(), text=text).save()
    public_cache.changed()
