"""What can be done to people and invitations."""

from innovasi.accounts.actions.addresses import clear_bounced, mark_bounced
from innovasi.accounts.actions.anonymity import anonymise
from innovasi.accounts.actions.bulk import invite_many
from innovasi.accounts.actions.handovers import cancel_handover, hand_over
from innovasi.accounts.actions.invitations import (
    InvitationClosed,
    accept,
    find_invitation,
    invite,
    resend,
    resend_expired,
    revoke,
)
from innovasi.accounts.actions.people import (
    change_person,
    deactivate,
    edit_profile,
    ensure_person,
    reactivate,
    realign,
)
from innovasi.accounts.actions.placement import PersonRefused, keep_an_admin
from innovasi.accounts.actions.posts import end_posts
from innovasi.accounts.actions.sign_ins import (
    KNOWN_BROWSER,
    end_session,
    people_known_to,
    record_sign_in,
    remember_in,
    session_store,
    tell_of_new_browser,
)

__all__ = [
    "KNOWN_BROWSER",
    "InvitationClosed",
    "PersonRefused",
    "accept",
    "anonymise",
    "cancel_handover",
    "change_person",
    "clear_bounced",
    "deactivate",
    "edit_profile",
    "end_posts",
    "end_session",
    "ensure_person",
    "find_invitation",
    "hand_over",
    "invite",
    "invite_many",
    "keep_an_admin",
    "mark_bounced",
    "people_known_to",
    "reactivate",
    "realign",
    "record_sign_in",
    "remember_in",
    "resend",
    "resend_expired",
    "revoke",
    "session_store",
    "tell_of_new_browser",
]
