"""The page behind the link of a mail: no account, no cookie, and nothing happens by opening it.

The token in the address is what proves the right to answer, and no other site
knows it. The page reads no session, so it needs no CSRF token either. Mail
scanners that open links send no forms.
"""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from innovasi.confirmations import actions, board
from innovasi.confirmations.choices import Via
from innovasi.confirmations.forms import AnswerForm
from innovasi.confirmations.rules import Expired, Forged

GONE, UNKNOWN, CONFLICT = 410, 404, 409


@csrf_exempt
@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Ask, or keep the answer; a link that is old, foreign or used says so kindly."""
    try:
        question = board.question(token)
    except Expired:
        return render(request, "confirmations/closed.html", {"why": "expired"}, status=GONE)
    except Forged:
        question = None
    if question is None or not question.is_theirs:
        return render(request, "confirmations/closed.html", {"why": "unknown"}, status=UNKNOWN)
    if not question.is_open:
        why = "answered" if question.is_answered else "hidden"
        status = CONFLICT if request.method == "POST" else 200
        return render(request, "confirmations/closed.html", {"why": why, "question": question}, status=status)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        context = {"question": question, "reading": question.reading, "form": form}
        return render(request, "confirmations/link.html", context, status=422 if form.is_bound else 200)
    return keep(request, question, form)


def keep(request: HttpRequest, question: board.Question, form: AnswerForm) -> HttpResponse:
    """Keep the answer; who was second is told so."""
    innovation = question.ask.innovation
    try:
        said = actions.answer(innovation, by=question.person, via=Via.MAIL, ask=question.ask, **form.cleaned_data)
    except actions.Refused as refusal:
        context = {"why": "refused", "question": question, "reason": str(refusal)}
        return render(request, "confirmations/closed.html", context, status=CONFLICT)
    return render(request, "confirmations/thanks.html", {"said": said, "reading": question.reading})
