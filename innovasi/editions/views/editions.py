"""Editions: list, one, copy, new version, delete."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from innovasi.common.access import fetch, reserved_for
from innovasi.common.pages import page_of
from innovasi.editions import actions, board
from innovasi.editions.choices import Perm
from innovasi.editions.forms import CopyForm
from innovasi.editions.models import Edition

VERSIONED = "{} sudah dibuat dari {}. Ubah di sini, lalu pakai untuk periode yang memerlukannya."


@require_safe
@reserved_for(Perm.READ)
def editions(request: HttpRequest) -> HttpResponse:
    page = page_of(Edition.objects.visible_to(request.user).with_use(), request.GET.get("halaman"))
    return render(request, "editions/editions.html", {"page": page})


@require_safe
@reserved_for(Perm.READ)
def edition(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Edition.objects.select_related("based_on"), Perm.READ, pk=pk)
    return render(request, "editions/edition.html", {"page": board.edition_page(row)})


@require_safe
@reserved_for(Perm.READ)
def compare(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    before = fetch(request, Edition.objects, Perm.READ, pk=pk)
    after = fetch(request, Edition.objects, Perm.READ, pk=other)
    return render(request, "editions/compare.html", {"comparison": board.compare(before, after)})


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(Perm.READ)
def copy(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Edition.objects, Perm.MANAGE, pk=pk)
    form = CopyForm(request.POST or None, initial={"year": row.year + 1, "title": f"Edisi {row.year + 1}"})
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.copy_to_year(row, **form.cleaned_data, by=request.user)
        except actions.EditionRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"{made} sudah dibuat. Cocokkan setiap indikator dengan pedoman tahun itu.")
            return redirect("editions:edition", made.pk)
    context = {"form": form, "edition": row}
    return render(request, "editions/copy.html", context, status=422 if form.errors else 200)


@require_POST
@reserved_for(Perm.READ)
def version(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Edition.objects, Perm.MANAGE, pk=pk)
    try:
        made = actions.new_version(row, by=request.user)
    except actions.EditionRefused as refusal:
        messages.error(request, str(refusal))
        return redirect("editions:edition", pk)
    messages.success(request, VERSIONED.format(made, row))
    return redirect("editions:edition", made.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(Perm.READ)
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Edition.objects, Perm.MANAGE, pk=pk)
    if request.method != "POST":
        return render(request, "editions/edition_remove.html", {"edition": row})
    try:
        actions.remove_edition(row, by=request.user)
    except actions.EditionRefused as refusal:
        messages.error(request, str(refusal))
        return redirect("editions:edition", pk)
    messages.success(request, f"{row} sudah dihapus.")
    return redirect("editions:editions")
