"""OPDs that no message reaches, and addresses that do not work."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from innovasi.accounts.models import User
from innovasi.nudges.actions.recipients import directory
from innovasi.nudges.models import Bounce
from innovasi.organisations.models import OPD


@dataclass(frozen=True)
class BadAddress:
    """An address whose mail comes back, and where to say that it works again."""

    email: str
    owner: str
    words: str
    at: datetime.datetime | None
    clear_url: str


@dataclass(frozen=True)
class Contacts:
    unreachable: list[OPD]
    bounces: list[BadAddress]


def contacts(user: Any) -> Contacts:
    opds = list(OPD.objects.counted())
    people = directory(opds)
    return Contacts([opd for opd in opds if people.is_unreachable(opd)], bad_addresses(user))


def bad_addresses(user: Any) -> list[BadAddress]:
    """Those of people and of offices together, in the order of the alphabet."""
    of_people = [
        BadAddress(
            person.email,
            person.name,
            person.bounce_reason,
            person.email_bounced_at,
            reverse("accounts:clear_bounced", args=[person.pk]),
        )
        for person in User.objects.for_opds().bouncing()
    ]
    of_offices = [
        BadAddress(row.email, "", row.words, row.at, reverse("nudges:bounce_clear", args=[row.pk]))
        for row in Bounce.objects.visible_to(user)
    ]
    return sorted([*of_people, *of_offices], key=lambda row: row.email)
