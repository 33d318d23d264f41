"""The letter of a round leaves once; its links are made in the moment in which it leaves."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from innovasi.common.mail import deliver, letter
from innovasi.confirmations.choices import LINK_DAYS
from innovasi.confirmations.models import Ask, Letter
from innovasi.confirmations.rules import sign_link


def mail_letter(pk: int) -> bool:
    """Job: mail one letter, once. A failing mail server gives it back, and the queue tries again.

    The job carries no link: the queue keeps what it did, and a link answers for the OPD.
    """
    if not Letter.objects.unmailed(pk).update(mailed_at=timezone.now()):
        return False
    row = Letter.objects.select_related("recipient", "round__opd").get(pk=pk)
    try:
        deliver(row.recipient.email, *letter(*words_of(row)))
    except Exception:
        Letter.objects.row(pk).update(mailed_at=None)
        raise
    return True


def words_of(row: Letter) -> tuple[str, str, dict[str, Any]]:
    """Subject, template and words."""
    asks = row.round.asks.select_related("innovation__current").order_by("pk")  # type: ignore[attr-defined]
    lines = [line_of(ask, row.recipient_id) for ask in asks]
    what = f"“{lines[0]['title']}”" if len(lines) == 1 else f"{len(lines)} inovasi"
    context = {"name": row.recipient.name, "opd": row.round.opd, "lines": lines, "days": LINK_DAYS}
    return f"Perlu tindakan: apakah {what} masih berjalan?", "mail/masih_jalan", context


def line_of(ask: Ask, person: int) -> dict[str, Any]:
    """One innovation of the letter, with the link of this person."""
    innovation = ask.innovation
    return {
        "title": innovation.current.title if innovation.current else innovation.code,
        "confirmed_at": innovation.confirmed_at,
        "url": settings.SITE_URL + reverse("confirmations:answer", args=[sign_link(ask.pk, person)]),
    }
