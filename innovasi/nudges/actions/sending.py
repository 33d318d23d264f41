"""Mails leave one by one, by the job queue, each at most once."""

from __future__ import annotations

import contextlib
import datetime
import smtplib
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.template.loader import render_to_string
from django.utils import timezone
from django_q.tasks import async_task

from innovasi.nudges.actions.bounces import note_bounce
from innovasi.nudges.actions.hours import is_quiet_now
from innovasi.nudges.actions.needs import needs_of
from innovasi.nudges.actions.writing import link_of
from innovasi.nudges.choices import DeliveryState
from innovasi.nudges.models import Delivery
from innovasi.nudges.workflow import claim, give_back, settle, skip

REQUEUE = datetime.timedelta(minutes=15)
JOB = "innovasi.nudges.actions.send"
PERMANENT = 500  # SMTP answers from here on are final
NOT_NEEDED = "OPD ini sudah mengajukan atau sudah terpenuhi sebelum pesan dikirim."
GONE = "Akun orang ini sudah nonaktif."
MISSED = "Tidak sempat dikirim pada harinya."
PAST = "Tenggat OPD ini sudah lewat sebelum pesan dikirim."


@dataclass(frozen=True)
class Answer:
    """What the mail server said: taken, refused for good, or nothing that counts."""

    state: DeliveryState | None  # None: nothing was handed over, try again later
    words: str = ""
    is_address_dead: bool = False


def queue_mails() -> int:
    """Ask a job for each mail whose day has come; tells how many.

    The row is the truth and the job a hint: a second job for the same mail
    finds it claimed, and a hint that gets lost is given again.
    """
    now = timezone.now()
    rows = list(Delivery.objects.unqueued(now - REQUEUE, timezone.localdate()).values_list("pk", flat=True))
    Delivery.objects.among(rows).update(queued_at=now)
    for pk in rows:
        async_task(JOB, pk, group="mail")
    return len(rows)


def send(pk: int) -> bool:
    """Job: send one mail, if it still is wanted, at a decent hour, and nobody else has it. Tells whether it left."""
    delivery = Delivery.objects.with_campaign().at_pk(pk).first()
    if delivery is None or delivery.state != DeliveryState.PLANNED:
        return False
    if is_quiet_now(delivery.nudge.campaign.period) or delivery.nudge.day > timezone.localdate():
        return False
    if unwanted := why_not(delivery):
        skip(delivery, unwanted)
        return False
    if not claim(delivery, timezone.localdate()):
        return False
    return hand_over(delivery)


def why_not(delivery: Delivery) -> str:
    """Why a mail should not leave any more; empty: it should."""
    nudge = delivery.nudge
    if nudge.day != timezone.localdate():
        return MISSED
    if delivery.person is not None and not delivery.person.is_active:
        return GONE
    need = needs_of(nudge.campaign.period).get(nudge.opd_id)
    if need is None:
        return NOT_NEEDED
    return PAST if need.deadline.is_past and nudge.campaign.rung_id else ""


def hand_over(delivery: Delivery) -> bool:
    """Give a claimed mail to the server and record its answer."""
    answer = offer(letter_of(delivery))
    if answer.state is None:
        give_back(delivery, answer.words)
        return False
    settle(delivery, answer.state, answer.words)
    if answer.is_address_dead:
        note_bounce(delivery.address, answer.words)
    return answer.state == DeliveryState.SENT


def letter_of(delivery: Delivery) -> EmailMultiAlternatives:
    """The kept text as a mail; its HTML shows the same words, escaped."""
    context = {"subject": delivery.subject, "text": delivery.text, "url": link_of(delivery.token)}
    html = render_to_string("mail/dorongan.html", {**context, "city": settings.CITY, "site_url": settings.SITE_URL})
    headers = {"Message-ID": f"<dorongan-{delivery.pk}-{delivery.token}@innovasi>", "Auto-Submitted": "auto-generated"}
    mail = EmailMultiAlternatives(delivery.subject, delivery.text, to=[delivery.address], headers=headers)
    mail.attach_alternative(html, "text/html")
    return mail


def offer(mail: EmailMultiAlternatives) -> Answer:
    """Hand one mail to the server; tell apart what it took, what it refused, and what nobody can know."""
    connection = get_connection()
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as trouble:
        return Answer(None, f"Peladen surel tidak dapat dihubungi: {trouble}")
    mail.connection = connection
    try:
        mail.send()
    except smtplib.SMTPRecipientsRefused as refusal:
        code, words = next(iter(refusal.recipients.values()))
        return refused(code, words, is_address=True)
    except smtplib.SMTPResponseException as refusal:
        return refused(refusal.smtp_code, refusal.smtp_error)
    except (OSError, smtplib.SMTPException) as trouble:
        return Answer(DeliveryState.UNCERTAIN, f"Sambungan ke peladen surel putus: {trouble}")
    finally:
        with contextlib.suppress(OSError, smtplib.SMTPException):
            connection.close()
    return Answer(DeliveryState.SENT)


def refused(code: int, words: bytes | str, *, is_address: bool = False) -> Answer:
    said = words.decode(errors="replace") if isinstance(words, bytes) else str(words)
    text = " ".join(f"{code} {said}".split())
    if code < PERMANENT:
        return Answer(None, text)
    return Answer(DeliveryState.FAILED, text, is_address_dead=is_address)
