"""Answers for the pages about people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from innovasi.accounts.choices import Role
from innovasi.accounts.models import Invitation, User
from innovasi.accounts.rules import grantable_roles
from innovasi.common.listing import Choice, Listing, chosen, words_asked
from innovasi.common.pages import page_of
from innovasi.organisations.models import OPD

ACTIVE, INACTIVE = "aktif", "nonaktif"
INVITATIONS_SHOWN = 50
STATES = [(ACTIVE, "Aktif"), (INACTIVE, "Nonaktif")]


@dataclass(frozen=True)
class PeoplePage:
    """People whom somebody manages, and the invitations that still wait for an answer."""

    listing: Listing
    invitations: list[Invitation]
    manageable: frozenset[int]  # people that may be changed
    manageable_invitations: frozenset[int]
    opd: OPD | None  # the manager's own, when they manage only its people


def people_page(user: Any, asked: Mapping[str, str]) -> PeoplePage:
    """People by search, role, OPD and state; a head of an OPD sees only their own OPD's."""
    listing = people_list(user, asked)
    pending = Invitation.objects.visible_to(user).pending().select_related("opd", "invited_by")
    invitations = list(pending[:INVITATIONS_SHOWN])
    may = grantable_roles(user)
    return PeoplePage(
        listing=listing,
        invitations=invitations,
        manageable=frozenset(row.pk for row in listing.page if row.role in may),
        manageable_invitations=frozenset(row.pk for row in invitations if row.role in may),
        opd=user.opd if user.opd_id else None,
    )


def people_list(user: Any, asked: Mapping[str, str]) -> Listing:
    rows, text = User.objects.visible_to(user).select_related("opd"), words_asked(asked)
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
        rows = rows.active() if state == ACTIVE else rows.inactive()
    return Listing(page_of(rows.order_by("name", "pk"), asked.get("halaman")), text, choices)
