"""The OPD answers, and the citizen who left an e-mail address gets the answer once."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django_q.tasks import async_task

from innovasi.common.mail import deliver, letter
from innovasi.feedback.actions.steps import StepRefused, locked, take
from innovasi.feedback.choices import State, StepKind
from innovasi.feedback.models import Feedback


@transaction.atomic
def answer(feedback: Feedback, *, by: Any, text: str, seen: int) -> None:
    """Answer a message, or mend the answer; the clock keeps the first. An answered message is public.

    Raises StepRefused when the message is hidden or was changed since `seen`.
    """
    row = locked(feedback, seen)
    if row.is_hidden:
        raise StepRefused("Masukan ini disembunyikan Bappeda, jadi tidak dapat dijawab.")
    kind = StepKind.CORRECT if row.is_answered else StepKind.ANSWER
    row.answer, row.state = text, State.SHOWN
    if kind == StepKind.ANSWER:
        row.answered_at, row.answered_by = timezone.now(), by
    take(row, kind, by=by, text=text)
    if "@" in row.usable_contact and not row.mailed_at:
        async_task("innovasi.feedback.actions.mail_reply", row.pk, group="mail")


def mail_reply(pk: int) -> bool:
    """Job: mail the answer once, then forget the address. The job carries no address: the queue keeps what it did.

    A failing mail server gives the row back, and the queue tries again.
    """
    if not Feedback.objects.unmailed(pk).update(mailed_at=timezone.now()):
        return False
    row = Feedback.objects.for_page().get(pk=pk)
    try:
        deliver(row.contact, *letter(*reply_of(row)))
    except Exception:
        Feedback.objects.row(pk).update(mailed_at=None)
        raise
    Feedback.objects.row(pk).update(contact="")
    return True


def reply_of(row: Feedback) -> tuple[str, str, dict[str, Any]]:
    """Subject, template and words of the mail."""
    title, opd = row.innovation.current.title if row.innovation.current else "", row.innovation.opd.name
    url = settings.SITE_URL + reverse("feedback:followed", args=[row.code])
    words = {"title": title, "opd": opd, "message": row.message, "answer": row.answer, "url": url}
    return f"Jawaban {opd} tentang “{title}”", "mail/jawaban", words
