"""Keep when people come in."""

from typing import Any

from django.utils import timezone

from innovasi.accounts.models import SignIn, User


def record_sign_in(sender: Any, user: User, **news: Any) -> None:
    """Receives Django's `user_logged_in`, which every way in sends: the form, an invitation, the admin's door."""
    SignIn.objects.create(user=user, opd_id=user.opd_id, at=user.last_login or timezone.now())
