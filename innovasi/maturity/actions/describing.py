"""The words of a piece of evidence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from innovasi.maturity.actions.locking import lock, unverify
from innovasi.maturity.models import Evidence

WORDS = frozenset({"title", "letter_number", "letter_date", "about", "url", "holds_personal_data"})


@transaction.atomic
def describe(evidence: Evidence, words: Mapping[str, Any], *, by: Any) -> bool:
    """Write number, date, subject, title or mark; tells whether anything changed. Raises ClaimsRest."""
    lock(evidence.submission, by=by)
    evidence.refresh_from_db()
    changed = [name for name, value in words.items() if name in WORDS and getattr(evidence, name) != value]
    if not changed:
        return False
    for name in changed:
        setattr(evidence, name, words[name])
    evidence.save(update_fields=changed)
    if set(changed) != {"holds_personal_data"}:
        unverify(evidence)
    return True
