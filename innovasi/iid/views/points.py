"""The next points and the checks: of an OPD's own innovations, or of all."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from innovasi.common.access import reserved_for
from innovasi.iid import board
from innovasi.iid.choices import Perm


@require_safe
@reserved_for(Perm.SEE_OPD)
def points(request: HttpRequest) -> HttpResponse:
    page = board.points_page(request.user, request.GET)
    return render(request, "iid/points.html", {"page": page, "listing": page.listing if page else None})


@require_safe
@reserved_for(Perm.SEE_OPD)
def checks(request: HttpRequest) -> HttpResponse:
    page = board.checks_of(request.user, request.GET)
    return render(request, "iid/checks.html", {"page": page, "listing": page.listing if page else None})
