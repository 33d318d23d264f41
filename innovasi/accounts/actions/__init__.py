"""What can be done to people and invitations."""

from innovasi.accounts.actions.invitations import (
    InvitationClosed,
    accept,
    find_invitation,
    invite,
    resend,
    revoke,
)
from innovasi.accounts.actions.people import (
    PersonRefused,
    change_person,
    deactivate,
    edit_profile,
    ensure_person,
    reactivate,
    realign,
)

__all__ = [
    "InvitationClosed",
    "PersonRefused",
    "accept",
    "change_person",
    "deactivate",
    "edit_profile",
    "ensure_person",
    "find_invitation",
    "invite",
    "reactivate",
    "realign",
    "resend",
    "revoke",
]
