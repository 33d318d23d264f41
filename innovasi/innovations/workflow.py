"""The life of a dossier. The only module that writes `Submission.status`."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.text import slugify

from innovasi.innovations.choices import EDITABLE, WAITING, Action, Perm, Status
from innovasi.innovations.models import Innovation, Move, Submission
from innovasi.innovations.rules import missing, unconfirmed
from innovasi.innovations.signals import innovation_moved
from innovasi.programmes.board import Deadline, deadlines_of
from innovasi.programmes.models import Period

Guard = Callable[[Submission], str | None]


class MoveRefused(Exception):
    """A move that cannot be made; its text tells the person why and what to do."""


@dataclass(frozen=True)
class Step:
    """One row of the table of moves: from where, to where, who may, and what it asks."""

    sources: frozenset[str]
    target: str
    permission: str
    needs_note: bool = False
    guards: tuple[Guard, ...] = ()


def is_complete(submission: Submission) -> str | None:
    lacks = missing(submission)
    return f"Belum dapat diajukan: masih ada {len(lacks)} hal yang perlu dilengkapi." if lacks else None


def has_answered_notes(submission: Submission) -> str | None:
    count = submission.notes.unanswered().count()
    return f"Jawab dulu {count} catatan penelaah, lalu ajukan kembali." if count else None


def deadline_for(submission: Submission) -> Deadline:
    """The deadline that holds for the dossier's OPD now: extensions and outages counted."""
    return deadlines_of(submission.period).of(submission.innovation.opd_id)


def is_in_time(submission: Submission) -> str | None:
    """A first submission comes within its period; a repair of an earlier one may come later."""
    period = submission.period
    if submission.first_submitted_at is None:
        if not period.is_open or timezone.now() < period.opens_at:
            return f"{period.title} tidak sedang dibuka. Hubungi Bappeda."
        if deadline_for(submission).is_past and not period.accepts_late:
            return f"Tenggat {period.title} sudah lewat. Hubungi Bappeda bila ada alasan untuk terlambat."
    return None


def is_confirmed(submission: Submission) -> str | None:
    """What Bappeda filled in for an OPD is the OPD's word only after the OPD says so."""
    count = len(unconfirmed(submission))
    return f"{count} jawaban diisi Bappeda dan belum Anda benarkan. Baca dulu, lalu benarkan." if count else None


def is_left_behind(submission: Submission) -> str | None:
    """Guard of carrying on elsewhere: the draft's own period has closed and another is open."""
    return None if next_period(submission) else "Draf ini masih dapat diajukan di periodenya sendiri."


def next_period(submission: Submission) -> Period | None:
    """The open period in which a draft that was never submitted can go on, once its own has closed."""
    if submission.first_submitted_at or not submission.is_editable or submission.period.is_open:
        return None
    period: Period | None = Period.objects.current()
    return period if period and period.opens_at <= timezone.now() else None


def is_what_citizens_see(submission: Submission) -> str | None:
    return None if submission.innovation.current_id == submission.pk else "Ini bukan versi yang dilihat warga."


