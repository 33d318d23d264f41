"""Packages: always written by a worker; the answer is the page that shows how far it is."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from innovasi.common.access import fetch, reserved_for
from innovasi.innovations.models import Submission
from innovasi.reports import actions, board
from innovasi.reports.choices import Format, Kind, Perm


@require_POST
def of_one(request: HttpRequest, pk: int) -> HttpResponse:
    """The package of one dossier, for its OPD and for Bappeda's reviewers."""
    row = fetch(request, Submission.objects.with_innovation(), Perm.PACKAGE, pk=pk)
    asked = {"pengajuan": str(row.pk), "kode": row.innovation.code}
    return redirect(actions.prepare(Kind.PACKAGE, Format.ZIP, asked, rows=1, by=request.user))


@require_POST
@reserved_for(Perm.PACKAGES)
def of_period(request: HttpRequest) -> HttpResponse:
    """All accepted innovations of a period, or of one OPD in it, unless that is too much for one file."""
    asked = {name: request.POST.get(name, "") for name in ("periode", "opd") if request.POST.get(name)}
    weighed = board.weigh(request.user, asked)
    if weighed is None:
        raise Http404
    if weighed.problem:
        messages.error(request, weighed.problem)
        return redirect("reports:index")
    return redirect(actions.prepare(Kind.PACKAGES, Format.ZIP, asked, rows=weighed.count, by=request.user))
