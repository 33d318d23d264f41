"""One message: its text, and what a person does with it; letters on paper."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from innovasi.common.access import fetch, reserved_for
from innovasi.nudges import actions, board
from innovasi.nudges.choices import Channel, Perm
from innovasi.nudges.models import Campaign, Delivery


@require_safe
@reserved_for(Perm.WRITE)
def one(request: HttpRequest, pk: int) -> HttpResponse:
    delivery = fetch(request, Delivery.objects.with_campaign(), Perm.WRITE, pk=pk)
    return render(request, "nudges/message.html", {"delivery": delivery, "campaign": delivery.nudge.campaign})


@require_POST
@reserved_for(Perm.WRITE)
def carry(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that a person opens a WhatsApp text, or handed a letter over."""
    delivery = fetch(request, Delivery.objects.with_campaign(), Perm.WRITE, pk=pk)
    try:
        actions.carry_by_hand(delivery, by=request.user)
    except actions.NudgeRefused as refusal:
        messages.error(request, str(refusal))
    else:
        is_letter = delivery.channel == Channel.LETTER
        messages.success(
            request, "Tercatat sudah diserahkan." if is_letter else "Tercatat dibuka. Sekarang buka WhatsApp."
        )
    return redirect("nudges:message", pk=pk)


@require_POST
@reserved_for(Perm.WRITE)
def resend(request: HttpRequest, pk: int) -> HttpResponse:
    delivery = fetch(request, Delivery.objects.with_campaign(), Perm.WRITE, pk=pk)
    try:
        actions.send_again(delivery, by=request.user)
    except actions.NudgeRefused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Surel kepada {delivery.name} akan dikirim sekali lagi.")
    return redirect("nudges:round", pk=delivery.nudge.campaign_id)


@require_safe
@reserved_for(Perm.WRITE)
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """One letter to print."""
    delivery = fetch(request, Delivery.objects.with_campaign().letters(), Perm.WRITE, pk=pk)
    content = board.letters_pdf(delivery.nudge.campaign, [delivery])
    return paper(content, f"surat-{delivery.nudge.opd.code}.pdf")


@require_safe
@reserved_for(Perm.WRITE)
def letters(request: HttpRequest, pk: int) -> HttpResponse:
    """All letters of a round in one file."""
    campaign = fetch(request, Campaign.objects.for_page().with_letter(), Perm.WRITE, pk=pk)
    rows = Delivery.objects.visible_to(request.user).of_campaign(campaign).letters().by_opd()
    return paper(board.letters_pdf(campaign, rows), f"surat-dorongan-{campaign.pk}.pdf")


def paper(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
