"""What each move says to whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.conf import settings
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
    key: str = ""  # what it is about; of two with the same key a person gets the first alone


def people_of_opd(submission: Submission) -> Iterable[User]:
    return User.objects.of_opd(submission.innovation.opd)


def reviewer_of(submission: Submission) -> list[User]:
    """The reviewer who has the dossier in hand, as a list of none or one."""
    assignment = Assignment.objects.of(submission).first()
    return [assignment.reviewer] if assignment and assignment.reviewer.is_active else []


def reviewer_or_all(submission: Submission) -> Iterable[User]:
    return reviewer_of(submission) or User.objects.deciders()


def task_list(submission: Submission) -> str:
    return reverse("innovations:submission", args=[submission.pk])


def review_page(submission: Submission) -> str:
    return reverse("reviews:submission", args=[submission.pk])


@dataclass(frozen=True)
class Letter:
    """One row of the table of news. The texts know {title}, {opd}, {abbreviation} and {deed}."""

    kind: NoticeKind
    subject: str
    text: str
    note_heading: str = ""  # stands above the move's note; without it the note is not told
    path: Callable[[Submission], str] = task_list
    to: Callable[[Submission], Iterable[User]] = people_of_opd


LETTERS: dict[Action, Letter] = {
    Action.SUBMIT: Letter(
        NoticeKind.ARRIVAL,
        "Perlu tindakan: telaah “{title}” ({abbreviation})",
        "{opd} {deed} “{title}”. Pengajuan ini menunggu keputusan Bappeda.",
        path=review_page,
        to=reviewer_or_all,
    ),
    Action.RETURN: Letter(
        NoticeKind.DECISION,
        "Perlu tindakan: perbaiki “{title}”",
        "Bappeda mengembalikan “{title}” untuk diperbaiki.",
        "Catatan penelaah:",
    ),
    Action.ACCEPT: Letter(
        NoticeKind.DECISION,
        "“{title}” disetujui",
        "Selamat! Bappeda menyetujui “{title}”. Warga sudah dapat membacanya di katalog.",
        "Catatan penelaah:",
    ),
    Action.REJECT: Letter(NoticeKind.DECISION, "“{title}” tidak disetujui", "Bappeda menolak “{title}”.", "Alasannya:"),
    Action.WITHDRAW: Letter(
        NoticeKind.WITHDRAWN,
        "“{title}” ditarik {abbreviation}",
        "{opd} menarik “{title}”. Anda tidak perlu menelaahnya lagi.",
        to=reviewer_of,
    ),
    Action.WITHHOLD: Letter(
        NoticeKind.PUBLICATION,
        "“{title}” ditahan dari katalog",
        "Bappeda menahan “{title}” sehingga warga tidak melihatnya.",
        "Alasannya:",
    ),
    Action.RELEASE: Letter(
        NoticeKind.PUBLICATION, "“{title}” tayang kembali", "Bappeda menayangkan kembali “{title}” di katalog."
    ),
}


def news_of(submission: Submission, move: Move) -> News | None:
    """The news that a move makes; None when it concerns nobody else."""
    letter = LETTERS.get(Action(move.action))
    if letter is None:
        return None
    words = words_of(submission)
    text = "\n\n".join(paragraphs(letter, move, words))
    return News(letter.kind, letter.subject.format(**words), text, letter.path(submission), letter.to(submission))


def words_of(submission: Submission) -> dict[str, str]:
    opd = submission.innovation.opd
    again = submission.moves.with_content().count() > 1  # type: ignore[attr-defined]
    deed = "mengajukan kembali" if again else "mengajukan"
    return {"title": submission.title, "opd": opd.name, "abbreviation": opd.abbreviation, "deed": deed}


def paragraphs(letter: Letter, move: Move, words: dict[str, str]) -> Iterable[str]:
    yield letter.text.format(**words)
    if receipt := getattr(move, "receipt", None):
        yield f"Tanda terima {receipt.number}:\n{settings.SITE_URL}{receipt.get_absolute_url()}"
    if letter.note_heading and move.note:
        yield f"{letter.note_heading}\n{move.note}"
    if move.action == Action.RETURN and (count := move.notes.count()):  # type: ignore[attr-defined]
        yield f"Ada {count} catatan pada bagian yang perlu diperbaiki; jawab semuanya sebelum mengajukan kembali."
