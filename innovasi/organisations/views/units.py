"""Units: list, add, edit, switch off and on, delete."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from innovasi.common.access import fetch, reserved_for
from innovasi.organisations import actions, board
from innovasi.organisations.forms import UnitForm
from innovasi.organisations.models import OPD, Unit

MANAGE = "organisations.manage"


def list_of(unit: Unit) -> str:
    """The address of the list that shows a unit among its OPD's."""
    return f"{reverse('organisations:units')}?opd={unit.opd.code}"


@require_safe
@reserved_for(MANAGE)
def units(request: HttpRequest) -> HttpResponse:
    return render(request, "organisations/units.html", {"listing": board.unit_list(request.user, request.GET)})


@require_http_methods(["GET", "POST"])
@reserved_for(MANAGE)
def new(request: HttpRequest, code: str) -> HttpResponse:
    opd = fetch(request, OPD.objects, MANAGE, code=code)
    form = UnitForm(request.POST or None, instance=Unit(opd=opd))
    if request.method == "POST" and form.is_valid():
        unit = form.save()
        messages.success(request, f"{unit} sudah ditambahkan di bawah {opd.name}.")
        return redirect(list_of(unit))
    context = {"form": form, "opd": opd}
    return render(request, "organisations/unit_form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@reserved_for(MANAGE)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    unit = fetch(request, Unit.objects.select_related("opd"), MANAGE, pk=pk)
    form = UnitForm(request.POST or None, instance=unit)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, f"Data {unit} sudah disimpan.")
        return redirect(list_of(unit))
    context = {"form": form, "opd": unit.opd, "unit": unit}
    return render(request, "organisations/unit_form.html", context, status=422 if form.errors else 200)


@require_POST
@reserved_for(MANAGE)
def switch(request: HttpRequest, pk: int) -> HttpResponse:
    unit = fetch(request, Unit.objects.select_related("opd"), MANAGE, pk=pk)
    active = request.POST.get("aktif") == "ya"
    actions.switch_unit(unit, active=active, by=request.user)
    words = "aktif kembali" if active else "nonaktif dan tidak lagi ditawarkan dalam formulir"
    messages.success(request, f"{unit} sekarang {words}.")
    return redirect(list_of(unit))


@require_POST
@reserved_for(MANAGE)
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    unit = fetch(request, Unit.objects.select_related("opd"), MANAGE, pk=pk)
    try:
        actions.remove_unit(unit, by=request.user)
    except actions.StillInUse as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{unit} sudah dihapus.")
    return redirect(list_of(unit))
