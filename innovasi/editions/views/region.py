"""The city's own sheet (SPD): read by Bappeda's readers, answered by its administrators."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from innovasi.common.access import fetch, reserved_for
from innovasi.editions import actions, board
from innovasi.editions.choices import Perm
from innovasi.editions.forms import RegionForm, stamps
from innovasi.editions.models import Edition

ONE = "baris"  # the indicator whose own button was pressed


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(Perm.READ)
def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    if request.method == "POST":
        return save(request, fetch(request, Edition.objects, Perm.MANAGE, pk=pk))
    edition = fetch(request, Edition.objects, Perm.READ, pk=pk)
    region = board.region_sheet(edition)
    return render(request, "editions/region.html", {"sheet": region, "form": RegionForm(rows=region.rows)})


def save(request: HttpRequest, edition: Edition) -> HttpResponse:
    """All that was typed is saved, whichever button was pressed, so that nothing of the other rows is lost."""
    region = board.region_sheet(edition)
    form = RegionForm(request.POST, rows=region.rows)
    if form.is_valid():
        try:
            count = actions.keep_answers(edition, form.wishes, by=request.user)
        except actions.ChangedMeanwhile as refusal:
            form = told(request, board.region_sheet(edition), str(refusal))
        else:
            messages.success(request, f"{count} jawaban disimpan." if count else "Tidak ada jawaban yang berubah.")
            return redirect(place_of(edition, request.POST.get(ONE, "")))
    return render(request, "editions/region.html", {"sheet": region, "form": form}, status=422)


def told(request: HttpRequest, region: board.RegionSheet, sentence: str) -> RegionForm:
    """The same answers with the present state of each row, so that saving again means it."""
    data = request.POST.copy()
    data.update(stamps(region.rows))
    form = RegionForm(data, rows=region.rows)
    form.add_error(None, sentence)
    return form


def place_of(edition: Edition, key: str) -> str:
    address = reverse("editions:region", args=[edition.pk])
    return f"{address}#baris-{key}" if key.isdecimal() and len(key) < 19 else address
