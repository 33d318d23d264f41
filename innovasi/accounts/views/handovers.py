"""Handing a post from one person to another."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from innovasi.accounts import actions
from innovasi.accounts.forms import HandoverForm
from innovasi.accounts.models import User
from innovasi.common.access import fetch, reserved_for

MANAGE = "accounts.manage_people"


@require_http_methods(["GET", "POST"])
@reserved_for(MANAGE)
def hand_over(request: HttpRequest, pk: int) -> HttpResponse:
    person = fetch(request, User.objects.select_related("opd"), MANAGE, pk=pk)
    form = HandoverForm(request.POST or None, person=person)
    if request.method == "POST" and form.is_valid():
        try:
            actions.hand_over(person, by=request.user, **form.cleaned_data)
        except actions.PersonRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Serah terima {person.name} kepada {form.cleaned_data['name']} sudah dicatat.")
            return redirect("accounts:people")
    context = {"form": form, "person": person}
    return render(request, "accounts/hand_over.html", context, status=422 if form.errors else 200)


@require_POST
@reserved_for(MANAGE)
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    person = fetch(request, User.objects, MANAGE, pk=pk)
    try:
        actions.cancel_handover(person, by=request.user)
    except actions.PersonRefused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Serah terima dibatalkan. {person.name} tetap bertugas.")
    return redirect("accounts:people")
