"""The edition of the IID that a period goes by."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from innovasi.common.access import fetch, reserved_for
from innovasi.programmes import actions
from innovasi.programmes.board import edition_of
from innovasi.programmes.forms import AdoptForm
from innovasi.programmes.models import Period

MANAGE = "programmes.manage"
ADOPTED = "{} sekarang memakai {}. Nilai kematangannya dihitung menurut edisi itu."
SAME = "{} memang sudah memakai edisi ini."


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(MANAGE)
def edition(request: HttpRequest, pk: int) -> HttpResponse:
    period = fetch(request, Period.objects.select_related("edition"), MANAGE, pk=pk)
    form = AdoptForm(request.POST or None, initial={"edition": request.GET.get("edisi")})
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data["edition"]
        if chosen == period.edition:
            form.add_error("edition", SAME.format(period))
        else:
            actions.adopt_edition(period, chosen)
            messages.success(request, ADOPTED.format(period, chosen))
            return redirect("programmes:period_edition", pk)
    context = {"period": period, "form": form, "edition": edition_of(period)}
    return render(request, "programmes/period_edition.html", context, status=422 if form.errors else 200)
