"""Texts with named variables."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from innovasi.common.access import fetch, reserved_for
from innovasi.nudges import actions
from innovasi.nudges.choices import Perm
from innovasi.nudges.forms import WordingForm
from innovasi.nudges.models import Wording
from innovasi.nudges.rules.wording import VARIABLES


@require_safe
@reserved_for(Perm.WRITE)
def index(request: HttpRequest) -> HttpResponse:
    rows = Wording.objects.visible_to(request.user).order_by("is_retired", "name")
    return render(request, "nudges/wordings.html", {"wordings": rows})


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(Perm.WRITE)
def new(request: HttpRequest) -> HttpResponse:
    return fill_in(request, Wording())


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(Perm.WRITE)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    return fill_in(request, fetch(request, Wording.objects, Perm.WRITE, pk=pk))


def fill_in(request: HttpRequest, wording: Wording) -> HttpResponse:
    name = wording.name
    form = WordingForm(request.POST or None, instance=wording)
    if request.method == "POST" and form.is_valid():
        actions.keep_wording(form.instance, by=request.user)
        messages.success(request, f"Naskah “{wording.name}” tersimpan.")
        return redirect("nudges:wordings")
    context = {"form": form, "name": name, "variables": VARIABLES.items()}
    return render(request, "nudges/wording.html", context, status=422 if form.errors else 200)
