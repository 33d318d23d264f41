"""Official letters on paper, one page each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.utils import formats, timezone

from innovasi.common.typesetting import qr_svg, typeset
from innovasi.nudges.actions.writing import link_of
from innovasi.nudges.choices import SUBJECT_BEGINS
from innovasi.nudges.models import Campaign, Delivery


def letters_pdf(campaign: Campaign, deliveries: Iterable[Delivery]) -> bytes:
    """All letters in one file, in the order of the OPDs' names."""
    return typeset(
        "nudges/letter", {"letters": [letter(campaign, row) for row in deliveries], "site": settings.SITE_URL}
    )


def letter(campaign: Campaign, delivery: Delivery) -> dict[str, Any]:
    link = link_of(delivery.token)
    day = timezone.localdate(campaign.sent_at) if campaign.sent_at else campaign.day
    return {
        "number": campaign.letter_number,
        "subject": capitalised(delivery.subject.removeprefix(SUBJECT_BEGINS).strip()),
        "day": formats.date_format(day, "j F Y") if day else "",
        "to": delivery.address,
        "name": "" if delivery.name == delivery.address else delivery.name,
        "paragraphs": paragraphs_of(delivery.text),
        "signer_title": campaign.signer_title,
        "signer_name": campaign.signer_name,
        "signer_nip": campaign.signer_nip,
        "link": link,
        "qr": qr_svg(link),
    }


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def paragraphs_of(text: str) -> list[list[str]]:
    """The lines of each paragraph; greeting and sender stand in the letter's own places already."""
    parts = [part.strip() for part in text.replace("\r\n", "\n").split("\n\n") if part.strip()]
    if parts and parts[0].startswith("Yth.") and parts[0].endswith(","):
        parts = parts[1:]
    if parts and parts[-1] == settings.CITY["agency"]:
        parts = parts[:-1]
    return [part.split("\n") for part in parts]
