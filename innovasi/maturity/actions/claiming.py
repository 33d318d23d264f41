"""Choosing the level of one indicator, without losing anybody else's choice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from innovasi.editions.models import Indicator, Level
from innovasi.innovations.actions.merging import fingerprint, plain
from innovasi.innovations.models import Submission
from innovasi.maturity.actions.locking import claim_of, lock
from innovasi.maturity.models import Claim

LEVEL, NOTE = "level_id", "note"


class ClaimChanged(Exception):
    """Somebody else changed the same answer meanwhile; `theirs` is what stands there now."""

    def __init__(self, theirs: Claim) -> None:
        super().__init__(str(theirs))
        self.theirs = theirs


def marks_of(claim: Claim | None) -> dict[str, str]:
    """Fingerprints of the two answers, which a page carries to say what it was loaded with."""
    return {name: fingerprint(plain(getattr(claim, name, None))) for name in (LEVEL, NOTE)}


@transaction.atomic
def claim(
    submission: Submission, indicator: Indicator, *, level: Level | None, note: str, seen: Mapping[str, str], by: Any
) -> Claim:
    """Keep what an OPD says of one indicator; another level takes away what Bappeda verified.

    Without a level the indicator counts as not measured. An answer that the
    person left as they saw it stays as it is now. Raises ClaimsRest, and
    ClaimChanged when both they and somebody else changed the same answer.
    """
    held = claim_of(lock(submission, by=by), indicator, by=by)
    answers = {LEVEL: level.pk if level else None, NOTE: note}
    changed = {}
    for name, answer in answers.items():
        kept, before = plain(getattr(held, name)), seen.get(name, fingerprint(""))
        if plain(answer) == kept or fingerprint(plain(answer)) == before:
            continue
        if fingerprint(kept) != before:
            raise ClaimChanged(held)
        changed[name] = answer
    if changed:
        write(held, changed, by=by)
    return held


def write(held: Claim, changed: Mapping[str, Any], *, by: Any) -> None:
    for name, answer in changed.items():
        setattr(held, name, answer)
    if LEVEL in changed:
        held.verified = None
    held.by = by
    held.revision += 1
    held.save()
