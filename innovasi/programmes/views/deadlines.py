"""How a deadline stands, and making it later; for Bappeda's administrators."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from innovasi.common.access import fetch, reserved_for
from innovasi.programmes import actions
from innovasi.programmes.board import deadline_page, said
from innovasi.programmes.forms import ExtensionForm
from innovasi.programmes.models import Period
from innovasi.programmes.views.periods import MANAGE


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(MANAGE)
def deadline(request: HttpRequest, pk: int) -> HttpResponse:
    period = fetch(request, Period.objects, MANAGE, pk=pk)
    form = ExtensionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            rows = actions.extend(period, by=request.user, **form.chosen())
        except actions.PeriodRefused as refusal:
            form.add_error("deadline_date", str(refusal))
        else:
            whom = f"{len(rows)} OPD" if rows[0].opd_id else "semua OPD"
            messages.success(request, f"Tenggat untuk {whom} sekarang {said(rows[0].deadline_at)}.")
            return redirect("programmes:period_deadline", period.pk)
    context = {"form": form, "page": deadline_page(period)}
    return render(request, "programmes/period_deadline.html", context, status=422 if form.errors else 200)
