"""What was taken away leaves the disk a day later, unless another dossier names the same bytes."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from innovasi.innovations.actions.files.sweeping import KEPT_FOR, drop_file, listed
from innovasi.maturity.models import Evidence
from innovasi.maturity.models.evidence import FOLDER


def sweep() -> str:
    """Job, hourly: drop rows taken away over a day ago, then bytes over a day old that no row names."""
    before = timezone.now() - KEPT_FOR
    with transaction.atomic():
        rows = Evidence.objects.deleted_before(before).delete()[0]
    named = set(Evidence.objects.values_list("file", flat=True))
    strays = [name for name in (f"{FOLDER}/{name}" for name in listed(FOLDER)[1]) if name not in named]
    files = sum(drop_file(name, before) for name in strays)
    return f"{rows} baris, {files} berkas"
