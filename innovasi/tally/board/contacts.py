"""The people who act for each OPD now, each one tap away."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from innovasi.accounts.choices import OPD_ROLES
from innovasi.accounts.models import User
from innovasi.common.phones import whatsapp_number
from innovasi.organisations.models import OPD

OFFICE = "Kontak kantor"


@dataclass(frozen=True)
class Contact:
    """Somebody, or an office, with the addresses that a tap opens; an empty one is not known."""

    name: str
    role: str
    email: str
    phone: str
    whatsapp: str  # the address that opens a chat

    @property
    def phone_url(self) -> str:
        return f"tel:{re.sub(r'[^+0-9]', '', self.phone)}" if self.phone else ""


def is_mobile(text: str) -> bool:
    """Indonesian mobile numbers begin with 8 behind the country; only they have WhatsApp."""
    return whatsapp_number(text).startswith("628")


def chat(text: str) -> str:
    return f"https://wa.me/{whatsapp_number(text)}" if whatsapp_number(text) else ""


def contacts_of(opds: Iterable[OPD]) -> dict[int, tuple[Contact, ...]]:
    """By OPD: its office, if its address is known, then its people, the head first. One question."""
    rows = list(opds)
    found: dict[int, list[Contact]] = defaultdict(list)
    for opd in rows:
        if opd.contact_email or opd.contact_whatsapp:
            number = opd.contact_whatsapp
            found[opd.pk].append(Contact(OFFICE, "", opd.contact_email, number, chat(number)))
    people = User.objects.active().filter(opd__in=[opd.pk for opd in rows], role__in=OPD_ROLES)
    for person in people.order_by("-role", "name"):
        number = person.phone
        link = chat(number) if is_mobile(number) else ""
        contact = Contact(person.name, str(person.get_role_display()), person.email, number, link)
        found[person.opd_id].append(contact)
    return {pk: tuple(contacts) for pk, contacts in found.items()}
