"""Rounds: what came of them, a new one, its preview, and sending it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from innovasi.common.access import fetch, reserved_for
from innovasi.nudges import actions, board
from innovasi.nudges.choices import Perm
from innovasi.nudges.forms import ComposeForm
from innovasi.nudges.models import Campaign
from innovasi.programmes.models import Period


@require_safe
@reserved_for(Perm.SEE)
def index(request: HttpRequest) -> HttpResponse:
    page = board.overview(request.user, request.GET.get("halaman"))
    return render(request, "nudges/index.html", {"overview": page, "may_write": request.user.has_perm(Perm.WRITE)})


@require_http_methods(["GET", "HEAD", "POST"])
@reserved_for(Perm.WRITE)
def new(request: HttpRequest) -> HttpResponse:
    """Choose who gets what; the answer is a draft to look at."""
    period = Period.objects.current()
    if period is None:
        return render(request, "nudges/no_period.html")
    page = board.choosing(period, request.GET.dict())
    form = ComposeForm(request.POST or None, offered=page.offered)
    if request.method == "POST" and form.is_valid():
        try:
            campaign = actions.compose(period, form.keys, by=request.user, **form.wishes())
        except actions.NudgeRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("nudges:round", pk=campaign.pk)
    context = {"choosing": page, "form": form}
    return render(request, "nudges/new.html", context, status=422 if form.errors else 200)


@require_safe
@reserved_for(Perm.SEE)
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft with every message in full, or what came of a round that was sent."""
    campaign = fetch(request, Campaign.objects.for_page(), Perm.SEE, pk=pk)
    page = board.round_of(campaign, request.GET.get("halaman"))
    template = "nudges/round.html" if campaign.sent_at else "nudges/draft.html"
    return render(request, template, {"round": page, "may_write": request.user.has_perm(Perm.WRITE)})


@require_POST
@reserved_for(Perm.WRITE)
def send(request: HttpRequest, pk: int) -> HttpResponse:
    campaign = fetch(request, Campaign.objects.for_page(), Perm.WRITE, pk=pk)
    try:
        count = actions.send_campaign(campaign, by=request.user)
    except actions.NudgeRefused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{count} pesan siap. Surel berangkat sendiri satu per satu; hasilnya ada di bawah.")
    return redirect("nudges:round", pk=pk)


@require_POST
@reserved_for(Perm.WRITE)
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    actions.discard(fetch(request, Campaign.objects.for_page(), Perm.WRITE, pk=pk))
    messages.success(request, "Konsep dibuang. Tidak ada yang terkirim.")
    return redirect("nudges:index")


@require_POST
@reserved_for(Perm.WRITE)
def rewrite(request: HttpRequest, pk: int) -> HttpResponse:
    """The same choice anew, as things stand now."""
    campaign = fetch(request, Campaign.objects.for_page(), Perm.WRITE, pk=pk)
    try:
        campaign = actions.rewrite(campaign, by=request.user)
    except actions.NudgeRefused as refusal:
        messages.error(request, str(refusal))
    return redirect("nudges:round", pk=campaign.pk)


@require_POST
@reserved_for(Perm.WRITE)
def follow(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft for the half that was left out."""
    campaign = fetch(request, Campaign.objects.for_page(), Perm.WRITE, pk=pk)
    try:
        campaign = actions.follow(campaign, by=request.user)
    except actions.NudgeRefused as refusal:
        messages.error(request, str(refusal))
    return redirect("nudges:round", pk=campaign.pk)
