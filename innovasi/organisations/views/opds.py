"""OPDs: list, one, add, edit, rename, end, revive, delete."""

import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from innovasi.common.access import fetch, reserved_for
from innovasi.organisations import actions, board
from innovasi.organisations.forms import EndForm, OPDEditForm, OPDNewForm, RenameForm
from innovasi.organisations.models import OPD, Unit

MANAGE = "organisations.manage"


@require_safe
@reserved_for(MANAGE)
def data(request: HttpRequest) -> HttpResponse:
    """The front page of the master data."""
    return render(request, "organisations/data.html", {"overview": board.overview()})


@require_safe
@reserved_for(MANAGE)
def opds(request: HttpRequest) -> HttpResponse:
    return render(request, "organisations/opds.html", {"listing": board.opd_list(request.user, request.GET)})


@require_safe
@reserved_for(MANAGE)
def opd(request: HttpRequest, code: str) -> HttpResponse:
    row = fetch(request, OPD.objects.for_page(), MANAGE, code=code)
    units = Unit.objects.visible_to(request.user).of(row)
    return render(request, "organisations/opd.html", {"opd": row, "units": units[:12]})


@require_http_methods(["GET", "POST"])
@reserved_for(MANAGE)
def new(request: HttpRequest) -> HttpResponse:
    form = OPDNewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        row = actions.keep(form.save(commit=False), urusan=form.cleaned_data["urusan"], by=request.user)
        messages.success(request, f"{row.name} sudah ditambahkan. Undang orangnya lewat halaman Orang.")
        return redirect("organisations:opd", row.code)
    return render(request, "organisations/opd_new.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@reserved_for(MANAGE)
def edit(request: HttpRequest, code: str) -> HttpResponse:
    row = fetch(request, OPD.objects, MANAGE, code=code)
    form = OPDEditForm(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        actions.keep(form.save(commit=False), urusan=form.cleaned_data["urusan"], by=request.user)
        messages.success(request, f"Data {row.name} sudah disimpan.")
        return redirect("organisations:opd", row.code)
    context = {"form": form, "opd": row}
    return render(request, "organisations/opd_edit.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@reserved_for(MANAGE)
def rename(request: HttpRequest, code: str) -> HttpResponse:
    row = fetch(request, OPD.objects.for_page(), MANAGE, code=code)
    initial = {"name": row.name, "abbreviation": row.abbreviation}
    form = RenameForm(request.POST or None, opd=row, initial=initial)
    if request.method == "POST" and form.is_valid():
        answers = {name: form.cleaned_data[name] for name in ("name", "abbreviation", "since")}
        row = actions.rename(row, by=request.user, **answers)
        messages.success(request, f"Nama sudah diganti menjadi {row.name}.")
        return redirect("organisations:opd", row.code)
    context = {"form": form, "opd": row}
    return render(request, "organisations/opd_rename.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@reserved_for(MANAGE)
def end(request: HttpRequest, code: str) -> HttpResponse:
    row = fetch(request, OPD.objects, MANAGE, code=code)
    form = EndForm(request.POST or None, opd=row, initial={"last_day": datetime.date.today()})
    if request.method == "POST" and form.is_valid():
        actions.end(row, last_day=form.cleaned_data["last_day"], by=request.user)
        messages.success(request, f"{row.name} tercatat aktif sampai hari itu. Inovasinya tetap tersimpan.")
        return redirect("organisations:opd", row.code)
    context = {"form": form, "opd": row}
    return render(request, "organisations/opd_end.html", context, status=422 if form.errors else 200)


@require_POST
@reserved_for(MANAGE)
def revive(request: HttpRequest, code: str) -> HttpResponse:
    row = fetch(request, OPD.objects, MANAGE, code=code)
    actions.revive(row, by=request.user)
    messages.success(request, f"{row.name} aktif kembali.")
    return redirect("organisations:opd", row.code)


@require_http_methods(["GET", "POST"])
@reserved_for(MANAGE)
def remove(request: HttpRequest, code: str) -> HttpResponse:
    row = fetch(request, OPD.objects, MANAGE, code=code)
    if request.method == "GET":
        return render(request, "organisations/opd_remove.html", {"opd": row})
    try:
        actions.remove(row, by=request.user)
    except actions.StillInUse as refusal:
        messages.error(request, str(refusal))
        return redirect("organisations:opd", code)
    messages.success(request, f"{row.name} sudah dihapus.")
    return redirect("organisations:opds")
