"""A decision and its letter stand or fall together, and reach only whom they concern."""

import pytest
from django.core import mail
from django.db import transaction

from innovasi.accounts.choices import Role
from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import MoveRefused, move
from innovasi.notifications import actions
from innovasi.notifications.choices import Delivery, NoticeKind
from innovasi.notifications.models import Notice, Preference
from tests.factories import OPDFactory, UserFactory, author_of, make_moved, make_submission, reviewer

pytestmark = pytest.mark.django_db


def notices():
    return sorted(Notice.objects.values_list("recipient__email", "subject"))


def test_a_submit_tells_everybody_who_may_decide():
    reviewer()
    UserFactory(email="bappeda@uji.id", role=Role.BAPPEDA_ADMIN, opd=None)
    UserFactory(email="pemantau@uji.id", role=Role.OBSERVER, opd=None)
    make_moved(Action.SUBMIT)
    subject = "Perlu tindakan: telaah “Permen Manis” (Disdukcapil)"
    assert notices() == [("bappeda@uji.id", subject), ("penelaah@uji.id", subject)]


@pytest.mark.parametrize(
    ("action", "subject", "words"),
    [
        (Action.RETURN, "Perlu tindakan: perbaiki “Permen Manis”", "Perbaiki."),
        (Action.ACCEPT, "“Permen Manis” disetujui", "menyetujui"),
        (Action.REJECT, "“Permen Manis” tidak disetujui", "Perbaiki."),
    ],
)
def test_a_decision_reaches_the_opd_in_the_portal_and_by_mail(action, subject, words):
    head = UserFactory(email="kepala@uji.id", role=Role.OPD_HEAD, opd=OPDFactory(code="disdukcapil"))
    UserFactory(email="lain@uji.id", role=Role.OPD, opd=OPDFactory(code="dishub"))
    submission = make_moved(Action.SUBMIT)
    mail.outbox.clear()
    move(submission, action, by=reviewer(), note="Perbaiki.", seen_revision=submission.revision)
    assert sorted(letter.to[0] for letter in mail.outbox) == ["disdukcapil@uji.id", head.email]
    assert mail.outbox[0].subject == subject
    assert words in mail.outbox[0].body
    assert f"http://testserver/kerja/pengajuan/{submission.pk}/" in mail.outbox[0].body
    assert Notice.objects.visible_to(head).get().subject == subject


def test_a_mail_has_plain_text_and_html_that_escapes_what_people_typed():
    submission = make_moved(Action.SUBMIT, title="<b>Manis</b>")
    mail.outbox.clear()
    move(submission, Action.RETURN, by=reviewer(), note="Lihat <i>ini</i>", seen_revision=submission.revision)
    letter = mail.outbox[0]
    html = letter.alternatives[0][0]
    assert "Lihat <i>ini</i>" in letter.body
    assert "<i>ini</i>" not in html
    assert "&lt;i&gt;ini&lt;/i&gt;" in html


def test_a_refused_move_leaves_no_notice_behind():
    submission = make_moved(Action.SUBMIT)
    before = Notice.objects.count()
    with pytest.raises(MoveRefused):
        move(submission, Action.RETURN, by=reviewer(), note="", seen_revision=submission.revision)
    assert Notice.objects.count() == before


def test_a_move_that_rolls_back_takes_its_notice_and_mail_job_with_it(monkeypatch):
    queued = []
    monkeypatch.setattr(
        "innovasi.notifications.actions.delivery.async_task", lambda *args, **kwargs: queued.append(args)
    )
    reviewer()
    submission = make_submission()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        move(submission, Action.SUBMIT, by=author_of(submission.innovation.opd), seen_revision=1)
        raise ZeroDivisionError
    assert queued
    assert not Notice.objects.exists()


def test_who_switched_a_kind_off_still_finds_it_in_the_portal():
    submission = make_moved(Action.SUBMIT)
    author = author_of(submission.innovation.opd)
    Preference.objects.create(user=author, kind=NoticeKind.DECISION, delivery=Delivery.OFF)
    mail.outbox.clear()
    move(submission, Action.ACCEPT, by=reviewer(), seen_revision=submission.revision)
    assert mail.outbox == []
    assert Notice.objects.visible_to(author).count() == 1


def test_a_daily_digest_gathers_and_is_sent_once():
    author = author_of(OPDFactory(code="disdukcapil"))
    Preference.objects.create(user=author, kind=NoticeKind.DECISION, delivery=Delivery.DAILY)
    for title in ("Satu", "Dua"):
        make_moved(Action.SUBMIT, Action.RETURN, title=title)
    mail.outbox.clear()
    assert actions.mail_digests() == 1
    assert actions.mail_digests() == 0
    [letter] = mail.outbox
    assert letter.subject == "Perlu tindakan: ringkasan Innovasi, 2 kabar"
    assert "Satu" in letter.body
    assert "Dua" in letter.body


def test_a_notice_is_mailed_once_however_often_its_job_runs():
    make_moved(Action.SUBMIT, Action.ACCEPT)
    notice = Notice.objects.get(kind=NoticeKind.DECISION)
    mail.outbox.clear()
    assert actions.mail_notice(notice.pk) is False
    assert mail.outbox == []


def test_a_failing_mail_server_gives_the_notice_back(monkeypatch):
    make_moved(Action.SUBMIT, Action.ACCEPT)
    notice = Notice.objects.get(kind=NoticeKind.DECISION)
    Notice.objects.update(mailed_at=None)

    def fail(*args):
        raise OSError

    monkeypatch.setattr("innovasi.notifications.actions.delivery.deliver", fail)
    with pytest.raises(OSError):
        actions.mail_notice(notice.pk)
    monkeypatch.undo()
    assert actions.mail_notice(notice.pk) is True


def test_nobody_is_told_of_what_they_did_themselves():
    opd = OPDFactory(code="disdukcapil")
    boss = UserFactory(email="bappeda@uji.id", role=Role.BAPPEDA_ADMIN, opd=None)
    submission = make_moved(Action.SUBMIT, opd=opd)
    Notice.objects.all().delete()
    move(submission, Action.WITHDRAW, by=author_of(opd), seen_revision=submission.revision)
    assert not Notice.objects.filter(recipient__in=[boss, author_of(opd)]).exists()
