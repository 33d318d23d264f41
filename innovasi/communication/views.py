"""The board of communication, its export, and the definition of its index in words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from innovasi.common.access import reserved_for
from innovasi.common.pages import public_page
from innovasi.common.sheets import csv_of, xlsx_of
from innovasi.communication import actions, board
from innovasi.communication.choices import LARGEST_EXPORT, Perm
from innovasi.communication.rules import published_versions

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@reserved_for(Perm.SEE)
def index(request: HttpRequest) -> HttpResponse:
    return render(request, "communication/index.html", {"overview": board.overview(request.user, request.GET.dict())})


@require_safe
@reserved_for(Perm.EXPORT)
def export(request: HttpRequest) -> HttpResponse:
    """The rows of the filter as Excel, or the innovations alone as CSV."""
    asked = request.GET.dict()
    overview, sheets = board.export_of(request.user, asked)
    if len(overview.standings) > LARGEST_EXPORT:
        context = {"overview": overview, "largest": LARGEST_EXPORT}
        return render(request, "communication/index.html", context, status=422)
    is_csv = asked.get("format") == "csv"
    content = csv_of(sheets[0]) if is_csv else xlsx_of(sheets)
    wish = {choice.param: choice.chosen for choice in overview.choices if choice.chosen}
    version, rows = overview.definition.version, len(overview.standings)
    actions.record(by=request.user, version=version, rows=rows, city_index=overview.score, asked=wish)
    name = f"indeks-komunikasi-{timezone.localdate():%Y%m%d}.{'csv' if is_csv else 'xlsx'}"
    response = HttpResponse(content, content_type="text/csv; charset=utf-8" if is_csv else XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Security-Policy"] = "sandbox"
    patch_cache_control(response, private=True, no_store=True)
    return response


@public_page
def definition(request: HttpRequest) -> HttpResponse:
    return render(request, "communication/definition.html", {"versions": published_versions()})
