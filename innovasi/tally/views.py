"""The tally: for everybody, and with drafts and waiting dossiers for Bappeda and the observer."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from innovasi.common.pages import public_page
from innovasi.programmes.models import Period
from innovasi.tally import board
from innovasi.tally.choices import Perm

View = Callable[..., HttpResponse]


def for_readers(view: View) -> View:
    """A page of the full board: Bappeda and the observer; it says so while there is no period."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(Perm.FULL):
            raise PermissionDenied
        asked = board.asked_of(request.GET.dict())
        if asked is None:
            return render(request, "tally/no_period.html", {"base": "base_work.html"})
        response = view(request, asked, *args, **kwargs)
        if asked.problems:  # the page of now, with a sentence about the moment that was asked for
            response.status_code = 422
        return response

    return require_safe(guarded)


@public_page
def public(request: HttpRequest) -> HttpResponse:
    """The board that every citizen sees: what is published, zeros as loud as threes."""
    period = Period.objects.shown()
    if period is None:
        return render(request, "tally/no_period.html", {"base": "base_public.html"})
    the_board = board.public_board(period)
    context = {
        "board": the_board,
        "listing": board.listing_of(the_board, request.GET.dict(), is_public=True),
        "trend": board.trend_of(the_board, is_public=True),
        "meta_title": gettext("Rekap satu OPD satu inovasi"),
        "meta_description": gettext("{fulfilled} dari {counted} OPD sudah memenuhi target {period}.").format(
            fulfilled=the_board.fulfilled, counted=the_board.counted, period=period.title
        ),
    }
    return render(request, "tally/public.html", context)


@for_readers
def full(request: HttpRequest, asked: board.Asked) -> HttpResponse:
    """The board with all five states and our own backlog, of now or of a past moment."""
    found = board.full_board(asked, request.GET.dict())
    context = {
        "asked": asked,
        "full": found,
        "board": found.board,
        "listing": found.listing,
        "trend": board.trend_of(found.board, is_public=False),
        "coverage": board.coverage_of(found.board, in_full=False),
        "districts": board.districts_of(found.board),
        "may_open_queue": request.user.has_perm("reviews.open_queue"),
    }
    return render(request, "tally/board.html", context)


@for_readers
def urusan(request: HttpRequest, asked: board.Asked) -> HttpResponse:
    """Which urusan have nothing yet, and who could fill them."""
    the_board = board.board_of(asked.period, asked.at)
    context = {"asked": asked, "board": the_board, "coverage": board.coverage_of(the_board, in_full=True)}
    return render(request, "tally/urusan.html", context)


@for_readers
def comparison(request: HttpRequest, asked: board.Asked) -> HttpResponse:
    """This period beside earlier ones."""
    context = {"asked": asked, "comparison": board.comparison_of(asked.period, asked.at)}
    return render(request, "tally/comparison.html", context)


@for_readers
def opd(request: HttpRequest, asked: board.Asked, code: str) -> HttpResponse:
    """One OPD with its people and its history."""
    history = board.history_of(code, asked.period)
    if history is None:
        raise Http404
    context = {"asked": asked, "history": history, "may_open_queue": request.user.has_perm("reviews.open_queue")}
    return render(request, "tally/opd.html", context)
