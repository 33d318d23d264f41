"""The hash that ties each entry to the one before."""

import hashlib
import json
from typing import Any

START = "0" * 64


def hash_of(entry: Any, before: str) -> str:
    """SHA-256 over the hash before and every field of the entry, written in one unmistakable way."""
    fields = [before, entry.pk, entry.at.isoformat(), entry.actor, entry.role, entry.deed, entry.thing, entry.key]
    written = json.dumps([*fields, entry.detail], sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()