WRITABLE, IN_HAND = frozenset(EDITABLE), frozenset(WAITING)
ACCEPTED_ONLY = frozenset({Status.ACCEPTED})
MOVES: dict[Action, Step] = {
    Action.SUBMIT: Step(
        WRITABLE, Status.SUBMITTED, Perm.SUBMIT, guards=(is_in_time, is_complete, has_answered_notes, is_confirmed)
    ),
    Action.TAKE: Step(frozenset({Status.SUBMITTED}), Status.UNDER_REVIEW, Perm.DECIDE),
    Action.RETURN: Step(IN_HAND, Status.RETURNED, Perm.DECIDE, needs_note=True),
    Action.ACCEPT: Step(IN_HAND, Status.ACCEPTED, Perm.DECIDE),
    Action.REJECT: Step(IN_HAND, Status.REJECTED, Perm.DECIDE, needs_note=True),
    Action.WITHDRAW: Step(IN_HAND, Status.WITHDRAWN, Perm.SUBMIT),
    Action.CANCEL: Step(frozenset({Status.DRAFT, Status.RETURNED}), Status.WITHDRAWN, Perm.SUBMIT),
    Action.CONTINUE: Step(
        frozenset({Status.DRAFT, Status.WITHDRAWN}), Status.WITHDRAWN, Perm.SUBMIT, guards=(is_left_behind,)
    ),
    Action.WITHHOLD: Step(
        ACCEPTED_ONLY, Status.ACCEPTED, Perm.WITHHOLD, needs_note=True, guards=(is_what_citizens_see,)
    ),
    Action.RELEASE: Step(ACCEPTED_ONLY, Status.ACCEPTED, Perm.WITHHOLD, guards=(is_what_citizens_see,)),
}
DECISIONS = frozenset({Action.RETURN, Action.ACCEPT, Action.REJECT})


def register_guard(action: Action, guard: Guard) -> None:
    """Let a higher context forbid a move; it registers from `ready()`."""
    step = MOVES[action]
    if guard not in step.guards:
        MOVES[action] = Step(step.sources, step.target, step.permission, step.needs_note, (*step.guards, guard))


def open_moves(submission: Submission, user: Any) -> list[Action]:
    """The moves that this person can try now; the buttons of every page."""
    return [
        action
        for action, step in MOVES.items()
        if submission.status in step.sources
        and user.has_perm(step.permission, submission)
        and is_offered(submission, action)
    ]


def is_offered(submission: Submission, action: Action) -> bool:
    """Withholding and releasing take turns, for what citizens see; a draft that went on elsewhere makes no move."""
    if submission.continued_at is not None:
        return False
    if action == Action.CONTINUE:
        return next_period(submission) is not None
    if action not in (Action.WITHHOLD, Action.RELEASE):
        return True
    innovation = submission.innovation
    is_current = innovation.current_id == submission.pk
    return is_current and innovation.is_withheld == (action == Action.RELEASE)


@transaction.atomic
def begin(innovation: Innovation, *, by: Any, at: datetime.datetime | None = None, **answers: Any) -> Submission:
    """Open a draft of an innovation and record who did; the period and title come in `answers`."""
    at = at or timezone.now()
    submission = Submission(innovation=innovation, status_at=at, edited_by=by, **answers)
    submission.save()
    Move(submission=submission, action=Action.BEGIN, target=Status.DRAFT, by=by, at=at).save()
    return submission


@transaction.atomic
def move(
    submission: Submission,
    action: Action,
    *,
    by: Any,
    note: str = "",
    seen_revision: int,
    at: datetime.datetime | None = None,
) -> Move:
    """Change a submission's status; the only writer of `status`.

    `at` is now, but for records of the past (examples, imports). Raises
    MoveRefused when the move is not open to this person from this status,
    lacks its note, is held back by a guard, or when the row changed since
    `seen_revision`: of several simultaneous moves exactly one wins.
    """
    step, at, note = MOVES[action], at or timezone.now(), note.strip()
    check(submission, action, step, by=by, note=note)
    source = submission.status
    changes: dict[str, Any] = {"status": step.target, "status_at": at, "revision": F("revision") + 1}
    changes |= {"help_request": None, "continued_at": at if action == Action.CONTINUE else None}
    if action == Action.SUBMIT and submission.first_submitted_at is None:
        changes |= {"first_submitted_at": at, "is_late": not deadline_for(submission).allows(at)}
    won = Submission.objects.unchanged(submission.pk, source, seen_revision).update(**changes)
    if not won:
        raise MoveRefused(what_happened(submission))
    submission.refresh_from_db(fields=[*changes, "first_submitted_at", "is_late"])
    row = Move(submission=submission, action=action, source=source, target=step.target, by=by, at=at, note=note)
    row.snapshot = submission.content() if action == Action.SUBMIT else None
    row.save()
    take_effect(submission, row)
    innovation_moved.send(sender=Submission, submission=submission, move=row, by=by)
    return row


