"""Rows of an edition that is not frozen: indicators with their levels, and bases."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from innovasi.common.access import fetch, reserved_for
from innovasi.editions import actions
from innovasi.editions.choices import Perm
from innovasi.editions.forms import BasisForm, IndicatorForm, IndicatorNewForm
from innovasi.editions.models import Basis, Edition, Indicator
from innovasi.editions.rules import stamp
from innovasi.editions.views.refusing import SEEN, frozen, keeps, removes, untouched


def place_of(indicator: Indicator) -> str:
    """The row on the page of its edition."""
    return f"{reverse('editions:edition', args=[indicator.edition_id])}#{indicator.key}"


def row_at(request: HttpRequest, pk: int, key: str) -> Indicator:
    """An indicator by its edition's number and its own key, with levels and bases."""
    edition = fetch(request, Edition.objects, Perm.MANAGE, pk=pk)
    row: Indicator = fetch(
        request, Indicator.objects.select_related("edition").whole(), Perm.MANAGE, edition=edition, key=key
    )
    return row


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(Perm.READ)
def new(request: HttpRequest, pk: int) -> HttpResponse:
    edition = fetch(request, Edition.objects, Perm.MANAGE, pk=pk)
    if edition.is_frozen:
        return frozen(request, edition)
    row = Indicator(edition=edition)
    return fill_in(request, row, IndicatorNewForm(request.POST or None, instance=row))


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(Perm.READ)
def edit(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    row = row_at(request, pk, key)
    if row.edition.is_frozen:
        return frozen(request, row.edition)
    return fill_in(request, row, IndicatorForm(request.POST or None, instance=row))


def fill_in(request: HttpRequest, row: Indicator, form: IndicatorForm) -> HttpResponse:
    name, seen = row.name, stamp(row) if row.pk else ""
    if request.method == "POST" and form.is_valid():
        kept, was_seen = form.save(commit=False), request.POST.get(SEEN, "")
        if keeps(form, lambda: actions.keep_indicator(kept, form.texts, seen=was_seen, by=request.user)):
            messages.success(request, f"{kept.name} sudah disimpan.")
            return redirect(place_of(kept))
    context = {"form": form, "row": row, "name": name, "seen": untouched(request, form, seen)}
    return render(request, "editions/indicator_form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(Perm.READ)
def remove(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    row = row_at(request, pk, key)
    if row.edition.is_frozen:
        return frozen(request, row.edition)
    if request.method != "POST":
        return render(request, "editions/indicator_remove.html", {"row": row})
    said = f"{row.name} sudah dihapus dari {row.edition}."
    removes(request, lambda: actions.remove_indicator(row, by=request.user), said)
    return redirect("editions:edition", pk)


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(Perm.READ)
def basis_new(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    row = row_at(request, pk, key)
    if row.edition.is_frozen:
        return frozen(request, row.edition)
    start = {} if row.bases.all() else {level.parameter: level.text for level in row.levels.all()}
    basis = Basis(indicator=row)
    return fill_in_basis(request, basis, BasisForm(request.POST or None, instance=basis, start=start))


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(Perm.READ)
def basis_edit(request: HttpRequest, pk: int, key: str, code: str) -> HttpResponse:
    rows = Basis.objects.select_related("indicator__edition").prefetch_related("levels")
    basis = fetch(request, rows, Perm.MANAGE, indicator=row_at(request, pk, key), code=code)
    if basis.indicator.edition.is_frozen:
        return frozen(request, basis.indicator.edition)
    start = {level.parameter: level.text for level in basis.levels.all()}
    return fill_in_basis(request, basis, BasisForm(request.POST or None, instance=basis, start=start))


def fill_in_basis(request: HttpRequest, basis: Basis, form: BasisForm) -> HttpResponse:
    row, name, code, seen = basis.indicator, basis.name, basis.code, stamp(basis.indicator)
    if request.method == "POST" and form.is_valid():
        kept, was_seen = form.save(commit=False), request.POST.get(SEEN, "")
        if keeps(form, lambda: actions.keep_basis(kept, form.texts, seen=was_seen, by=request.user)):
            messages.success(request, f"Basis {kept.code} sudah disimpan.")
            return redirect(place_of(row))
    context = {"form": form, "row": row, "name": name, "code": code, "seen": untouched(request, form, seen)}
    return render(request, "editions/basis_form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(Perm.READ)
def basis_remove(request: HttpRequest, pk: int, key: str, code: str) -> HttpResponse:
    rows = Basis.objects.select_related("indicator__edition")
    basis = fetch(request, rows, Perm.MANAGE, indicator=row_at(request, pk, key), code=code)
    if basis.indicator.edition.is_frozen:
        return frozen(request, basis.indicator.edition)
    if request.method != "POST":
        return render(request, "editions/basis_remove.html", {"basis": basis, "row": basis.indicator})
    removes(request, lambda: actions.remove_basis(basis, by=request.user), f"Basis {basis.code} sudah dihapus.")
    return redirect(place_of(basis.indicator))
