"""How ready a dossier is for each national form, and a form to copy from."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from innovasi.common.access import fetch
from innovasi.innovations.models import Submission
from innovasi.national_forms import actions, board
from innovasi.national_forms.choices import Perm


@require_safe
def overview(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Submission.objects.with_innovation(), Perm.READ, pk=pk)
    context = {"page": board.overview(row, request.user), "submission": row}
    return render(request, "national_forms/overview.html", context)


@require_safe
def copy(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """The form in its national order, to be copied field by field."""
    row = fetch(request, Submission.objects.with_innovation(), Perm.READ, pk=pk)
    found = board.copy_page(row, request.user, key)
    if found is None:
        raise Http404
    page, state = found
    return render(request, "national_forms/copy.html", {"page": page, "state": state, "submission": row})


@require_POST
def join(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Take part in a form: only now its own questions appear."""
    row = fetch(request, Submission.objects.with_innovation(), Perm.OPEN_FILL, pk=pk)
    form = board.form_of(row, key)
    if form is None or not form.is_open_to_choice:
        raise Http404
    try:
        actions.join(row, form, by=request.user)
    except (actions.AnswersRest, actions.NotOffered) as refusal:
        messages.error(request, str(refusal))
        return redirect("national_forms:overview", row.pk)
    messages.success(request, f"Inovasi ini ikut {form.get_key_display()}. Lengkapi yang khusus ditanyakannya.")
    return redirect("national_forms:fill", row.pk, form.key)


@require_POST
def leave(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    row = fetch(request, Submission.objects.with_innovation(), Perm.OPEN_FILL, pk=pk)
    form = board.form_of(row, key)
    if form is None or not form.is_open_to_choice:
        raise Http404
    try:
        actions.leave(row, form.key, by=request.user)
    except actions.AnswersRest as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Tidak lagi ikut {form.get_key_display()}. Tulisannya tetap tersimpan.")
    return redirect("national_forms:overview", row.pk)
