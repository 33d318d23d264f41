"""Invitations that wait for an answer, and lists that were invited together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from innovasi.accounts.choices import LineState, Role
from innovasi.accounts.models import BulkInvitation, BulkLine, Invitation
from innovasi.accounts.rules import grantable_roles
from innovasi.common.listing import Choice, Listing, chosen, words_asked
from innovasi.common.pages import page_of
from innovasi.organisations.models import OPD

VALID, EXPIRED = "berlaku", "kedaluwarsa"
STATES = [(VALID, "Masih berlaku"), (EXPIRED, "Kedaluwarsa")]
LISTS_SHOWN = 3


@dataclass(frozen=True)
class InvitationsPage:
    listing: Listing
    manageable: frozenset[int]
    expired: int  # links that ran out, whatever the filter shows
    lists: list[BulkInvitation]  # the latest that were sent together
    opd: OPD | None


def invitations_page(user: Any, asked: Mapping[str, str]) -> InvitationsPage:
    """Pending invitations by search, role, OPD and whether their link still works."""
    listing, may = invitation_list(user, asked), grantable_roles(user)
    return InvitationsPage(
        listing=listing,
        manageable=frozenset(row.pk for row in listing.page if row.role in may),
        expired=Invitation.objects.visible_to(user).expired(timezone.now()).count(),
        lists=list(BulkInvitation.objects.visible_to(user).with_counts()[:LISTS_SHOWN]),
        opd=user.opd if user.opd_id else None,
    )


def invitation_list(user: Any, asked: Mapping[str, str]) -> Listing:
    rows, text, now = Invitation.objects.visible_to(user).pending(), words_asked(asked), timezone.now()
    role, state = chosen(asked, "peran", Role.choices), chosen(asked, "keadaan", STATES)
    choices = [Choice("peran", "Peran", Role.choices, role), Choice("keadaan", "Keadaan", STATES, state)]
    if user.has_perm("accounts.place_people"):
        opds = [(opd.code, opd.name) for opd in OPD.objects.all()]
        code = chosen(asked, "opd", opds)
        choices.insert(1, Choice("opd", "OPD", opds, code))
        rows = rows.of_opd_code(code) if code else rows
    rows = rows.named(text) if text else rows
    rows = rows.with_role(role) if role else rows
    if state:
        rows = rows.open(now) if state == VALID else rows.expired(now)
    rows = rows.select_related("opd", "invited_by", "replaces__user").order_by("expires_at", "pk")
    return Listing(page_of(rows, asked.get("halaman")), text, choices)


@dataclass(frozen=True)
class Progress:
    """How far a list has got."""

    bulk: BulkInvitation
    lines: list[BulkLine]

    @property
    def total(self) -> int:
        return len(self.lines)

    @property
    def done(self) -> int:
        return sum(line.state != LineState.WAITING for line in self.lines)

    @property
    def sent(self) -> int:
        return sum(line.state == LineState.SENT for line in self.lines)

    @property
    def refused(self) -> int:
        return sum(line.state == LineState.REFUSED for line in self.lines)

    @property
    def is_finished(self) -> bool:
        return self.done == self.total


def progress(bulk: BulkInvitation) -> Progress:
    return Progress(bulk, list(bulk.lines.select_related("opd", "invitation")))
