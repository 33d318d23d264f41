"""The door to open data: who may knock how often, and that pages of other sites may read along."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt

from innovasi.api.board import latest
from innovasi.api.records.innovations import moment
from innovasi.api.views.problems import METHODS, not_allowed, problem
from innovasi.common import limits
from innovasi.common.pages import public_page

View = Callable[..., HttpResponse]
LIMITS = "RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After"
EXPOSED = f"Content-Disposition, Data-Diperbarui, ETag, Link, {LIMITS}"
A_DAY = "86400"
FAILURES = {
    400: "Permintaan ini tidak dapat dibaca.",
    500: "Ada yang tidak beres di portal. Coba lagi nanti.",
}
TOO_MANY = (
    "Batasnya {limit} permintaan dalam {minutes} menit. Coba lagi {seconds} detik lagi, atau unduh seluruh katalog."
)


class OpenDoor:
    """Stands before the page cache, so that kept answers count as well and keep nothing of who asked."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith("/api/") and request.path != "/data.jsonld":
            return self.get_response(request)
        response = preflight() if request.method == "OPTIONS" else self.counted(request)
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = EXPOSED
        response["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response

    def counted(self, request: HttpRequest) -> HttpResponse:
        limit, seconds = settings.API_RATE_LIMIT, settings.API_RATE_SECONDS
        standing = limits.count("api", request, limit=limit, seconds=seconds)
        if standing.is_over:
            text = TOO_MANY.format(limit=limit, minutes=seconds // 60, seconds=standing.reset)
            response = problem(request, 429, text)
            response["Retry-After"] = str(standing.reset)
        else:
            response = in_our_shape(request, self.get_response(request))
        response["RateLimit-Limit"] = str(standing.limit)
        response["RateLimit-Remaining"] = str(standing.remaining)
        response["RateLimit-Reset"] = str(standing.reset)
        return response


def in_our_shape(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """A page that says that something failed becomes what programs expect."""
    if response.status_code in FAILURES and response.headers.get("Content-Type", "").startswith("text/html"):
        return problem(request, response.status_code, FAILURES[response.status_code])
    return response


def preflight() -> HttpResponse:
    response = HttpResponse(status=204)
    response["Allow"] = METHODS
    response["Access-Control-Allow-Methods"] = METHODS
    response["Access-Control-Allow-Headers"] = "Accept, Content-Type, If-None-Match, If-Modified-Since"
    response["Access-Control-Max-Age"] = A_DAY
    return response


def links() -> str:
    """Licence, description and help, as headers that programs know (RFC 8288)."""
    known = {
        "license": settings.OPEN_DATA["licence_url"],
        "service-desc": settings.SITE_URL + reverse("api:openapi"),
        "service-doc": settings.SITE_URL + reverse("api:docs"),
    }
    return ", ".join(f'<{address}>; rel="{name}"' for name, address in known.items())


def open_data(view: View) -> View:
    """A public page for programs: GET and HEAD, and all else is told so in the API's own shape."""
    page = public_page(view)

    @login_not_required
    @csrf_exempt  # nothing is ever written here; the answer to a POST is 405, not a page about cookies
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return not_allowed(request)
        asked, request.method = request.method, "GET"  # the library knows no HEAD
        response = page(request, *args, **kwargs)
        request.method = asked
        if response.status_code == 200:
            response["Link"] = links()
            changed = latest()
            if changed:
                response["Data-Diperbarui"] = moment(changed).isoformat()
        return response

    return guarded
