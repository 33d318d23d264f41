"""The warning about names that are alike, while a name is being typed."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from innovasi.common.access import fetch
from innovasi.innovations.board.lookalikes import lookalikes
from innovasi.innovations.choices import Perm
from innovasi.innovations.models import Submission

LONGEST = 200  # characters of a name


@require_safe
def of_new(request: HttpRequest) -> HttpResponse:
    """For the name of something new."""
    if not request.user.has_perm(Perm.COMPARE):
        raise PermissionDenied
    return warning(request, None)


@require_safe
def of_known(request: HttpRequest, pk: int) -> HttpResponse:
    """For another name of what a dossier describes."""
    return warning(request, fetch(request, Submission.objects.all(), Perm.EDIT, pk=pk).innovation_id)


def warning(request: HttpRequest, innovation_id: int | None) -> HttpResponse:
    title = request.GET.get("title", "").replace("\0", "")[:LONGEST]
    found = lookalikes(title, request.user, innovation_id)
    return render(request, "innovations/_lookalikes.html", {"found": found})
