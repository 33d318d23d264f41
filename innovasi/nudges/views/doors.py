"""The link of a message: open to all, and it gives nobody anything but the way to sign in."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from innovasi.nudges import actions, board

PREFETCH = ("prefetch", "prerender")


@login_not_required
@never_cache
@require_safe
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """Note that the link was opened and lead to the door; a robot that only looks ahead is not counted."""
    is_look_ahead = request.method == "HEAD" or any(
        word in request.headers.get("Sec-Purpose", "").lower() for word in PREFETCH
    )
    if not actions.note_opening(token, counts=not is_look_ahead):
        return render(request, "nudges/unknown_link.html", status=404)
    return redirect("nudges:land", token=token)


@require_safe
def land(request: HttpRequest, token: str) -> HttpResponse:
    """Lead the signed-in person to the section that is unfinished now."""
    return redirect(board.landing(token, request.user))
