"""Texts: the shipped ones, and what Bappeda makes of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.db import transaction

from innovasi.nudges.models import Wording

SHIPPED = Path(__file__).resolve().parents[1] / "data" / "wordings.json"


@transaction.atomic
def load_wordings() -> int:
    """Add the shipped texts that are missing; a text that Bappeda edited stays. Tells how many."""
    known = Wording.objects.known_keys()
    shipped = json.loads(SHIPPED.read_text(encoding="utf-8"))
    new = [Wording(**entry) for entry in shipped if entry["key"] not in known]
    return len(Wording.objects.bulk_create(new))


def keep_wording(wording: Wording, *, by: Any) -> Wording:
    """Keep a text that its form has checked."""
    wording.edited_by = by
    wording.save()
    return wording
