"""The texts of a nudge, written once and kept, so that what is previewed is what is sent."""

from __future__ import annotations

import datetime
import secrets
from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from innovasi.nudges.actions.needs import Need
from innovasi.nudges.actions.recipients import Directory, Recipient
from innovasi.nudges.choices import SUBJECT_BEGINS, Channel, DeliveryState
from innovasi.nudges.models import Campaign, Delivery, Nudge, Wording
from innovasi.nudges.rules.hours import words_left
from innovasi.nudges.rules.wording import fill

NAMELESS = "inovasi baru"


@dataclass(frozen=True)
class Message:
    """Subject and text as the recipient reads them."""

    subject: str
    text: str


def link_of(token: str) -> str:
    return settings.SITE_URL + reverse("nudges:enter", args=[token])


def values_of(need: Need, recipient: Recipient, day: datetime.date, link: str, period_title: str) -> dict[str, str]:
    """The value of every named variable."""
    return {
        "nama_opd": need.opd.name,
        "nama_penerima": recipient.name,
        "nama_periode": period_title,
        "tenggat": need.deadline.text,
        "sisa_hari": words_left((need.deadline_day - day).days),
        "judul": need.submission.title if need.submission else NAMELESS,
        "bagian": need.section,
        "kurang": "\n".join(f"- {lack}" for lack in need.lacks),
        "tautan": link,
        "instansi": settings.CITY["agency"],
    }


def message(wording: Wording, recipient: Recipient, values: dict[str, str]) -> Message:
    subject = " ".join(fill(wording.subject, values).split())
    if not subject.startswith(SUBJECT_BEGINS):
        subject = f"{SUBJECT_BEGINS} {subject}"
    if recipient.channel == Channel.WHATSAPP:
        return Message(subject[:300], fill(wording.short, values).strip())
    text = fill(wording.body, values).strip()
    if recipient.channel == Channel.MAIL:
        text = render_to_string("mail/dorongan.txt", {"text": text, "city": settings.CITY}).strip()
    return Message(subject[:300], text)


def recipients_of(campaign: Campaign, need: Need, people: Directory) -> list[Recipient]:
    """Everybody whom this round writes to at one OPD."""
    found: list[Recipient] = []
    if campaign.by_mail:
        found += people.mails(need.opd, to_head=campaign.to_head)
    if campaign.by_whatsapp:
        found += people.whatsapp(need.opd)
    if campaign.by_letter:
        found += people.letter(need.opd)
    return found


def write(
    nudge: Nudge, need: Need, wording: Wording, people: Directory, state: DeliveryState = DeliveryState.DRAFT
) -> list[Delivery]:
    """Keep the messages of one nudge, each with a link of its own."""
    rows = []
    for recipient in recipients_of(nudge.campaign, need, people):
        token = secrets.token_urlsafe(9)
        values = values_of(need, recipient, nudge.day, link_of(token), nudge.campaign.period.title)
        said = message(wording, recipient, values)
        rows.append(
            Delivery(
                nudge=nudge,
                channel=recipient.channel,
                person=recipient.person,
                name=recipient.name,
                address=recipient.address,
                subject=said.subject,
                text=said.text,
                token=token,
                state=state,
            )
        )
    return Delivery.objects.bulk_create(rows)
