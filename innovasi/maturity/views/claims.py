"""All indicators of a dossier, and the choice of one level."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from innovasi.common.access import fetch
from innovasi.innovations.models import Submission
from innovasi.maturity.actions.claiming import ClaimChanged, claim
from innovasi.maturity.actions.locking import ClaimsRest
from innovasi.maturity.board.indicator import IndicatorPage, indicator_page
from innovasi.maturity.board.sheet import sheet_page
from innovasi.maturity.choices import Perm
from innovasi.maturity.forms.claim import ClaimForm, marks_after
from innovasi.maturity.forms.evidence import FileForm, LinkForm, ReuseForm


@require_safe
def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    submission = fetch(request, Submission.objects.with_innovation(), Perm.READ, pk=pk)
    context = {"page": sheet_page(submission, request.user), "submission": submission}
    return render(request, "maturity/sheet.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def indicator(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    if request.method == "POST":
        return save(request, pk, key)
    submission = fetch(request, Submission.objects.with_innovation(), Perm.READ, pk=pk)
    return show(request, page_at(submission, request.user, key))


def page_at(submission: Submission, user: Any, key: str) -> IndicatorPage:
    page = indicator_page(submission, user, key)
    if page is None:
        raise Http404
    return page


def show(request: HttpRequest, page: IndicatorPage, status: int = 200, **more: Any) -> HttpResponse:
    """The page of an indicator, with the forms that came back from somewhere or fresh ones."""
    context = {
        "page": page,
        "submission": page.submission,
        "form": ClaimForm(page.row),
        "file_form": FileForm(page.indicator),
        "link_form": LinkForm(),
        "reuse_form": ReuseForm(page.reusable),
    }
    return render(request, "maturity/indicator.html", context | more, status=status)


def save(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Keep the level and the note of one indicator; no other indicator is touched."""
    submission = fetch(request, Submission.objects.with_innovation(), Perm.FILL, pk=pk)
    page = page_at(submission, request.user, key)
    form = ClaimForm(page.row, request.POST)
    if not form.is_valid():
        return saved(request, page, form) if request.htmx else show(request, page, 422, form=form)  # type: ignore[attr-defined]
    answers = {"level": form.level, "note": form.cleaned_data["keterangan"], "seen": form.loaded}
    try:
        kept = claim(submission, page.indicator, by=request.user, **answers)
    except ClaimsRest as refusal:
        return resting(request, page, str(refusal))
    except ClaimChanged as clash:
        return clashing(request, page, form, clash)
    if request.htmx:  # type: ignore[attr-defined]
        return saved(request, page_at(submission, request.user, key), form, marks=marks_after(kept))
    messages.success(request, f"{page.indicator.name}: tersimpan.")
    if "lanjut" in request.POST:
        return redirect(page.next_url or page.sheet_url)
    return redirect("maturity:indicator", pk, key)


def saved(request: HttpRequest, page: IndicatorPage, form: ClaimForm, **more: Any) -> HttpResponse:
    """Answer of an autosave: a line, the new score, and the fingerprints for the next save."""
    context = {"page": page, "form": form, "at": timezone.now(), "marks": form.marks}
    return render(request, "maturity/_saved.html", context | more)


def resting(request: HttpRequest, page: IndicatorPage, reason: str) -> HttpResponse:
    """Nothing was saved, and why."""
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "maturity/_saved.html", {"reason": reason})
    messages.error(request, reason)
    return redirect("maturity:indicator", page.submission.pk, page.indicator.key)


def clashing(request: HttpRequest, page: IndicatorPage, form: ClaimForm, clash: ClaimChanged) -> HttpResponse:
    """Somebody else saved another choice meanwhile: both are shown, and the next save decides."""
    if request.htmx:  # type: ignore[attr-defined]
        return saved(request, page, form, clash=clash.theirs)
    fresh = page_at(page.submission, request.user, page.indicator.key)
    return show(request, fresh, 409, form=form, clash=clash.theirs, marks=marks_after(clash.theirs))
