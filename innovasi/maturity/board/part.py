"""The line of *kematangan* on the task list."""

from __future__ import annotations

from django.urls import reverse

from innovasi.innovations.board.parts import Part, Told
from innovasi.innovations.models import Submission
from innovasi.maturity.board.scores import scores_of
from innovasi.maturity.models import Claim
from innovasi.programmes.board import edition_of

KEY = "kematangan"
TITLE = "Kematangan IID"
INVITATION = "Tingkat dan bukti tiap indikator. Tidak wajib untuk mengajukan, tetapi menambah nilai inovasi dan kota."


def address(submission: Submission) -> str:
    return reverse("maturity:sheet", args=[submission.pk])


def is_begun(submission: Submission) -> bool:
    return Claim.objects.of([submission.pk]).exists()


def told(submission: Submission) -> Told:
    """How far the sheet is, in words; three queries at most."""
    edition = edition_of(submission.period)
    score = scores_of([submission.pk])[submission.pk]
    if edition is None or not is_begun(submission):
        return Told(INVITATION, "Belum diisi")
    total = edition.indicators.of_innovations().count()  # type: ignore[attr-defined]
    words = f"{score.filled} dari {total} indikator terisi, {score.proven_count} sudah berbukti."
    return Told(words, "Lengkap" if score.proven_count == total else "Sebagian")


PART = Part(KEY, TITLE, INVITATION, address, is_begun, is_optional=True, told=told)
