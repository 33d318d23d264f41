"""Whether a summary is easy to read, by the rules of the writing help."""

from __future__ import annotations

import hashlib
import json
from functools import cache

from innovasi.writing.rules import RULES, hints


@cache
def rules_in_force() -> str:
    """A name for the present state of the rules; other rules, another name."""
    return hashlib.sha256(json.dumps(RULES, sort_keys=True).encode()).hexdigest()[:16]


def is_plain(summary: str) -> bool:
    """There is a summary, and the rules find nothing to mend in it."""
    return bool(summary.strip()) and not hints(summary)
