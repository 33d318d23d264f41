"""The ladder of the period that is shown."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from innovasi.common.access import reserved_for
from innovasi.nudges import actions, board
from innovasi.nudges.choices import Perm
from innovasi.nudges.forms import LadderForm, rung_forms
from innovasi.programmes.models import Period


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(Perm.WRITE)
def edit(request: HttpRequest) -> HttpResponse:
    period = Period.objects.current()
    if period is None:
        return render(request, "nudges/no_period.html")
    page = board.ladder_page(period)
    form = LadderForm(request.POST or None, initial=page.initial)
    rungs = rung_forms(request.POST or None, page.rungs)
    if request.method == "POST" and form.is_valid() and all([rung.is_valid() for rung in rungs.values()]):
        wishes = {days: rung.cleaned_data for days, rung in rungs.items()}
        ladder = actions.keep_ladder(period, form.cleaned_data, wishes, by=request.user)
        messages.success(request, f"Tangga tersimpan dan {'menyala' if ladder.is_on else 'mati'}.")
        return redirect("nudges:ladder")
    has_errors = bool(form.errors) or any(rung.errors for rung in rungs.values())
    context = {"page": page, "form": form, "steps": board.steps_of(period, rungs), "has_errors": has_errors}
    return render(request, "nudges/ladder.html", context, status=422 if has_errors else 200)
