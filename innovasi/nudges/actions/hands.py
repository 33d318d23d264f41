"""What a person does with one message: open it in WhatsApp, hand it over on paper, send it again."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django_q.tasks import async_task

from innovasi.nudges.actions.composing import NudgeRefused
from innovasi.nudges.actions.hours import is_quiet_now
from innovasi.nudges.actions.needs import needs_of
from innovasi.nudges.actions.sending import JOB, NOT_NEEDED
from innovasi.nudges.choices import Channel
from innovasi.nudges.models import Delivery
from innovasi.nudges.workflow import TAKEN, carry, skip, take_day, try_again


def carry_by_hand(delivery: Delivery, *, by: Any) -> None:
    """Record that a person opened a WhatsApp text or handed a letter over. Raises NudgeRefused."""
    if not delivery.is_ready:
        raise NudgeRefused("Pesan ini tidak menunggu dibuka.")
    if delivery.nudge.opd_id not in needs_of(delivery.nudge.campaign.period):
        skip(delivery, NOT_NEEDED)
        raise NudgeRefused(NOT_NEEDED)
    if delivery.channel == Channel.WHATSAPP and is_quiet_now(delivery.nudge.campaign.period):
        raise NudgeRefused("Sekarang jam tenang. Buka lagi besok pagi.")
    with transaction.atomic():
        if delivery.channel == Channel.WHATSAPP and not take_day(delivery.nudge, timezone.localdate()):
            raise NudgeRefused(f"{TAKEN} Buka lagi besok.")
        carry(delivery, by=by)


def send_again(delivery: Delivery, *, by: Any) -> None:
    """Send a refused or uncertain mail once more, on its own day. Raises NudgeRefused."""
    if delivery.nudge.day != timezone.localdate():
        raise NudgeRefused("Pesan ini ditulis untuk hari lain. Buat dorongan baru untuk OPD ini.")
    if not try_again(delivery):
        raise NudgeRefused("Pesan ini sudah terkirim atau sedang dikirim.")
    async_task(JOB, delivery.pk, group="mail")
