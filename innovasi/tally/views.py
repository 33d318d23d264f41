"""The tally: for everybody, and with drafts and waiting dossiers for Bappeda and the observer."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from innovasi.common.pages import public_page
from innovasi.programmes.models import Period
from innovasi.tally import board
from innovasi.tally.choices import Perm


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
        "trend": board.trend_of(period, is_public=True),
        "meta_title": "Rekap satu OPD satu inovasi",
        "meta_description": f"{the_board.fulfilled} dari {the_board.counted} OPD sudah memenuhi target {period.title}.",
    }
    return render(request, "tally/public.html", context)


@require_safe
def full(request: HttpRequest) -> HttpResponse:
    """The board with all five states and our own backlog."""
    if not request.user.has_perm(Perm.FULL):
        raise PermissionDenied
    period = Period.objects.shown()
    if period is None:
        return render(request, "tally/no_period.html", {"base": "base_work.html"})
    the_board = board.board_of(period)
    context = {
        "board": the_board,
        "listing": board.listing_of(the_board, request.GET.dict(), is_public=False),
        "trend": board.trend_of(period, is_public=False),
        "may_open_queue": request.user.has_perm("reviews.open_queue"),
    }
    return render(request, "tally/board.html", context)
