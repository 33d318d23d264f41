"""Keep when people come in, tell them when it is from a browser that they have not used, and let them end a session."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from django.conf import settings
from django.core import signing
from django.utils import timezone

from innovasi.accounts.models import SignIn, User
from innovasi.accounts.rules import browser_of
from innovasi.common.mail import queue_mail

KNOWN_BROWSER = "perangkat"  # a signed cookie that says who has signed in with this browser before


def record_sign_in(sender: Any, user: User, request: Any = None, **news: Any) -> None:
    """Receives Django's `user_logged_in`, which every way in sends: the form, an invitation, the admin's door."""
    key = browser = ""
    if request is not None:
        if not request.session.session_key:
            request.session.save()
        key, browser = request.session.session_key or "", browser_of(request.headers.get("User-Agent", ""))
    now = timezone.now()
    SignIn.objects.create(
        user=user, opd_id=user.opd_id, at=user.last_login or now, session_key=key, browser=browser, seen_at=now
    )


def tell_of_new_browser(sender: Any, request: Any, user: User, **news: Any) -> None:
    """Receives allauth's `user_logged_in`, of the sign-in form: a browser that nobody knows is told of by mail."""
    if user.pk in people_known_to(request.COOKIES.get(KNOWN_BROWSER, "")):
        return
    browser = browser_of(request.headers.get("User-Agent", ""))
    said = {"person": user, "browser": browser, "at": timezone.localtime(), "site": settings.SITE_URL}
    queue_mail(user.email, f"Akun Anda masuk dari {browser}", "mail/masuk_baru", said)


def people_known_to(cookie: str) -> list[int]:
    """Keys of the people who have signed in with a browser; a forged or old cookie knows nobody."""
    try:
        return list(signing.loads(cookie, salt=KNOWN_BROWSER, max_age=settings.KNOWN_BROWSER_AGE)) if cookie else []
    except signing.BadSignature:
        return []


def remember_in(cookie: str, person: User, *, most: int = 10) -> str:
    """The cookie with one more person in it; the latest few are kept."""
    others = [key for key in people_known_to(cookie) if key != person.pk]
    return signing.dumps([*others, person.pk][-most:], salt=KNOWN_BROWSER)


def session_store(key: str) -> Any:
    return import_module(settings.SESSION_ENGINE).SessionStore(key)


def end_session(sign_in: SignIn, *, by: User) -> None:
    """Sign a person out of one of their browsers; a second call changes nothing."""
    session_store("").delete(sign_in.session_key)
    sign_in.session_key = ""
    sign_in.save(update_fields=["session_key"])
