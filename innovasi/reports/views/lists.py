"""A list of the workspace as a file: exactly the rows that its filter shows."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from innovasi.reports import actions
from innovasi.reports.choices import LARGE, LARGEST, Format, Kind
from innovasi.reports.documents import list_open_to
from innovasi.reports.views.answers import attachment

NOT_FILTERS = {"format", "halaman", "csrfmiddlewaretoken"}


def asked_by(request: HttpRequest) -> dict[str, str]:
    """The filter that an address carries; empty boxes are left out."""
    return {name: value for name, value in sorted(request.GET.items()) if value and name not in NOT_FILTERS}


def format_of(request: HttpRequest) -> Format:
    """What the address asks for: Excel unless it says CSV."""
    return Format.CSV if request.GET.get("format") == Format.CSV else Format.XLSX


@require_http_methods(["GET", "POST"])
def export(request: HttpRequest, kind: str) -> HttpResponse:
    """Answer a list at once; a large one is shown to be large, and asking for it (POST) sets a worker to it."""
    document = list_open_to(request.user, kind)
    if document is None:
        raise Http404
    asked, wanted, name = asked_by(request), format_of(request), Kind(kind)
    book = document.book(request.user, asked)
    if book.total <= LARGE:
        content = actions.bytes_of(book, wanted)
        actions.record(name, wanted, asked, rows=book.total, by=request.user)
        return attachment(content, wanted, actions.file_name(name, wanted))
    if request.method == "POST" and book.total <= LARGEST:
        return redirect(actions.prepare(name, wanted, asked, rows=book.total, by=request.user))
    context = {"kind": name, "wanted": wanted, "rows": book.total, "largest": LARGEST}
    return render(request, "reports/large.html", context, status=422 if request.method == "POST" else 200)
