"""The two doors that count: the QR of a place, and the beacon of a public page. Neither reads or sets a cookie."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from innovasi.outreach import actions, board
from innovasi.outreach.rules.counting import counts, is_from_our_page

ONCE_IN = 600  # seconds in which the same browser goes on without asking us again, so a reload is not counted


@login_not_required
@require_safe
def scan(request: HttpRequest, code: str) -> HttpResponse:
    """Lead from paper to the innovation; withheld and unknown ones cannot be told apart."""
    place = board.place_at(code)
    if place is None:
        return render(request, "outreach/unknown_code.html", status=404)
    if is_counted(request):
        actions.count_scan(place)
    response = redirect(place.innovation)
    patch_cache_control(response, private=True, max_age=ONCE_IN)
    return response


@csrf_exempt  # changes a total and nothing else; who may send it is asked below
@login_not_required
@require_POST
def visit(request: HttpRequest, slug: str) -> HttpResponse:
    """Count an opening of a public page. The answer is the same whatever stands at the address."""
    origin = urlsplit(request.headers.get("Origin", "")).netloc
    if is_counted(request) and is_from_our_page(request.headers.get("Sec-Fetch-Site", ""), origin, request.get_host()):
        actions.count_visit(slug)
    response = HttpResponse(status=204)
    patch_cache_control(response, private=True, no_store=True)
    return response


def is_counted(request: HttpRequest) -> bool:
    return counts(
        request.method or "",
        request.headers.get("User-Agent", ""),
        request.headers.get("Sec-Purpose", ""),
        is_signed_in=settings.SESSION_COOKIE_NAME in request.COOKIES,
    )
