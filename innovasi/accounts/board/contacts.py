"""OPDs that nobody can reach through the portal, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from innovasi.accounts.choices import Gap
from innovasi.accounts.models import Invitation, User
from innovasi.common.listing import Choice, Listing, chosen, words_asked
from innovasi.common.pages import page_of
from innovasi.organisations.models import OPD


@dataclass(frozen=True)
class ContactGap:
    """One OPD without a working contact; the person or invitation that the gap is about."""

    opd: OPD
    gap: Gap
    person: User | None = None
    invitation: Invitation | None = None


def contact_list(asked: Mapping[str, str]) -> Listing:
    """OPDs without a working contact, by name and reason."""
    text, reason = words_asked(asked), chosen(asked, "sebab", Gap.choices)
    opds = OPD.objects.active().named(text) if text else OPD.objects.active()
    rows = [row for row in gaps_of(opds.order_by("name")) if not reason or row.gap == reason]
    return Listing(page_of(rows, asked.get("halaman")), text, [Choice("sebab", "Sebab", Gap.choices, reason)])


def gaps_of(opds: Iterable[OPD]) -> list[ContactGap]:
    """The gap of each OPD that has one. An OPD has none when somebody has signed in and their mail arrives."""
    people = by_opd(User.objects.for_opds().order_by("name", "pk"))
    invitations = by_opd(Invitation.objects.for_opds().pending().order_by("-expires_at"))
    found = (gap_of(opd, people.get(opd.pk, []), invitations.get(opd.pk, [])) for opd in opds)
    return [gap for gap in found if gap]


def by_opd(rows: Iterable[Any]) -> dict[int, list[Any]]:
    groups: dict[int, list[Any]] = {}
    for row in rows:
        groups.setdefault(row.opd_id, []).append(row)
    return groups


def gap_of(opd: OPD, people: list[User], invitations: list[Invitation]) -> ContactGap | None:
    if any(person.last_login and not person.email_bounced_at for person in people):
        return None
    bouncing = [person for person in people if person.email_bounced_at]
    if bouncing:
        return ContactGap(opd, Gap.BOUNCING, person=bouncing[0])
    latest = invitations[0] if invitations else None
    if latest and latest.expires_at > timezone.now():
        return ContactGap(opd, Gap.WAITING, invitation=latest)
    if people:
        return ContactGap(opd, Gap.NEVER, person=people[0])
    return ContactGap(opd, Gap.EXPIRED if latest else Gap.NOBODY, invitation=latest)


def opds_without_people() -> list[OPD]:
    """OPDs that have neither an active person nor an invitation that can still be answered."""
    empty = (Gap.NOBODY, Gap.EXPIRED)
    return [row.opd for row in gaps_of(OPD.objects.active().order_by("name")) if row.gap in empty]
