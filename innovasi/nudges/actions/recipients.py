"""Where a message to an OPD goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from innovasi.accounts.choices import Role
from innovasi.accounts.models import User
from innovasi.common.phones import whatsapp_number
from innovasi.nudges.choices import Channel
from innovasi.nudges.models import Bounce
from innovasi.organisations.models import OPD
from innovasi.tally.board.contacts import is_mobile


@dataclass(frozen=True)
class Recipient:
    """One address by one channel."""

    channel: Channel
    name: str
    address: str
    person: User | None = None


@dataclass(frozen=True)
class Directory:
    """Everybody who acts for some OPDs, and the mail addresses that do not work."""

    officers: dict[int, list[User]] = field(default_factory=lambda: defaultdict(list))
    heads: dict[int, list[User]] = field(default_factory=lambda: defaultdict(list))
    bounced: frozenset[str] = frozenset()

    def mails(self, opd: OPD, *, to_head: bool) -> list[Recipient]:
        """Its officers; without any, the office's address, else its head. With `to_head` the head as well."""
        officers = self.working(self.officers[opd.pk])
        office = opd.contact_email.lower()
        heads = self.working(self.heads[opd.pk])
        found = [of_person(person) for person in officers]
        if not found and office and office not in self.bounced:
            found = [Recipient(Channel.MAIL, f"Petugas {opd.abbreviation}", office)]
        if to_head or not found:
            found += [of_person(person) for person in heads if person.email.lower() not in {r.address for r in found}]
        return found

    def working(self, people: list[User]) -> list[User]:
        return [
            person for person in people if person.email_bounced_at is None and person.email.lower() not in self.bounced
        ]

    def whatsapp(self, opd: OPD) -> list[Recipient]:
        """One number: the office's, else that of the first person who has one."""
        number = whatsapp_number(opd.contact_whatsapp)
        if number:
            return [Recipient(Channel.WHATSAPP, opd.abbreviation, number)]
        for person in (*self.officers[opd.pk], *self.heads[opd.pk]):
            if is_mobile(person.phone):
                return [Recipient(Channel.WHATSAPP, person.name, whatsapp_number(person.phone), person)]
        return []

    def letter(self, opd: OPD) -> list[Recipient]:
        """A letter goes to the office of its head and always arrives."""
        title = opd.head_title or f"Kepala {opd.name}"
        return [Recipient(Channel.LETTER, opd.head_name or title, title)]

    def is_unreachable(self, opd: OPD) -> bool:
        return not self.mails(opd, to_head=True) and not self.whatsapp(opd)


def of_person(person: User) -> Recipient:
    return Recipient(Channel.MAIL, person.name, person.email.lower(), person)


def directory(opds: Iterable[OPD]) -> Directory:
    """Two questions, however many OPDs."""
    wanted = {opd.pk for opd in opds}
    found = Directory(bounced=frozenset(Bounce.objects.addresses()))
    for person in User.objects.for_opds().order_by("name", "pk"):
        if person.opd_id not in wanted:
            continue
        group = found.heads if person.role == Role.OPD_HEAD else found.officers
        group[person.opd_id].append(person)
    return found
