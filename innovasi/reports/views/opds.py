"""The sheet of one OPD, for Bappeda, the observer and its own people."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from innovasi.reports import actions
from innovasi.reports.board import opd_open_to
from innovasi.reports.choices import Format, Kind
from innovasi.reports.documents import opd as document
from innovasi.reports.views.answers import attachment


@require_GET
def sheet(request: HttpRequest, code: str) -> HttpResponse:
    opd = opd_open_to(request.user, code)
    if opd is None:
        raise Http404
    wanted = Format.XLSX if request.GET.get("format") == Format.XLSX else Format.PDF
    if wanted == Format.PDF:
        content = document.pages(opd, request.user)
    else:
        content = actions.bytes_of(document.workbook(opd, request.user), wanted)
    actions.record(Kind.OPD_SHEET, wanted, {"opd": opd.code}, rows=0, by=request.user)
    return attachment(content, wanted, actions.file_name(Kind.OPD_SHEET, wanted, opd.code))
