"""The estimate, what it is made of, and what would change it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from innovasi.common.access import reserved_for
from innovasi.iid import board
from innovasi.iid.choices import Perm
from innovasi.iid.forms import WhatIfForm


@require_safe
@reserved_for(Perm.SEE_OPD)
def index(request: HttpRequest) -> HttpResponse:
    """The city's estimate; an OPD goes on to its own points."""
    if not request.user.has_perm(Perm.SEE):
        return redirect("iid:points")
    return render(request, "iid/index.html", {"estimate": board.estimate_of(request.GET)})


@require_safe
@reserved_for(Perm.SEE)
def innovations(request: HttpRequest) -> HttpResponse:
    """What each innovation brings."""
    estimate = board.estimate_of(request.GET)
    context = {"estimate": estimate}
    if estimate:
        found = board.contributions_of(estimate, request.GET)
        context |= {"found": found, "listing": found.listing}
    return render(request, "iid/innovations.html", context)


@require_safe
@reserved_for(Perm.SEE)
def whatif(request: HttpRequest) -> HttpResponse:
    """Try out changes; the address holds them all, so that it can be shared."""
    estimate = board.estimate_of(request.GET)
    if estimate is None:
        return render(request, "iid/whatif.html", {"estimate": None})
    basis = board.basis_asked(request.GET)
    options = board.options_of(estimate, basis)
    form = WhatIfForm(request.GET or None, options, basis=basis)
    answer = board.whatif(estimate, form.cleaned_data) if form.is_bound and form.is_valid() else None
    context = {"estimate": estimate, "form": form, "options": options, "answer": answer}
    context["also_dropped"] = board.chosen_drops(options, form.dropped)
    return render(request, "iid/whatif.html", context, status=422 if form.is_bound and not answer else 200)