@transaction.atomic
def enter_accepted(submissions: list[Submission], *, by: Any) -> None:
    """Write dossiers that were accepted in the past, many at once and without news.

    Each comes unsaved, with its author in `edited_by`, the time of its acceptance
    in `status_at`, and a saved innovation that has no other dossier.
    """
    for submission in submissions:
        submission.status, submission.first_submitted_at = Status.ACCEPTED, submission.status_at
    Submission.objects.bulk_create(submissions)
    Move.objects.bulk_create(
        Move(submission=row, action=action, source=source, target=target, by=person or row.edited_by, at=row.status_at)
        for row in submissions
        for action, source, target, person in (
            (Action.BEGIN, "", Status.DRAFT, None),
            (Action.SUBMIT, Status.DRAFT, Status.SUBMITTED, None),
            (Action.ACCEPT, Status.SUBMITTED, Status.ACCEPTED, by),
        )
    )
    for row in submissions:
        innovation = row.innovation
        innovation.current, innovation.unit = row, row.unit
        innovation.slug = f"{slugify(row.title)[:60].strip('-')}-{innovation.pk}"
        innovation.published_at = innovation.confirmed_at = row.status_at
    fields = ["current", "unit", "slug", "published_at", "confirmed_at"]
    Innovation.objects.bulk_update([row.innovation for row in submissions], fields)


def check(submission: Submission, action: Action, step: Step, *, by: Any, note: str) -> None:
    """Raise MoveRefused with a sentence for the person when the move is not open to them."""
    if not by.has_perm(step.permission, submission):
        raise MoveRefused("Anda tidak berwenang melakukan ini.")
    if submission.status not in step.sources or not is_offered(submission, action):
        raise MoveRefused(what_happened(submission))
    if step.needs_note and not note:
        raise MoveRefused("Tulis catatannya: apa alasannya, dan apa yang perlu dilakukan OPD.")
    for guard in step.guards:
        if reason := guard(submission):
            raise MoveRefused(reason)


def what_happened(submission: Submission) -> str:
    """Tell the loser of a race, or the holder of an old page, who was first."""
    last = submission.moves.select_related("by").last()
    if last is None or last.action == Action.BEGIN:
        return "Pengajuan ini baru saja diubah. Muat ulang halaman, lalu coba lagi."
    when = timezone.localtime(last.at).strftime("%H.%M")
    deed = last.get_action_display()
    return f"Tidak jadi: {last.by.name} sudah lebih dulu {deed[0].lower()}{deed[1:]} pukul {when} WIB."


def take_effect(submission: Submission, row: Move) -> None:
    """What a move does besides changing the status, in the same transaction."""
    innovation = submission.innovation
    if row.source in EDITABLE:
        submission.help_requests.open().update(ended_by=row.by, ended_at=row.at)  # type: ignore[attr-defined]
    if row.action in DECISIONS:
        submission.notes.unsent().update(move=row)
    if row.action == Action.ACCEPT:
        innovation.current, innovation.unit = submission, submission.unit
        innovation.slug = innovation.slug or free_slug(submission.title, innovation.pk)
        innovation.published_at = innovation.published_at or row.at
        innovation.confirmed_at = row.at
        innovation.save()
    elif row.action in (Action.WITHHOLD, Action.RELEASE):
        innovation.is_withheld = row.action == Action.WITHHOLD
        innovation.save()


def free_slug(title: str, pk: int) -> str:
    """An address made from the title; the second of a name carries its number."""
    slug = slugify(title)[:70].strip("-") or f"inovasi-{pk}"
    return f"{slug}-{pk}" if Innovation.objects.at_address(slug).exists() else slug
