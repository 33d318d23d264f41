"""People of the portal: list, change, deactivate; for Bappeda's administrators, and for a head their own OPD's."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from innovasi.accounts import actions, board
from innovasi.accounts.forms import AnonymiseForm, PersonForm
from innovasi.accounts.models import User
from innovasi.common.access import fetch, reserved_for

MANAGE = "accounts.manage_people"
ANONYMISE = "accounts.anonymise_people"
PEOPLE = User.objects.select_related("opd")


@require_safe
@reserved_for(MANAGE)
def people(request: HttpRequest) -> HttpResponse:
    if board.wants_invitations(request.GET):
        query = request.GET.copy()
        del query["keadaan"]
        return redirect(f"{reverse('accounts:invitations')}?{query.urlencode()}")
    return render(request, "accounts/people.html", {"board": board.people_page(request.user, request.GET)})


@require_http_methods(["GET", "POST"])
@reserved_for(MANAGE)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    person = fetch(request, PEOPLE, MANAGE, pk=pk)
    form = PersonForm(request.POST or None, instance=person, by=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_person(person, by=request.user, **form.cleaned_data)
        except actions.PersonRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Data {form.cleaned_data['name']} sudah disimpan.")
            return redirect("accounts:people")
    context = {"form": form, "board": board.person_page(fetch(request, PEOPLE, MANAGE, pk=pk))}
    return render(request, "accounts/person.html", context, status=422 if form.errors else 200)


@require_POST
@reserved_for(MANAGE)
def deactivate(request: HttpRequest, pk: int) -> HttpResponse:
    person = fetch(request, User.objects, MANAGE, pk=pk)
    try:
        revoked = actions.deactivate(person, by=request.user)
    except actions.PersonRefused as refusal:
        messages.error(request, str(refusal))
    else:
        also = f" {revoked} undangan yang ia kirim ikut dibatalkan." if revoked else ""
        messages.success(request, f"{person.name} tidak dapat masuk lagi. Riwayat pekerjaannya tetap tersimpan.{also}")
    return redirect("accounts:people")


@require_POST
@reserved_for(MANAGE)
def reactivate(request: HttpRequest, pk: int) -> HttpResponse:
    person = fetch(request, User.objects, MANAGE, pk=pk)
    try:
        actions.reactivate(person, by=request.user)
    except actions.PersonRefused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{person.name} dapat masuk kembali dengan kata sandi lamanya.")
    return redirect("accounts:people")


@require_http_methods(["GET", "POST"])
@reserved_for(ANONYMISE)
def anonymise(request: HttpRequest, pk: int) -> HttpResponse:
    person = fetch(request, PEOPLE, ANONYMISE, pk=pk)
    form = AnonymiseForm(request.POST or None, person=person)
    if request.method == "POST" and form.is_valid():
        try:
            person = actions.anonymise(person, by=request.user)
        except actions.PersonRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Nama dan alamatnya sudah dihapus. Kini ia tercatat sebagai {person.name}.")
            return redirect("accounts:people")
    context = {"form": form, "person": person}
    return render(request, "accounts/anonymise.html", context, status=422 if form.errors else 200)


@require_POST
@reserved_for(MANAGE)
def clear_bounced(request: HttpRequest, pk: int) -> HttpResponse:
    person = fetch(request, User.objects, MANAGE, pk=pk)
    actions.clear_bounced(person, by=request.user)
    messages.success(request, f"Surel {person.name} ditandai berfungsi lagi.")
    return redirect("accounts:person", pk)
