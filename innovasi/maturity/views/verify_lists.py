"""Bappeda's lists: the gap between claimed and verified, and who opened personal data."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from innovasi.common.access import reserved_for
from innovasi.maturity.board.gaps import gaps as board_of_gaps
from innovasi.maturity.board.openings import openings as board_of_openings
from innovasi.maturity.choices import Perm
from innovasi.maturity.forms.days import DaysForm


@require_safe
@reserved_for(Perm.SEE_GAPS)
def gaps(request: HttpRequest) -> HttpResponse:
    page = board_of_gaps(request.user, request.GET)
    return render(request, "maturity/gaps.html", {"page": page, "listing": page.listing})


@require_safe
@reserved_for(Perm.SEE_OPENINGS)
def openings(request: HttpRequest) -> HttpResponse:
    form = DaysForm({name: request.GET.get(name, "") for name in DaysForm.base_fields})
    days = form.cleaned_data if form.is_valid() else {}
    log = board_of_openings(request.GET, days.get("dari"), days.get("sampai"))
    return render(request, "maturity/openings.html", {"log": log, "form": form})
