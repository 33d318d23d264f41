"""What one answer is in plain terms, so that typed, loaded and stored answers can be compared."""

import datetime
import hashlib
import json
from collections.abc import Iterable
from typing import Any

from django.db.models import Model, QuerySet

from innovasi.innovations.models import Submission
from innovasi.innovations.rules.sections import MANY

Plain = str | int | list[int]
FOREIGN = frozenset({"main_urusan", "theme", "unit"})


def plain(value: Any) -> Plain:
    """An answer as text, number or sorted keys; every kind of emptiness is the empty text."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").strip()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Model):
        return value.pk
    if isinstance(value, QuerySet | list | tuple):
        return keys_of(value) or ""
    return value


def keys_of(rows: Iterable[Any]) -> list[int]:
    return sorted(row.pk if isinstance(row, Model) else row for row in rows)


def stored(submission: Submission, field: str) -> Plain:
    """The answer that the row holds now."""
    if field in MANY:
        return plain(list(getattr(submission, field).all()))
    return plain(getattr(submission, f"{field}_id" if field in FOREIGN else field))


def fingerprint(value: Plain) -> str:
    """A short mark of an answer; a form carries those of the answers it was loaded with."""
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()[:12]


NOTHING = fingerprint("")
