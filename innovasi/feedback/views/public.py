"""The citizen's form: no account, no cookie, no third party.

The form stands on pages that are kept for everybody, so it cannot carry
Django's CSRF cookie, and needs none: a CSRF token keeps another site from
using a visitor's session, and these views read no session and no cookie. What
is left is another site that lets its visitors' browsers write here; their
browsers say so in `Sec-Fetch-Site` and `Origin`, and are refused. The signed
time in the form, the limit and the challenge stand against programs.
"""

import time
from urllib.parse import urlsplit

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from innovasi.common.limits import count
from innovasi.feedback import actions, board
from innovasi.feedback.forms import FeedbackForm
from innovasi.feedback.rules import is_solved, issue, new_challenge
from innovasi.innovations.models import Innovation

AN_HOUR = 60 * 60
MOST = 60  # from one address in an hour; many phones share one
FREE = 6  # the next ones show effort


@csrf_exempt
@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, slug: str) -> HttpResponse:
    """All that was said about an innovation, and the form."""
    innovation = board.published_at(slug)
    if innovation is None:
        raise Http404
    if request.method != "POST":
        return page(request, innovation, FeedbackForm())
    refuse_other_sites(request)
    form = FeedbackForm(request.POST, subject=slug)
    if not form.is_valid():
        return page(request, innovation, form, status=422)
    standing = count("masukan", request, limit=MOST, seconds=AN_HOUR)
    if standing.is_over:
        return page(request, innovation, form, status=429, wait=standing.reset)
    needs_effort = form.is_suspicious or standing.limit - standing.remaining > FREE or actions.is_busy()
    if needs_effort and not has_shown_effort(request, form, slug):
        return page(request, innovation, form, status=422, is_challenged=True)
    try:
        feedback = actions.receive(innovation, **form.cleaned_data)
    except actions.NotPublished as problem:
        raise Http404 from problem
    return redirect("feedback:followed", feedback.code)


def refuse_other_sites(request: HttpRequest) -> None:
    """Raises PermissionDenied for a form that another site sent. Old browsers say nothing, and may write."""
    site, origin = request.headers.get("Sec-Fetch-Site", ""), request.headers.get("Origin", "")
    if site not in ("", "same-origin", "none") or (origin and urlsplit(origin).netloc != request.get_host()):
        raise PermissionDenied


def has_shown_effort(request: HttpRequest, form: FeedbackForm, slug: str) -> bool:
    """The challenge of this form is solved or waited for, its trap is empty, and it was not used before."""
    text, answer = request.POST.get("challenge", ""), request.POST.get("proof", "")
    return not form.is_trapped and is_solved(text, answer, slug, time.time()) and actions.spend(text)


def page(
    request: HttpRequest,
    innovation: Innovation,
    form: FeedbackForm,
    *,
    status: int = 200,
    is_challenged: bool = False,
    wait: int = 0,
) -> HttpResponse:
    slug, now = str(innovation.slug), time.time()
    rows, lines = board.lines_of(innovation, request.GET.get("halaman"))
    context = {
        "innovation": innovation,
        "form": form,
        "page": rows,
        "lines": lines,
        "feedback": board.public_of(innovation),
        "token": issue(slug, now),
        "challenge": new_challenge(slug, now) if is_challenged else None,
        "minutes": -(-wait // 60),
    }
    response = render(request, "feedback/write.html", context, status=status)
    if wait:
        response["Retry-After"] = str(wait)
    return response


@login_not_required
@never_cache
@require_safe
def followed(request: HttpRequest, code: str) -> HttpResponse:
    """Where the writer follows a message."""
    found = board.followed(code)
    if found is None:
        raise Http404
    return render(request, "feedback/followed.html", {"found": found})
