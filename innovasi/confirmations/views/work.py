"""An OPD confirms in its workspace; Bappeda sees what is unconfirmed and asks again."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from innovasi.common.access import fetch, reserved_for
from innovasi.confirmations import actions, board
from innovasi.confirmations.choices import Perm, Via
from innovasi.confirmations.forms import AnswerForm
from innovasi.innovations.choices import RunningState
from innovasi.innovations.models import Innovation

DONE = {
    RunningState.RUNNING: "Terima kasih. Warga membaca bahwa “{}” masih berjalan, dipastikan hari ini.",
    RunningState.STOPPED: "Tercatat. Warga membaca bahwa “{}” sudah berhenti.",
}


@require_safe
@reserved_for(Perm.SEE)
def index(request: HttpRequest) -> HttpResponse:
    overview = board.overview(request.user, request.GET)
    return render(request, "confirmations/index.html", {"overview": overview, "listing": overview.listing})


@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """What was said about an innovation; its OPD says it anew."""
    permission = Perm.ANSWER if request.method == "POST" else Perm.READ
    rows = Innovation.objects.published().select_related("opd", "current")
    innovation = fetch(request, rows, permission, pk=pk)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    status = 422 if form.is_bound else 200
    if form.is_valid():
        try:
            said = actions.answer(innovation, by=request.user, via=Via.PORTAL, **form.cleaned_data)
        except actions.Refused as refusal:
            messages.error(request, str(refusal))
            status = 409
        else:
            messages.success(request, DONE[RunningState(said.running)].format(innovation.current.title))
            return redirect("innovations:index")
    context = {"reading": board.reading(innovation), "form": form}
    context["may_answer"] = request.user.has_perm(Perm.ANSWER, innovation)
    return render(request, "confirmations/one.html", context, status=status)


@require_POST
@reserved_for(Perm.SEE)
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask an OPD again about one innovation."""
    innovation = fetch(request, Innovation.objects.published().select_related("opd", "current"), Perm.ASK, pk=pk)
    try:
        actions.ask_again(innovation, by=request.user)
    except actions.AskRefused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Pertanyaan tentang “{innovation.current.title}” dikirim ke {innovation.opd.name}.")
    return redirect(back_from(request))


def back_from(request: HttpRequest) -> str:
    """The list as it was filtered."""
    query = QueryDict(request.POST.get("saringan", "")[:500]).urlencode()
    return reverse("confirmations:index") + (f"?{query}" if query else "")
