"""What can be asked of people, invitations, posts and sign-ins."""

from innovasi.accounts.querysets.invitations import BulkInvitationQuerySet, BulkLineQuerySet, InvitationQuerySet
from innovasi.accounts.querysets.people import UserManager, UserQuerySet
from innovasi.accounts.querysets.posts import PostQuerySet, SignInQuerySet, admin_log_of

__all__ = [
    "BulkInvitationQuerySet",
    "BulkLineQuerySet",
    "InvitationQuerySet",
    "PostQuerySet",
    "SignInQuerySet",
    "UserManager",
    "UserQuerySet",
    "admin_log_of",
]
