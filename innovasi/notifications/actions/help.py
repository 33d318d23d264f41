"""What a request for help, and the help itself, say to whom."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from innovasi.accounts.models import User
from innovasi.innovations.choices import HelpStep, Perm
from innovasi.innovations.models import HelpRequest, Submission
from innovasi.innovations.rules import unconfirmed
from innovasi.notifications.actions.delivery import tell
from innovasi.notifications.actions.news import News, people_of_opd, task_list
from innovasi.notifications.choices import NoticeKind


def receive_help(
    sender: Any, submission: Submission, help_request: HelpRequest, step: HelpStep, by: Any, **kwargs: Any
) -> None:
    """Receiver of `help_changed`, inside its transaction."""
    if step == HelpStep.ASKED:
        news = asked(submission, help_request)
    elif step == HelpStep.TAKEN:
        news = taken(submission, help_request)
    else:
        is_owner = by.has_perm(Perm.SUBMIT, submission)
        news = no_longer_wanted(submission, help_request) if is_owner else given(submission, by)
    tell(submission, news, by=by)


def asked(submission: Submission, help_request: HelpRequest) -> News:
    opd = submission.innovation.opd
    lines = [f"{opd.name} minta dibantu mengisi “{submission.title}”."]
    lines += [f"Pesannya:\n{help_request.message}"] if help_request.message else []
    lines += [f"Hubungi {help_request.asked_by.name} di {help_request.phone}."] if help_request.phone else []
    subject = f"Perlu tindakan: bantu isi “{submission.title}” ({opd.abbreviation})"
    return News(NoticeKind.HELP, subject, "\n\n".join(lines), reverse("reviews:help"), User.objects.deciders())


def taken(submission: Submission, help_request: HelpRequest) -> News:
    name = help_request.helper.name if help_request.helper else "Penelaah"
    return News(
        NoticeKind.HELP,
        f"{name} membantu mengisi “{submission.title}”",
        f"{name} dari Bappeda membantu mengisi “{submission.title}”. Setiap isian menunjukkan siapa yang mengetiknya.",
        task_list(submission),
        people_of_opd(submission),
    )


def given(submission: Submission, helper: Any) -> News:
    count = len(unconfirmed(submission))
    read = f"{count} jawaban diisi Bappeda. Baca dan benarkan dulu, lalu ajukan." if count else ""
    subject = f"“{submission.title}” selesai dibantu Bappeda"
    return News(
        NoticeKind.HELP,
        f"Perlu tindakan: benarkan isian “{submission.title}”" if count else subject,
        f"{helper.name} dari Bappeda selesai membantu mengisi “{submission.title}”. {read}".strip(),
        task_list(submission),
        people_of_opd(submission),
    )


def no_longer_wanted(submission: Submission, help_request: HelpRequest) -> News:
    opd = submission.innovation.opd
    return News(
        NoticeKind.HELP,
        f"Bantuan untuk “{submission.title}” diakhiri {opd.abbreviation}",
        f"{opd.name} mengakhiri bantuan untuk “{submission.title}”. Anda tidak perlu mengisinya lagi.",
        reverse("reviews:help"),
        [help_request.helper] if help_request.helper else [],
    )
