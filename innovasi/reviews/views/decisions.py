"""Making the moves of a review."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from innovasi.common.access import fetch
from innovasi.innovations.choices import Action
from innovasi.innovations.models import Submission
from innovasi.innovations.workflow import DECISIONS, MOVES, MoveRefused, move
from innovasi.reviews import actions, board
from innovasi.reviews.forms import DecisionForm, PublicationForm
from innovasi.reviews.querysets import under_review
from innovasi.reviews.views.queue import query_of, to_queue
from innovasi.reviews.views.submission import back_to, page_context

PUBLICATION = frozenset({Action.WITHHOLD, Action.RELEASE})
OFFERED = DECISIONS | PUBLICATION | {Action.TAKE}
DONE = {
    Action.ACCEPT: "“{}” disetujui dan sekarang tampil di katalog.",
    Action.RETURN: "“{}” dikembalikan. {} menerima catatan Anda.",
    Action.REJECT: "“{}” ditolak. {} menerima alasannya.",
    Action.TAKE: "Telaah “{}” dimulai. {} melihat statusnya Ditelaah.",
    Action.WITHHOLD: "“{}” tidak lagi tampil untuk warga.",
    Action.RELEASE: "“{}” tampil lagi untuk warga.",
}


@require_POST
def decide(request: HttpRequest, pk: int, action: str) -> HttpResponse:
    if action not in OFFERED:
        raise Http404
    step = Action(action)
    submission = fetch(request, under_review(), MOVES[step].permission, pk=pk)
    form = form_for(request, submission, step)
    if not form.is_valid():
        return render(request, "reviews/submission.html", page_context(request, submission, form), status=422)
    place = board.place_of(submission, board.QueueFilters.read(request.GET), request.user)
    try:
        make(submission, step, by=request.user, **form.cleaned_data)
    except MoveRefused as refusal:
        messages.error(request, str(refusal))
        return kept(request, submission, form)
    opd = submission.innovation.opd.abbreviation
    messages.success(request, DONE[step].format(submission.title, opd))
    return onward(request, place) if step in DECISIONS else back_to(request, submission)


def form_for(request: HttpRequest, submission: Submission, step: Action) -> DecisionForm:
    kind = PublicationForm if step in PUBLICATION else DecisionForm
    return kind(request.POST, action=step, opening=board.opening_for(submission))


def make(submission: Submission, step: Action, *, by: Any, note: str, seen_revision: int) -> None:
    if step == Action.TAKE:
        actions.take(submission, by=by, seen_revision=seen_revision)
    else:
        move(submission, step, by=by, note=note, seen_revision=seen_revision)


def kept(request: HttpRequest, submission: Submission, form: DecisionForm) -> HttpResponse:
    """The page as it stands after a refused move, with what the person typed; its next try has read the new state."""
    fresh = fetch(request, under_review(), MOVES[form.action].permission, pk=submission.pk)
    initial = {"note": form.cleaned_data["note"], "seen_revision": fresh.revision}
    again = type(form)(initial=initial)
    return render(request, "reviews/submission.html", page_context(request, fresh, again), status=409)


def onward(request: HttpRequest, place: board.Place) -> HttpResponseRedirect:
    """The next dossier of the queue as it is filtered; after the last one, the queue."""
    if place.next is None:
        return to_queue(request)
    return HttpResponseRedirect(reverse("reviews:submission", args=[place.next]) + query_of(request))
