"""People, their roles, posts and sign-ins, and how they are invited."""

from innovasi.accounts.models.bulk import BulkInvitation, BulkLine
from innovasi.accounts.models.invitation import Invitation
from innovasi.accounts.models.post import Post
from innovasi.accounts.models.sign_in import SignIn
from innovasi.accounts.models.user import OPD_ROLE_EXACTLY_WITH_OPD, User

__all__ = [
    "OPD_ROLE_EXACTLY_WITH_OPD",
    "BulkInvitation",
    "BulkLine",
    "Invitation",
    "Post",
    "SignIn",
    "User",
]
