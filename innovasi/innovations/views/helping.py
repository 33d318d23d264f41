"""*Bantu isi*: asking for help with a draft, taking it in hand, ending it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from innovasi.common.access import fetch
from innovasi.innovations.actions import helping
from innovasi.innovations.board.task_list import task_list
from innovasi.innovations.choices import Perm
from innovasi.innovations.forms.helping import HelpForm
from innovasi.innovations.models import Submission


@require_POST
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Submission.objects.with_innovation(), Perm.SUBMIT, pk=pk)
    form = HelpForm(request.POST)
    if not form.is_valid():
        page = task_list(row, request.user, form)
        context = {"page": page, "submission": row, "form": form}
        return render(request, "innovations/submission.html", context, status=422)
    try:
        helping.ask(row, by=request.user, **form.words)
        messages.success(request, "Bappeda sudah diberi tahu. Sambil menunggu, Anda tetap dapat mengisi.")
    except helping.HelpRefused as refusal:
        messages.error(request, str(refusal))
    return redirect(row)


@require_POST
def take(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Submission.objects.with_innovation(), Perm.HELP, pk=pk)
    try:
        helping.take(row, by=request.user)
        messages.success(
            request, f"{row.innovation.opd.abbreviation} diberi tahu bahwa Anda membantu. Silakan mengisi."
        )
    except helping.HelpRefused as refusal:
        messages.error(request, str(refusal))
    return redirect(row)


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Submission.objects.with_innovation(), Perm.EDIT, pk=pk)
    is_own = request.user.has_perm(Perm.SUBMIT, row)
    try:
        helping.end(row, by=request.user)
    except helping.HelpRefused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Bantuan diakhiri. Draf ini sekarang hanya dapat dibuka OPD-nya.")
    return redirect(row if is_own else reverse("reviews:help"))
