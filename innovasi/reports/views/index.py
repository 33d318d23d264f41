"""The page of reports."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from innovasi.common.access import reserved_for
from innovasi.reports import board
from innovasi.reports.choices import Perm
from innovasi.reports.forms import SignatureForm


@require_safe
@reserved_for(Perm.READ)
def index(request: HttpRequest) -> HttpResponse:
    page = board.reports_page(request.user, request.GET.dict())
    form = SignatureForm(last=board.last_signature(request.user))
    return render(request, "reports/index.html", {"page": page, "form": form, "typed": request.GET.dict()})
