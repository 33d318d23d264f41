"""Addresses that mail cannot reach."""

import logging
from typing import Any

from django.utils import timezone

from innovasi.accounts.models import User

log = logging.getLogger(__name__)
LONGEST_REASON = 200


def mark_bounced(user: User, reason: str, by: Any = None) -> None:
    """Keep that mail to a person came back, and why; the first time stays known until the address works again."""
    user.email_bounced_at = user.email_bounced_at or timezone.now()
    user.bounce_reason = " ".join(reason.split())[:LONGEST_REASON]
    user.save(update_fields=["email_bounced_at", "bounce_reason", "updated_at"])
    log.info("mail to person %s bounced, noted by %s", user.pk, by.pk if by else "the portal")


def clear_bounced(user: User, *, by: Any) -> None:
    """The address works again."""
    user.email_bounced_at, user.bounce_reason = None, ""
    user.save(update_fields=["email_bounced_at", "bounce_reason", "updated_at"])
    log.info("address of person %s works again, says person %s", user.pk, by.pk)
