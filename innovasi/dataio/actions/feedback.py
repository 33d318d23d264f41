"""What citizens wrote in the demonstration: answered, waiting, late, not yet moderated, and hidden."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from innovasi.dataio.actions.people import author_of, official
from innovasi.feedback.choices import Helpful, State, StepKind
from innovasi.feedback.models import Feedback, Step
from innovasi.innovations.models import Innovation

VOTES = 9  # of people who wrote nothing
UNCONVINCED = 2  # of these


@dataclass(frozen=True)
class Told:
    """One message: where, how many days ago, its words, and what became of it."""

    slug: str
    days: int
    message: str
    answer: str = ""
    answered_after: int = 0
    state: State = State.SHOWN
    reason: str = ""


STORIES = (
    Told(
        "pemeriksaan-kanker-serviks",
        20,
        "Contoh: apakah harus membawa surat rujukan dari puskesmas dulu?",
        "Contoh: tidak perlu. Cukup bawa KTP dan, bila ada, kartu BPJS Kesehatan.",
        2,
    ),
    Told("pemeriksaan-kanker-serviks", 1, "Contoh: apakah hari Sabtu juga dilayani?", state=State.PENDING),
    Told(
        "penguatan-layanan-ibu-dan-anak-di-puskesmas",
        12,
        "Contoh: di puskesmas kami petugas belum tahu layanan ini. Ke mana saya bertanya?",
    ),
    Told(
        "layanan-pbb-digital",
        15,
        "Contoh: tagihan tahun lalu yang belum dibayar apakah ikut muncul?",
        "Contoh: ikut muncul, beserta dendanya. Pilih tahunnya pada kolom kiri.",
        0,
    ),
    Told(
        "layanan-pbb-digital",
        6,
        "Contoh: pesan kasar yang tidak pantas dibaca orang lain.",
        state=State.HIDDEN,
        reason="Contoh: memuat kata kasar terhadap petugas.",
    ),
)


def load_feedback(now: datetime.datetime) -> int:
    """Write the messages and votes; tells how many messages."""
    innovations = {row.slug: row for row in Innovation.objects.published().select_related("opd")}
    told = [tell(story, innovations[story.slug], now) for story in STORIES if story.slug in innovations]
    for row in {feedback.innovation_id: feedback.innovation for feedback in told}.values():
        vote(row, now)
    return len(told)


def tell(story: Told, innovation: Innovation, now: datetime.datetime) -> Feedback:
    at = now - datetime.timedelta(days=story.days)
    answered_at = at + datetime.timedelta(days=story.answered_after, hours=1) if story.answer else None
    author = author_of(innovation.opd)
    feedback = Feedback.objects.create(
        innovation=innovation,
        code=f"contoh{Feedback.objects.count() + 1:04d}",
        helpful=Helpful.YES,
        message=story.message,
        created_at=at,
        state=story.state,
        hidden_reason=story.reason,
        answer=story.answer,
        answered_at=answered_at,
        answered_by=author if story.answer else None,
        revision=1 if story.answer or story.reason else 0,
    )
    if answered_at:
        Step.objects.create(feedback=feedback, kind=StepKind.ANSWER, by=author, at=answered_at, text=story.answer)
    if story.reason:
        Step.objects.create(feedback=feedback, kind=StepKind.HIDE, by=official("bappeda"), at=at, text=story.reason)
    return feedback


def vote(innovation: Innovation, now: datetime.datetime) -> None:
    Feedback.objects.bulk_create(
        Feedback(
            innovation=innovation,
            code=f"contoh{innovation.pk:03d}s{number}",
            helpful=Helpful.NO if number < UNCONVINCED else Helpful.YES,
            state=State.SHOWN,
            created_at=now - datetime.timedelta(days=number + 1),
        )
        for number in range(VOTES)
    )
