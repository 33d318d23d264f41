"""Addresses that do not work: a person's stands at the person, any other is kept here."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from innovasi.accounts.actions import mark_bounced
from innovasi.accounts.models import User
from innovasi.nudges.models import Bounce

UNSAID = "Ditandai tanpa sebab."


@transaction.atomic
def note_bounce(email: str, words: str, *, by: Any = None) -> None:
    """Write to this address no more, until somebody says that it works again."""
    address, said = email.strip().lower(), words or UNSAID
    person = User.objects.at(address)
    if person is not None:
        mark_bounced(person, said, by)
        return
    Bounce.objects.update_or_create(email=address, defaults={"words": said[:300], "marked_by": by})


def clear_bounce(bounce: Bounce) -> None:
    """The address works again."""
    bounce.delete()
