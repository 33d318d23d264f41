"""One dossier under review: reading, judging, noting."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from innovasi.common.access import fetch
from innovasi.innovations.choices import Perm, Section
from innovasi.innovations.models import Submission
from innovasi.reviews import actions, board
from innovasi.reviews.choices import Criterion
from innovasi.reviews.forms import AssignForm, CriterionForm, DecisionForm, NoteForm, PublicationForm, ReadingForm
from innovasi.reviews.querysets import own_unsent_note, under_review
from innovasi.reviews.views.queue import first_error, query_of


def back_to(request: HttpRequest, submission: Submission, anchor: str = "") -> HttpResponseRedirect:
    """The dossier's page with the queue's filters kept, at a place on it."""
    address = reverse("reviews:submission", args=[submission.pk]) + query_of(request)
    return HttpResponseRedirect(f"{address}#{anchor}" if anchor else address)


def closed_to_writing(request: HttpRequest, submission: Submission) -> bool:
    """Whether the dossier is no longer in Bappeda's hands; says so."""
    if not submission.is_waiting:
        messages.warning(request, f"Tidak disimpan: pengajuan ini sudah {submission.get_status_display().lower()}.")
    return not submission.is_waiting


def page_context(request: HttpRequest, submission: Submission, bound: Any = None) -> dict[str, Any]:
    """The whole page; `bound` is the one form that came back with mistakes."""
    checks = board.checks_of(submission)
    notes = {key: NoteForm(section=key, answers=board.fields_of(key)) for key in Section.values}
    if isinstance(bound, NoteForm):
        notes[bound.section] = bound
    criteria = {number: CriterionForm(criterion=number, instance=checks.get(number)) for number in Criterion.values}
    forms = board.PageForms(notes=notes, criteria=criteria) if submission.is_waiting else board.PageForms({}, {})
    filters = board.QueueFilters.read(request.GET)
    blank = DecisionForm if submission.is_waiting else PublicationForm
    decision = bound if isinstance(bound, DecisionForm) else blank(initial={"seen_revision": submission.revision})
    page = board.review_page(submission, request.user, filters, forms=forms, checks=checks)
    return {
        "page": page,
        "submission": submission,
        "decision": decision,
        "form": bound,
        "filters": filters,
        "query": query_of(request),
    }


@require_safe
def submission(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, under_review(), Perm.DECIDE, pk=pk)
    if row.is_waiting:
        actions.open_reading(row, by=request.user)
    return render(request, "reviews/submission.html", page_context(request, row))


@require_POST
def assign(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, under_review(), Perm.DECIDE, pk=pk)
    form = AssignForm(request.POST)
    if not form.is_valid():
        messages.error(request, first_error(form))
    elif not closed_to_writing(request, row):
        reviewer = form.cleaned_data["penelaah"]
        actions.assign([row], reviewer, by=request.user)
        messages.success(request, f"Penelaahnya sekarang {reviewer.name}.")
    return back_to(request, row)


@require_POST
def mark(request: HttpRequest, pk: int) -> HttpResponse:
    row = fetch(request, under_review(), Perm.DECIDE, pk=pk)
    form = ReadingForm(request.POST)
    if form.is_valid() and not closed_to_writing(request, row):
        actions.mark_reading(row, form.cleaned_data["keadaan"], by=request.user)
    return back_to(request, row)


@require_POST
def judge(request: HttpRequest, pk: int, criterion: int) -> HttpResponse:
    row = fetch(request, under_review(), Perm.DECIDE, pk=pk)
    if criterion not in Criterion.values:
        raise Http404
    form = CriterionForm(request.POST, criterion=criterion)
    if closed_to_writing(request, row):
        return back_to(request, row)
    if not form.is_valid():
        messages.error(request, first_error(form))
        return back_to(request, row, f"kriteria-{criterion}")
    check = actions.check_criterion(row, criterion, by=request.user, **form.judged)
    if request.htmx:
        return render(request, "reviews/_criterion_state.html", {"line": board.criterion_line(criterion, check)})
    return back_to(request, row, f"kriteria-{criterion}")


@require_POST
def add_note(request: HttpRequest, pk: int, section: str) -> HttpResponse:
    row = fetch(request, under_review(), Perm.DECIDE, pk=pk)
    if section not in Section.values:
        raise Http404
    if closed_to_writing(request, row):
        return back_to(request, row)
    form = NoteForm(request.POST, section=section, answers=board.fields_of(section))
    if not form.is_valid():
        return render(request, "reviews/submission.html", page_context(request, row, form), status=422)
    actions.add_note(row, by=request.user, **form.cleaned_data)
    messages.success(request, "Catatan disimpan. OPD menerimanya bersama keputusan Anda.")
    return back_to(request, row, f"bagian-{section}")


@require_POST
def drop_note(request: HttpRequest, pk: int, note: int) -> HttpResponse:
    row = fetch(request, under_review(), Perm.DECIDE, pk=pk)
    deleted, _ = own_unsent_note(row, request.user, note).delete()
    if not deleted:
        raise Http404
    messages.success(request, "Catatan dihapus.")
    return back_to(request, row)
