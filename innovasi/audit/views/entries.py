"""The list of entries; for Bappeda's administrators and the operator."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from innovasi.audit.board import entries_page
from innovasi.audit.choices import Perm
from innovasi.common.access import reserved_for


@require_safe
@reserved_for(Perm.READ)
def entries(request: HttpRequest) -> HttpResponse:
    return render(request, "audit/entries.html", {"board": entries_page(request.user, request.GET)})
