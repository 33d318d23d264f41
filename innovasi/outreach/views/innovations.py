"""The page of one innovation, and its places."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from innovasi.common.access import fetch
from innovasi.innovations.models import Innovation
from innovasi.outreach import actions, board
from innovasi.outreach.choices import Perm
from innovasi.outreach.forms import PlaceForm
from innovasi.outreach.models import PlaceCode


@require_safe
def innovation(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Innovation.objects.with_submissions(), Perm.READ, pk=pk, current__isnull=False)
    context = {"page": board.outreach_page(row, request.user), "form": PlaceForm()}
    return render(request, "outreach/innovation.html", context)


@require_POST
def add_place(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Innovation.objects.with_submissions(), Perm.WRITE, pk=pk, current__isnull=False)
    form = PlaceForm(request.POST)
    if form.is_valid():
        try:
            place = actions.add_place(row, form.cleaned_data["label"], by=request.user)
        except actions.PlaceRefused as refusal:
            form.add_error("label", str(refusal))
        else:
            messages.success(request, f"Bahan untuk {place.label} siap diunduh.")
            return redirect("outreach:innovation", pk)
    context = {"page": board.outreach_page(row, request.user), "form": form}
    return render(request, "outreach/innovation.html", context, status=422)


@require_POST
def retire_place(request: HttpRequest, pk: int) -> HttpResponse:
    place = fetch(request, PlaceCode.objects.for_kit(), Perm.WRITE, pk=pk)
    actions.retire(place, by=request.user)
    messages.success(request, f"{place.label} tidak ditawarkan lagi. Kode yang sudah tercetak tetap berfungsi.")
    return redirect("outreach:innovation", place.innovation_id)
