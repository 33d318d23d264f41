"""Inviting many at once, and OPDs that nobody can reach."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from innovasi.accounts import actions, board
from innovasi.accounts.forms import ManyForm
from innovasi.accounts.models import BulkInvitation
from innovasi.common.access import fetch, reserved_for

PLACE = "accounts.place_people"


@require_http_methods(["GET", "POST"])
@reserved_for(PLACE)
def invite_many(request: HttpRequest) -> HttpResponse:
    """Type or paste a list, see what it would do, send it."""
    empty = board.opds_without_people()
    chosen = [opd for opd in empty if opd.code in request.GET.getlist("opd")]
    form = ManyForm(request.POST or None, initial={"people": board.lines_for(chosen)})
    preview = None
    if request.method == "POST" and form.is_valid():
        preview = board.preview(form.cleaned_data["people"])
        if len(preview.rows) > board.LONGEST_LIST:
            form.add_error("people", f"Paling banyak {board.LONGEST_LIST} orang sekali kirim. Bagi daftarnya.")
        elif "kirim" in request.POST and preview.good:
            bulk = actions.invite_many(preview.rows, by=request.user)
            messages.success(request, f"{len(preview.good)} undangan sedang dikirim.")
            return redirect("accounts:bulk", bulk.pk)
    context = {"form": form, "preview": preview, "empty": empty, "chosen": chosen}
    return render(request, "accounts/invite_many.html", context, status=422 if form.errors else 200)


@require_safe
@reserved_for(PLACE)
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    """How far a list has got; htmx asks for the changing part alone."""
    bulk = fetch(request, BulkInvitation.objects.select_related("by"), PLACE, pk=pk)
    template = "accounts/_progress.html" if request.htmx else "accounts/bulk.html"
    return render(request, template, {"progress": board.progress(bulk)})


@require_safe
@reserved_for(PLACE)
def contacts(request: HttpRequest) -> HttpResponse:
    """OPDs without a working contact, and what to do about each."""
    return render(request, "accounts/contacts.html", {"listing": board.contact_list(request.GET)})
