"""What each move says to whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from innovasi.accounts.models import User
from innovasi.innovations.choices import Action
from innovasi.innovations.models import Move, Submission
from innovasi.notifications.choices import NoticeKind
from innovasi.reviews.models import Assignment


@dataclass(frozen=True)
class News:
    """One message and the people it is for."""

    kind: NoticeKind
    subject: str
    text: str
    path: str
    recipients: Iterable[User]


def people_of_opd(submission: Submission) -> Iterable[User]:
    return User.objects.of_opd(submission.innovation.opd)


def reviewer_of(submission: Submission) -> list[User]:
    """The reviewer who has the dossier in hand, as a list of none or one."""
    assignment = Assignment.objects.of(submission).first()
    return [assignment.reviewer] if assignment and assignment.reviewer.is_active else []


def task_list(submission: Submission) -> str:
    return reverse("innovations:submission", args=[submission.pk])


def review_page(submission: Submission) -> str:
    return reverse("reviews:submission", args=[submission.pk])


def news_of(submission: Submission, move: Move) -> News | None:
    """The news that a move makes; None when it concerns nobody else."""
    tell = TELLERS.get(Action(move.action))
    return tell(submission, move) if tell else None


def tell_arrival(submission: Submission, move: Move) -> News:
    opd, title = submission.innovation.opd, submission.title
    again = submission.moves.with_content().count() > 1
    deed = "mengajukan kembali" if again else "mengajukan"
    return News(
        NoticeKind.ARRIVAL,
        f"Perlu tindakan: telaah “{title}” ({opd.abbreviation})",
        f"{opd.name} {deed} “{title}”. Pengajuan ini menunggu keputusan Bappeda.",
        review_page(submission),
        reviewer_of(submission) or User.objects.deciders(),
    )


def tell_return(submission: Submission, move: Move) -> News:
    count = move.notes.count()
    notes = (
        f" Ada {count} catatan pada bagian yang perlu diperbaiki; jawab semuanya sebelum mengajukan kembali."
        if count
        else ""
    )
    return News(
        NoticeKind.DECISION,
        f"Perlu tindakan: perbaiki “{submission.title}”",
        f"Bappeda mengembalikan “{submission.title}” untuk diperbaiki.\n\nCatatan penelaah:\n{move.note}{notes}",
        task_list(submission),
        people_of_opd(submission),
    )


def tell_acceptance(submission: Submission, move: Move) -> News:
    note = f"\n\nCatatan penelaah:\n{move.note}" if move.note else ""
    return News(
        NoticeKind.DECISION,
        f"“{submission.title}” disetujui",
        f"Selamat! Bappeda menyetujui “{submission.title}”. Warga sudah dapat membacanya di katalog.{note}",
        task_list(submission),
        people_of_opd(submission),
    )


def tell_rejection(submission: Submission, move: Move) -> News:
    return News(
        NoticeKind.DECISION,
        f"“{submission.title}” tidak disetujui",
        f"Bappeda menolak “{submission.title}”.\n\nAlasannya:\n{move.note}",
        task_list(submission),
        people_of_opd(submission),
    )


def tell_withdrawal(submission: Submission, move: Move) -> News:
    return News(
        NoticeKind.WITHDRAWN,
        f"“{submission.title}” ditarik {submission.innovation.opd.abbreviation}",
        f"{submission.innovation.opd.name} menarik “{submission.title}”. Anda tidak perlu menelaahnya lagi.",
        task_list(submission),
        reviewer_of(submission),
    )


def tell_withholding(submission: Submission, move: Move) -> News:
    return News(
        NoticeKind.PUBLICATION,
        f"“{submission.title}” ditahan dari katalog",
        f"Bappeda menahan “{submission.title}” sehingga warga tidak melihatnya.\n\nAlasannya:\n{move.note}",
        task_list(submission),
        people_of_opd(submission),
    )


def tell_release(submission: Submission, move: Move) -> News:
    return News(
        NoticeKind.PUBLICATION,
        f"“{submission.title}” tayang kembali",
        f"Bappeda menayangkan kembali “{submission.title}” di katalog.",
        task_list(submission),
        people_of_opd(submission),
    )


TELLERS: dict[Action, Any] = {
    Action.SUBMIT: tell_arrival,
    Action.RETURN: tell_return,
    Action.ACCEPT: tell_acceptance,
    Action.REJECT: tell_rejection,
    Action.WITHDRAW: tell_withdrawal,
    Action.WITHHOLD: tell_withholding,
    Action.RELEASE: tell_release,
}
