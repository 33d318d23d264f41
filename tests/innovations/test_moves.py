"""What a move asks, records and refuses."""

import datetime
import threading

import pytest
from django.db import connection, connections, transaction
from django.utils import timezone

from innovasi.innovations.choices import Action, Section, Status
from innovasi.innovations.models import Move, SectionNote, Submission
from innovasi.innovations.workflow import MoveRefused, move
from tests.factories import PeriodFactory, author_of, make_accepted, make_moved, make_submission, reviewer


def submit(submission, **changes):
    author = author_of(submission.innovation.opd)
    return move(submission, Action.SUBMIT, by=author, **{"seen_revision": submission.revision} | changes)


def test_a_submit_keeps_the_content_of_the_day(draft):
    row = submit(draft)
    assert row.snapshot["title"] == "Permen Manis"
    assert row.snapshot["launch_date"] == "2021-05-07"
    assert Submission.objects.get(pk=draft.pk).first_submitted_at == row.at


@pytest.mark.parametrize("action", [Action.RETURN, Action.REJECT])
def test_returning_and_rejecting_need_a_note(db, action):
    submission = make_moved(Action.SUBMIT)
    with pytest.raises(MoveRefused, match="Tulis catatannya"):
        move(submission, action, by=reviewer(), note="   ", seen_revision=submission.revision)


def test_an_unfinished_draft_cannot_be_submitted(db):
    draft = make_submission(purpose="", cost="")
    with pytest.raises(MoveRefused, match="masih ada 2 hal"):
        submit(draft)


def test_an_open_note_holds_the_next_round_back(db):
    submission = make_moved(Action.SUBMIT)
    note = SectionNote.objects.create(submission=submission, section=Section.DESIGN, text="Berapa?", by=reviewer())
    move(submission, Action.RETURN, by=reviewer(), note="Lengkapi.", seen_revision=submission.revision)
    with pytest.raises(MoveRefused, match="Jawab dulu 1 catatan"):
        submit(submission)
    author = author_of(submission.innovation.opd)
    SectionNote.objects.update(answer="Seratus.", answered_by=author, answered_at=timezone.now())
    submit(submission)
    note.refresh_from_db()
    assert note.move.action == Action.RETURN
    assert submission.status == Status.SUBMITTED


def test_the_second_of_two_decisions_learns_who_was_first(db):
    submission = make_moved(Action.SUBMIT)
    stale = Submission.objects.get(pk=submission.pk)
    move(submission, Action.ACCEPT, by=reviewer(), seen_revision=submission.revision)
    with pytest.raises(MoveRefused, match="Siti Penelaah sudah lebih dulu menyetujui pukul"):
        move(stale, Action.REJECT, by=reviewer(), note="Tidak.", seen_revision=stale.revision)
    assert Move.objects.filter(target__in=(Status.ACCEPTED, Status.REJECTED)).count() == 1


def test_an_edit_in_between_refuses_the_submit(draft):
    Submission.objects.filter(pk=draft.pk).update(revision=7, purpose="Lain.")
    with pytest.raises(MoveRefused, match="Muat ulang halaman"):
        submit(draft, seen_revision=1)


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one writer in at a time")
def test_a_decision_waits_for_a_rival_that_holds_the_row_and_then_loses():
    submission = make_moved(Action.SUBMIT)
    judge, refused = reviewer(), []

    def reject():
        try:
            move(Submission.objects.get(pk=submission.pk), Action.REJECT, by=judge, note="Tidak.", seen_revision=seen)
        except MoveRefused as refusal:
            refused.append(str(refusal))
        finally:
            connections.close_all()

    seen = submission.revision
    with transaction.atomic():
        move(submission, Action.ACCEPT, by=judge, seen_revision=seen)
        rival = threading.Thread(target=reject)
        rival.start()
        rival.join(timeout=0.5)
        assert rival.is_alive()
    rival.join(timeout=10)
    assert len(refused) == 1
    assert Submission.objects.get(pk=submission.pk).status == Status.ACCEPTED


def test_a_second_innovation_of_the_same_name_gets_an_address_of_its_own(db):
    first, second = make_accepted().innovation, make_accepted().innovation
    assert first.slug == "permen-manis"
    assert second.slug == f"permen-manis-{second.pk}"


def test_a_submission_after_the_deadline_is_refused_unless_late_ones_are_accepted(db):
    past = timezone.now() - datetime.timedelta(hours=1)
    period = PeriodFactory(deadline_at=past)
    draft = make_submission(period=period)
    with pytest.raises(MoveRefused, match=r"Tenggat .* sudah lewat"):
        submit(draft)
    period.accepts_late = True
    period.save()
    late = Submission.objects.get(pk=draft.pk)
    submit(late)
    assert late.is_late


def test_a_submission_in_time_is_not_late(draft):
    submit(draft)
    assert not draft.is_late


def test_a_closed_period_takes_no_first_submission_but_still_takes_a_repair(db):
    period = PeriodFactory()
    draft, returned = make_submission(period=period), make_moved(Action.SUBMIT, Action.RETURN, period=period)
    period.is_open = False
    period.save()
    with pytest.raises(MoveRefused, match="tidak sedang dibuka"):
        submit(Submission.objects.get(pk=draft.pk))
    submit(Submission.objects.get(pk=returned.pk))


@pytest.mark.parametrize("way", ["save", "delete"])
def test_a_move_is_never_changed_or_deleted(draft, way):
    with pytest.raises(TypeError):
        getattr(draft.moves.get(), way)()
