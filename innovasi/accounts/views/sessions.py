"""How long a session lasts, and the list of one's own."""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from innovasi.accounts import actions
from innovasi.accounts.board import sessions_of
from innovasi.accounts.models import SignIn
from innovasi.common.access import fetch
from innovasi.common.login import is_fragment, session_over

BEGAN, SEEN = "masuk", "terlihat"  # seconds since 1970, in the session
NOTED_EVERY = 60  # seconds: more often would write the session at each request
TOO_LONG_IDLE = "Anda keluar sendiri karena {} menit tidak ada kegiatan. Masuk lagi untuk melanjutkan."
TOO_OLD = "Sesi Anda sudah {} jam dan berakhir. Masuk lagi untuk melanjutkan."


class SessionLimits:
    """Ends a session twelve hours after its sign-in, and one of Bappeda's after half an hour without a request.

    Only views that ask for an account are judged: public pages never read the
    session. A script that asks for a part of a page is told in that part, and
    what was typed stays where it is.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        person = getattr(request, "recognised", None)
        if person is not None:
            cookie = actions.remember_in(request.COOKIES.get(actions.KNOWN_BROWSER, ""), person)
            response.set_cookie(
                actions.KNOWN_BROWSER,
                cookie,
                max_age=settings.KNOWN_BROWSER_AGE,
                path="/akun/",
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=True,
                samesite="Lax",
            )
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if not getattr(view, "login_required", True) or not request.user.is_authenticated:
            return None
        over = why_over(request)
        if over:
            logout(request)
            if is_fragment(request):
                return session_over(request)
            messages.warning(request, over)
            return redirect_to_login(request.get_full_path() if request.method == "GET" else "/kerja/")
        note(request)
        return None


def why_over(request: HttpRequest) -> str:
    """What ends the session now, in words; empty while it goes on."""
    now = time.time()
    if now - request.session.get(BEGAN, now) > settings.SESSION_COOKIE_AGE:
        return TOO_OLD.format(settings.SESSION_COOKIE_AGE // 3600)
    idle = now - request.session.get(SEEN, now)
    if idle > settings.IDLE_MINUTES * 60 and request.user.has_perm("accounts.idles_out"):
        return TOO_LONG_IDLE.format(settings.IDLE_MINUTES)
    return ""


def note(request: HttpRequest) -> None:
    """Keep when the person was here; the first time also recognises their browser."""
    now = int(time.time())
    if BEGAN not in request.session:
        request.session[BEGAN] = now
        request.recognised = request.user  # type: ignore[attr-defined]
    if now - request.session.get(SEEN, 0) >= NOTED_EVERY:
        request.session[SEEN] = now
        SignIn.objects.of_session(request.session.session_key or "-").update(seen_at=timezone.now())


@require_safe
def sessions(request: HttpRequest) -> HttpResponse:
    """Where one is signed in."""
    lines = sessions_of(request.user, request.session.session_key or "")
    return render(request, "accounts/sessions.html", {"lines": lines})


@require_POST
def end_session(request: HttpRequest, pk: int) -> HttpResponse:
    sign_in = fetch(request, SignIn.objects, "accounts.end_session", pk=pk)
    actions.end_session(sign_in, by=request.user)
    messages.success(request, f"{sign_in.browser or 'Peramban itu'} sudah dikeluarkan dari akun Anda.")
    return redirect("accounts:sessions")
