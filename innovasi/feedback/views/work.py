"""What the OPD answers and Bappeda moderates."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from innovasi.common.access import fetch, reserved_for
from innovasi.feedback import actions, board
from innovasi.feedback.choices import Perm
from innovasi.feedback.forms import AnswerForm, HideForm, StepForm
from innovasi.feedback.models import Feedback


@require_safe
@reserved_for(Perm.READ)
def index(request: HttpRequest) -> HttpResponse:
    queue = board.queue(request.user, request.GET)
    return render(request, "feedback/index.html", {"queue": queue, "listing": queue.listing})


@require_safe
@reserved_for(Perm.READ)
def one(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, Feedback.objects.messages().for_page(), Perm.READ, pk=pk)
    is_owner = request.user.has_perm(Perm.ANSWER, row)
    form = AnswerForm(initial={"text": row.answer}) if is_owner else HideForm()
    return reading(request, row, form)


@require_POST
@reserved_for(Perm.READ)
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    return step(
        request, pk, Perm.ANSWER, AnswerForm, actions.answer, "Jawaban tersimpan. Warga sudah dapat membacanya."
    )


@require_POST
@reserved_for(Perm.READ)
def hide(request: HttpRequest, pk: int) -> HttpResponse:
    return step(request, pk, Perm.MODERATE, HideForm, actions.hide, "Masukan disembunyikan dari warga.")


@require_POST
@reserved_for(Perm.READ)
def show(request: HttpRequest, pk: int) -> HttpResponse:
    return step(request, pk, Perm.MODERATE, StepForm, actions.show, "Masukan tampil di halaman inovasi.")


def step(
    request: HttpRequest,
    pk: int,
    permission: str,
    form_class: type[StepForm],
    act: Callable[..., Any],
    done: str,
) -> HttpResponse:
    """Take one step on a message, or say why not; what was typed stays."""
    row = fetch(request, Feedback.objects.messages().for_page(), permission, pk=pk)
    form = form_class(request.POST)
    shown = form if form_class is not StepForm else HideForm()  # a step without words shows the form beside it
    if not form.is_valid():
        return reading(request, row, shown, status=422)
    try:
        act(row, by=request.user, **form.cleaned_data)
    except actions.StepRefused as refusal:
        messages.error(request, str(refusal))
        row = fetch(request, Feedback.objects.messages().for_page(), permission, pk=pk)
        return reading(request, row, shown, status=409)
    messages.success(request, done)
    return redirect("feedback:one", pk=pk)


def reading(request: HttpRequest, row: Feedback, form: StepForm, *, status: int = 200) -> HttpResponse:
    page = board.reading(row, request.user, form)
    return render(request, "feedback/one.html", {"reading": page, "form": form}, status=status)
