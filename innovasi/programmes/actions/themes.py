"""The choices of *tematik*."""

import json
from pathlib import Path

from django.db import transaction

from innovasi.programmes.models import Theme

THEMES = Path(__file__).resolve().parent.parent / "data" / "themes.json"


@transaction.atomic
def load_themes() -> int:
    """Add the choices of *tematik* for years that have none yet; a list that Bappeda edited stays. Returns how many."""
    known = set(Theme.objects.values_list("year", flat=True))
    new = [
        Theme(year=edition["year"], order=order, label=label, confirmed=edition["confirmed"])
        for edition in json.loads(THEMES.read_text(encoding="utf-8"))
        if edition["year"] not in known
        for order, label in enumerate(edition["labels"], start=1)
    ]
    return len(Theme.objects.bulk_create(new))
