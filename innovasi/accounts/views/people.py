"""People of the portal: list, change, deactivate; for Bappeda's administrators, and for a head their own OPD's."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from innovasi.accounts import actions, board
from innovasi.accounts.forms import PersonForm
from innovasi.accounts.models import User
from innovasi.common.access import fetch, reserved_for

MANAGE = "accounts.manage_people"


@require_safe
@reserved_for(MANAGE)
def people(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/people.html", {"board": board.people_page(request.user, request.GET)})


@require_http_methods(["GET", "POST"])
@reserved_for(MANAGE)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    person = fetch(request, User.objects.select_related("opd"), MANAGE, pk=pk)
    form = PersonForm(request.POST or None, instance=person, by=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_person(person, by=request.user, **form.cleaned_data)
        except actions.PersonRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Data {form.cleaned_data['name']} sudah disimpan.")
            return redirect("accounts:people")
    context = {"form": form, "person": fetch(request, User.objects.select_related("opd"), MANAGE, pk=pk)}
    return render(request, "accounts/person.html", context, status=422 if form.errors else 200)


@require_POST
@reserved_for(MANAGE)
def deactivate(request: HttpRequest, pk: int) -> HttpResponse:
    person = fetch(request, User.objects, MANAGE, pk=pk)
    try:
        actions.deactivate(person, by=request.user)
    except actions.PersonRefused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{person.name} tidak dapat masuk lagi. Riwayat pekerjaannya tetap tersimpan.")
    return redirect("accounts:people")


@require_POST
@reserved_for(MANAGE)
def reactivate(request: HttpRequest, pk: int) -> HttpResponse:
    person = fetch(request, User.objects, MANAGE, pk=pk)
    actions.reactivate(person, by=request.user)
    messages.success(request, f"{person.name} dapat masuk kembali dengan kata sandi lamanya.")
    return redirect("accounts:people")
