"""The queue, and giving out what is in it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from innovasi.reviews import actions, board
from innovasi.reviews.choices import Perm
from innovasi.reviews.forms import AssignForm
from innovasi.reviews.querysets import chosen

open_to_reviewers = permission_required(Perm.OPEN_QUEUE, raise_exception=True)


def query_of(request: HttpRequest) -> str:
    """The filters that an address carries, ready to be hung on another; empty without any."""
    return f"?{request.GET.urlencode()}" if request.GET else ""


def to_queue(request: HttpRequest) -> HttpResponseRedirect:
    """Back to the queue as the person had it filtered."""
    return HttpResponseRedirect(reverse("reviews:queue") + query_of(request))


def first_error(form: Any) -> str:
    return next(str(error) for errors in form.errors.values() for error in errors)


@require_safe
@open_to_reviewers
def queue(request: HttpRequest) -> HttpResponse:
    filters = board.QueueFilters.read(request.GET)
    page = board.queue(filters, request.user, request.GET.get("halaman"))
    context = {"queue": page, "filters": filters, "query": query_of(request)}
    return render(request, "reviews/queue.html", context | {"help_wanted": board.help_wanted(request.user)})


@require_safe
@open_to_reviewers
def help_asked(request: HttpRequest) -> HttpResponse:
    """Drafts whose OPD asks Bappeda to help fill them in."""
    asked = board.help_list(request.user, request.GET.get("halaman"))
    return render(request, "reviews/help.html", {"asked": asked})


@require_POST
@open_to_reviewers
def assign_many(request: HttpRequest) -> HttpResponse:
    form = AssignForm(request.POST)
    submissions = list(chosen(request.user, request.POST.getlist("pengajuan")))
    if not form.is_valid():
        messages.error(request, first_error(form))
    elif not submissions:
        messages.warning(request, "Centang dulu pengajuan yang ingin ditugaskan, lalu tekan Tugaskan.")
    else:
        reviewer = form.cleaned_data["penelaah"]
        count = actions.assign(submissions, reviewer, by=request.user)
        messages.success(request, f"{count} pengajuan ditugaskan kepada {reviewer.name}.")
    return to_queue(request)


@require_POST
@open_to_reviewers
def share_out(request: HttpRequest) -> HttpResponse:
    shares = actions.share_out(by=request.user)
    if shares:
        parts = ", ".join(f"{person.name} {count}" for person, count in shares.items())
        messages.success(request, f"{shares.total()} pengajuan dibagi rata: {parts}.")
    else:
        messages.info(request, "Semua pengajuan yang menunggu sudah punya penelaah.")
    return to_queue(request)
