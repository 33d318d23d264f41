"""Changing the rules and the predicates of an edition that is not frozen."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from innovasi.common.access import fetch, reserved_for
from innovasi.editions import actions
from innovasi.editions.choices import Perm
from innovasi.editions.forms import BandsForm, EditionForm
from innovasi.editions.models import Edition
from innovasi.editions.rules import stamp
from innovasi.editions.views.refusing import SEEN, frozen, keeps, untouched


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(Perm.READ)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Edition.objects, Perm.MANAGE, pk=pk)
    if row.is_frozen:
        return frozen(request, row)
    title, seen = str(row), stamp(row)
    form = EditionForm(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        was_seen = request.POST.get(SEEN, "")
        if keeps(form, lambda: actions.keep_edition(form.save(commit=False), seen=was_seen, by=request.user)):
            messages.success(request, f"{row} sudah disimpan.")
            return redirect("editions:edition", pk)
    context = {"form": form, "edition": row, "title": title, "seen": untouched(request, form, seen)}
    return render(request, "editions/edition_form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(Perm.READ)
def bands(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Edition.objects.prefetch_related("bands"), Perm.MANAGE, pk=pk)
    if row.is_frozen:
        return frozen(request, row)
    form = BandsForm(request.POST or None, bands=row.bands.all())
    if request.method == "POST" and form.is_valid():
        was_seen = request.POST.get(SEEN, "")
        if keeps(form, lambda: actions.keep_bands(row, form.bands, seen=was_seen, by=request.user)):
            messages.success(request, f"Predikat {row} sudah disimpan.")
            return redirect("editions:edition", pk)
    context = {"form": form, "edition": row, "seen": untouched(request, form, stamp(row))}
    return render(request, "editions/bands.html", context, status=422 if form.errors else 200)
