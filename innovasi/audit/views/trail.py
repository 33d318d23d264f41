"""Middleware: whose deeds these are, and what was refused."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from innovasi.audit.actions import acting, record
from innovasi.audit.choices import Deed

REFUSALS = frozenset({403, 404, 429})
FILES = frozenset({"innovations:document"})  # private files that leave no row of their own; pictures fill pages
MASTER_DATA = ("/kerja/data/", "/admin/")
UNSAID = frozenset({"token", "secret", "code"})  # parts of an address that open doors


class AuditTrail:
    """Names the person behind each recorded change, and records refusals, openings of
    private files, and each form of the master data that was taken.

    Nobody is looked up for a request that records nothing: public pages never
    touch the session.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with acting(lambda: getattr(request, "user", None)):
            response = self.get_response(request)
            if request.path.startswith(("/kerja/", "/admin/")) and request.user.is_authenticated:
                note(request, response.status_code)
        return response


def note(request: HttpRequest, status: int) -> None:
    match = request.resolver_match
    name, given = (match.view_name, match.kwargs) if match else ("", {})
    said = {part: str(value)[:64] for part, value in given.items() if part not in UNSAID}
    if status in REFUSALS:
        record(Deed.REFUSED, thing=name, detail={**said, "jawaban": status, "cara": request.method or ""})
    elif name in FILES and status == 200:
        record(Deed.OPENED, thing=name, detail=said)
    elif request.method == "POST" and status < 400 and request.path.startswith(MASTER_DATA):
        record(Deed.SUBMITTED, thing=name, detail=said)
