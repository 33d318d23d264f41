"""The list of people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F

from innovasi.accounts.choices import Role
from innovasi.accounts.models import Invitation, Post, User
from innovasi.accounts.rules import grantable_roles
from innovasi.common.listing import Choice, Listing, chosen, words_asked
from innovasi.common.pages import page_of
from innovasi.organisations.models import OPD

ACTIVE, INACTIVE, NEVER, BOUNCING, INVITED = "aktif", "nonaktif", "belum-masuk", "surel-gagal", "menunggu"
STATES = [
    (ACTIVE, "Aktif"),
    (NEVER, "Belum pernah masuk"),
    (BOUNCING, "Surel gagal"),
    (INACTIVE, "Nonaktif"),
    (INVITED, "Menunggu jawaban undangan"),
]
ORDERS = {
    "opd": ("OPD", [F("opd__name").asc(nulls_last=True), "name"]),
    "terbaru": ("Terakhir masuk", [F("last_login").desc(nulls_last=True), "name"]),
    "terlama": ("Paling lama tidak masuk", [F("last_login").asc(nulls_first=True), "name"]),
}


@dataclass(frozen=True)
class PersonLine:
    """One person, and how their post stands."""

    person: User
    is_manageable: bool
    post: Post | None

    @property
    def state(self) -> str:
        person = self.person
        if not person.is_active:
            return "Dianonimkan" if person.is_anonymised else "Nonaktif"
        if person.email_bounced_at:
            return "Surel gagal"
        return "Aktif" if person.last_login else "Belum masuk"


@dataclass(frozen=True)
class PeoplePage:
    """People whom somebody manages."""

    listing: Listing
    lines: list[PersonLine]
    waiting: int  # invitations that wait for an answer
    opd: OPD | None  # the manager's own, when they manage only its people


def people_page(user: Any, asked: Mapping[str, str]) -> PeoplePage:
    """People by search, role, OPD and state; a head of an OPD sees only their own OPD's."""
    listing, may = people_list(user, asked), grantable_roles(user)
    posts = latest_posts(listing.page.object_list)
    return PeoplePage(
        listing=listing,
        lines=[PersonLine(row, row.role in may, posts.get(row.pk)) for row in listing.page],
        waiting=Invitation.objects.visible_to(user).pending().count(),
        opd=user.opd if user.opd_id else None,
    )


def latest_posts(people: Any) -> dict[int, Post]:
    """The latest post of each person, by the person's key."""
    posts = (
        Post.objects.of_people([row.pk for row in people]).select_related("successor__user").order_by("starts", "pk")
    )
    return {post.user_id: post for post in posts.order_by("starts", "pk")}


def people_list(user: Any, asked: Mapping[str, str]) -> Listing:
    rows, text = User.objects.visible_to(user).select_related("opd"), words_asked(asked)
    role, state = chosen(asked, "peran", Role.choices), chosen(asked, "keadaan", STATES)
    order = chosen(asked, "urut", [(key, label) for key, (label, _) in ORDERS.items()])
    choices = [
        Choice("peran", "Peran", Role.choices, role),
        Choice("keadaan", "Keadaan", STATES, state),
        Choice("urut", "Urutkan menurut", [(key, label) for key, (label, _) in ORDERS.items()], order, "Nama"),
    ]
    if user.has_perm("accounts.place_people"):
        opds = [(opd.code, opd.name) for opd in OPD.objects.all()]
        code = chosen(asked, "opd", opds)
        choices.insert(1, Choice("opd", "OPD", opds, code))
        rows = rows.of_opd_code(code) if code else rows
    rows = rows.named(text) if text else rows
    rows = rows.with_role(role) if role else rows
    rows = in_state(rows, state)
    ordering = ORDERS[order][1] if order else ["name"]
    return Listing(page_of(rows.order_by(*ordering, "pk"), asked.get("halaman")), text, choices)


def in_state(rows: Any, state: str) -> Any:
    if state == INACTIVE:
        return rows.inactive()
    narrowed = {ACTIVE: rows.active, NEVER: rows.never_signed_in, BOUNCING: rows.bouncing}
    return narrowed[state]() if state in narrowed else rows


def wants_invitations(asked: Mapping[str, str]) -> bool:
    """Whether the list is asked for people who have no account yet: those are on the page of invitations."""
    return asked.get("keadaan") == INVITED
