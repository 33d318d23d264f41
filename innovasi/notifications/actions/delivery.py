"""Notices are written with the move that makes them, and leave by the job queue."""

from __future__ import annotations

import datetime
from collections import defaultdict
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_q.tasks import async_task

from innovasi.common.mail import deliver, letter
from innovasi.innovations.models import Move, Submission
from innovasi.notifications.actions.news import News, news_of, review_page
from innovasi.notifications.choices import Delivery, NoticeKind
from innovasi.notifications.models import Notice, Preference

KEPT_DAYS = 365  # a notice is deleted after this


def receive_move(sender: type, submission: Submission, move: Move, by: Any, **kwargs: Any) -> None:
    """Receiver of `innovation_moved`, inside the move's transaction."""
    if news := news_of(submission, move):
        tell(submission, news, by=by)


def receive_assignment(sender: Any, submission: Submission, reviewer: Any, by: Any, **kwargs: Any) -> None:
    """Receiver of `submission_assigned`: tell the reviewer, unless they took it themselves."""
    opd = submission.innovation.opd
    news = News(
        NoticeKind.ASSIGNED,
        f"Perlu tindakan: telaah “{submission.title}” ({opd.abbreviation})",
        f"{by.name} menugaskan “{submission.title}” dari {opd.name} kepada Anda.",
        review_page(submission),
        [reviewer],
    )
    tell(submission, news, by=by)


@transaction.atomic
def tell(submission: Submission | None, news: News, *, by: Any) -> None:
    """Write one notice a person, but not to who did it; queue the mails of those who want them at once."""
    known = set(Notice.objects.told(news.key)) if news.key else set()
    people = {person.pk: person for person in news.recipients if person.pk != by.pk and person.pk not in known}
    wishes = Preference.objects.chosen_by(list(people), news.kind)
    for pk, person in people.items():
        notice = Notice.objects.create(
            recipient=person,
            kind=news.kind,
            submission=submission,
            subject=news.subject[:300],
            text=news.text,
            path=news.path,
            key=news.key,
            delivery=wishes.get(pk, Delivery.NOW),
        )
        if notice.delivery == Delivery.NOW:
            async_task("innovasi.notifications.actions.mail_notice", notice.pk, group="mail")


def tell_here(person: Any, kind: NoticeKind, *, subject: str, text: str, path: str) -> Notice:
    """Write a notice that stands in the portal only: news of the person's own making, never mailed."""
    return Notice.objects.create(
        recipient=person, kind=kind, subject=subject[:300], text=text, path=path, delivery=Delivery.OFF
    )


def mail_notice(pk: int) -> bool:
    """Job: mail one notice, once. A failing mail server gives the notice back, and the queue tries again."""
    if not Notice.objects.unmailed(pk).update(mailed_at=timezone.now()):
        return False
    notice = Notice.objects.select_related("recipient").get(pk=pk)
    context = {"name": notice.recipient.name, "text": notice.text, "url": settings.SITE_URL + notice.path}
    try:
        deliver(notice.recipient.email, *letter(notice.subject, "mail/notice", context))
    except Exception:
        Notice.objects.among([pk]).update(mailed_at=None)
        raise
    return True


def mail_digests() -> int:
    """Job, every day: one mail a person with all that they wanted gathered; tells how many were sent."""
    waiting: dict[Any, list[Notice]] = defaultdict(list)
    for notice in Notice.objects.for_digest().select_related("recipient").order_by("created_at"):
        waiting[notice.recipient].append(notice)
    for person, notices in waiting.items():
        with transaction.atomic():
            mail_digest(person, notices)
    return len(waiting)


def mail_digest(person: Any, notices: list[Notice]) -> None:
    needs_action = any(notice.subject.startswith("Perlu tindakan") for notice in notices)
    subject = f"{'Perlu tindakan: r' if needs_action else 'R'}ingkasan Innovasi, {len(notices)} kabar"
    items = [(notice.subject, settings.SITE_URL + notice.path) for notice in notices]
    Notice.objects.among([notice.pk for notice in notices]).update(mailed_at=timezone.now())
    async_task(
        "innovasi.common.mail.deliver",
        person.email,
        *letter(subject, "mail/digest", {"name": person.name, "items": items}),
        group="mail",
    )


def mark_read(notice: Notice) -> None:
    """The recipient opened it."""
    if notice.read_at is None:
        notice.read_at = timezone.now()
        notice.save(update_fields=["read_at"])


@transaction.atomic
def choose(user: Any, wishes: dict[str, str]) -> None:
    """Keep how a person wants each kind of notice."""
    for kind, delivery in wishes.items():
        Preference.objects.update_or_create(user=user, kind=kind, defaults={"delivery": delivery})


def sweep() -> int:
    """Job, every day: delete notices older than `KEPT_DAYS`; tells how many rows went."""
    limit = timezone.now() - datetime.timedelta(days=KEPT_DAYS)
    return Notice.objects.older_than(limit).delete()[0]
