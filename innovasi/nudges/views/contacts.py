"""Whom no message reaches, and addresses that do not work."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from innovasi.common.access import fetch, reserved_for
from innovasi.nudges import actions, board
from innovasi.nudges.choices import Perm
from innovasi.nudges.forms import BounceForm
from innovasi.nudges.models import Bounce


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(Perm.WRITE)
def index(request: HttpRequest) -> HttpResponse:
    form = BounceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.note_bounce(**form.cleaned_data, by=request.user)
        messages.success(request, "Alamat itu tidak dikirimi lagi sampai Anda menandainya pulih.")
        return redirect("nudges:contacts")
    context = {"contacts": board.contacts(request.user), "form": form}
    return render(request, "nudges/contacts.html", context, status=422 if form.errors else 200)


@require_POST
@reserved_for(Perm.WRITE)
def clear(request: HttpRequest, pk: int) -> HttpResponse:
    actions.clear_bounce(fetch(request, Bounce.objects, Perm.WRITE, pk=pk))
    messages.success(request, "Alamat itu boleh dikirimi lagi.")
    return redirect("nudges:contacts")
