"""Verifying the claims of one dossier beside their evidence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from innovasi.common.access import fetch
from innovasi.innovations.models import Submission
from innovasi.maturity.actions import verifying
from innovasi.maturity.actions.verifying import VerificationRefused
from innovasi.maturity.board.scores import Row
from innovasi.maturity.board.verify import Line, VerifyPage, options_of, verify_page
from innovasi.maturity.choices import Perm
from innovasi.maturity.forms.verifying import VerdictForm


def handed_in(request: HttpRequest, pk: int) -> Submission:
    return fetch(request, Submission.objects.with_innovation(), Perm.VERIFY, pk=pk)  # type: ignore[no-any-return]


def form_of(row: Row, data: Any = None) -> VerdictForm:
    """The form of one claim, with what holds now; after a mistake with what was typed."""
    claim, found = row.claim, row.verification
    options = options_of(row)
    initial = {"reason": found.reason if found else ""}
    initial |= {"parameter": found.parameter} if found else {"parameter": 0} if len(options) == 1 else {}
    claimed = claim.level.parameter if claim and claim.level else 0
    return VerdictForm(data, key=row.indicator.key, options=options, claimed=claimed, initial=initial)


def with_typed(key: str, data: Any) -> Callable[[Row], VerdictForm]:
    return lambda row: form_of(row, data if row.indicator.key == key else None)


def place(submission: Submission, key: str = "") -> HttpResponseRedirect:
    """The page again, at one indicator."""
    address = reverse("maturity:verify", args=[submission.pk])
    return HttpResponseRedirect(f"{address}#{key}" if key else address)


@require_safe
def verify(request: HttpRequest, pk: int) -> HttpResponse:
    page = verify_page(handed_in(request, pk), form_of)
    return render(request, "maturity/verify.html", {"page": page, "submission": page.submission})


def found_line(page: VerifyPage, key: str) -> Line:
    """The indicator that an address names, if something is claimed for it."""
    line = page.line_of(key)
    if line is None or line.claim is None:
        raise Http404
    return line


@require_POST
def save(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Keep what was found for one indicator; the line for htmx, else the page at its place."""
    submission = handed_in(request, pk)
    line = found_line(verify_page(submission, with_typed(key, request.POST)), key)
    if line.form is None:
        return kept(request, submission, key, verifying.NO_LEVEL, 409)
    if not line.form.is_valid():
        return kept(request, submission, key, "", 422)
    try:
        verifying.verify(line.claim, by=request.user, **line.form.cleaned_data)
    except VerificationRefused as refusal:
        return kept(request, submission, key, str(refusal), 409)
    if request.htmx:
        return one_line(request, verify_page(submission, form_of), key, {"saved": True})
    return place(submission, key)


def kept(request: HttpRequest, submission: Submission, key: str, refusal: str, status: int) -> HttpResponse:
    """What was typed comes back, with why it was not kept and with the claim as it stands now."""
    page = verify_page(submission, with_typed(key, request.POST))
    if request.htmx:
        return one_line(request, page, key, {"refusal": refusal}, status)
    form = found_line(page, key).form
    context = {"page": page, "submission": submission, "form": form, "refused": key, "refusal": refusal}
    return render(request, "maturity/verify.html", context, status=status)


def one_line(request: HttpRequest, page: VerifyPage, key: str, said: dict[str, Any], status: int = 200) -> HttpResponse:
    """One indicator's part of the page, with the progress above and where to go on."""
    context = {"page": page, "submission": page.submission, "line": found_line(page, key), "is_answer": True}
    context |= {"following": page.next_after(key)} | said
    return render(request, "maturity/_verify_line.html", context, status=status)


@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Acknowledge every ticked claim as it is, if nobody changed it since the page was read."""
    submission = handed_in(request, pk)
    page = verify_page(submission, form_of)
    ticked = chosen(page, request.POST.getlist("pilih"))
    if not ticked:
        messages.warning(request, "Centang dulu indikator yang sesuai klaim, lalu tekan tombolnya.")
        return place(submission)
    refused = verifying.confirm(ticked, by=request.user)
    if len(ticked) > len(refused):
        messages.success(request, f"{len(ticked) - len(refused)} indikator diverifikasi sesuai klaim.")
    for claim, why in refused.items():
        messages.error(request, f"{claim.indicator.name}: {why}")
    return place(submission)


def chosen(page: VerifyPage, ticked: list[str]) -> dict[Any, int]:
    """The claims that a form names, each with the revision that was read: `sdm:4`."""
    asked = dict(word.split(":", 1) for word in ticked if ":" in word)
    read = {key: int(number) for key, number in asked.items() if number.isdecimal() and len(number) < 10}
    return {line.claim: read[line.key] for line in page.lines if line.claim and line.level and line.key in read}


@require_POST
def finish(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell the OPD how its claims came out."""
    submission = handed_in(request, pk)
    page = verify_page(submission, form_of)
    try:
        verifying.finish(submission, page.score, by=request.user, lowered=page.lowered)
    except VerificationRefused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, f"{submission.innovation.opd.name} diberi tahu hasil verifikasi ini.")
    return place(submission)
