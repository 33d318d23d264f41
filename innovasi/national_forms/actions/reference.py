"""The national forms that are known, from the project's own data; sources and certainty are kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.db import transaction

from innovasi.national_forms.models import FormField, NationalForm

FORMS = Path(__file__).resolve().parent.parent / "data" / "forms.json"
STEP = 10  # between two orders, so that a field can be put in between


@transaction.atomic
def load_forms() -> int:
    """Add the forms that are missing and touch none that exists. Returns how many came new."""
    known = set(NationalForm.objects.values_list("key", "year"))
    new = [form for form in json.loads(FORMS.read_text(encoding="utf-8")) if (form["key"], form["year"]) not in known]
    for form in new:
        load(form)
    return len(new)


def load(data: dict[str, Any]) -> NationalForm:
    form = NationalForm.objects.create(**{name: value for name, value in data.items() if name != "fields"})
    FormField.objects.bulk_create(
        FormField(form=form, order=place * STEP, **field) for place, field in enumerate(data["fields"], start=1)
    )
    return form
