"""A citizen's address: used once, for the reply, and gone within thirty days."""

import datetime

import pytest
from django.core import mail
from django.utils import timezone
from django_q.models import OrmQ, Success

from innovasi.feedback import actions
from innovasi.feedback.models import Feedback
from tests.factories import author_of
from tests.feedback.samples import make_feedback

pytestmark = pytest.mark.django_db
EMAIL = "warga.bertanya@contoh.id"


@pytest.fixture
def innovation(accepted):
    return accepted.innovation


def answer(row, text="Ya, buka.", seen=0):
    actions.answer(row, by=author_of(row.innovation.opd), text=text, seen=seen)
    row.refresh_from_db()


def test_the_reply_goes_out_once_and_the_address_is_forgotten(innovation):
    row = make_feedback(innovation, contact=EMAIL)
    answer(row)
    (sent,) = [letter for letter in mail.outbox if letter.to == [EMAIL]]
    assert sent.subject == "Jawaban Dinas disdukcapil tentang “Permen Manis”"
    for words in ("Apakah hari Sabtu buka?", "Ya, buka.", f"http://testserver/masukan/{row.code}/"):
        assert words in sent.body
    assert row.contact == ""
    assert row.mailed_at is not None
    answer(row, "Ya, sampai siang.", seen=1)
    assert actions.mail_reply(row.pk) is False
    assert len([letter for letter in mail.outbox if letter.to == [EMAIL]]) == 1


def test_the_queue_keeps_no_address(innovation):
    answer(make_feedback(innovation, contact=EMAIL))
    assert not [job for job in OrmQ.objects.all() if EMAIL in str(job.task())]
    assert not [job for job in Success.objects.all() if EMAIL in str(job.args)]


def test_a_failing_mail_server_keeps_the_address_for_the_next_try(innovation, monkeypatch):
    row = make_feedback(innovation, contact=EMAIL)
    monkeypatch.setattr("innovasi.feedback.actions.answering.async_task", lambda *args, **named: None)
    answer(row)

    def broken(*args):
        raise OSError("no route")

    with monkeypatch.context() as patch:
        patch.setattr("innovasi.feedback.actions.answering.deliver", broken)
        with pytest.raises(OSError, match="no route"):
            actions.mail_reply(row.pk)
    row.refresh_from_db()
    assert (row.contact, row.mailed_at) == (EMAIL, None)
    assert actions.mail_reply(row.pk) is True


def test_no_address_lives_longer_than_thirty_days(innovation):
    now = timezone.now()
    for days in (1, 28, 29, 31):
        moment = now - datetime.timedelta(days=days, hours=1)
        make_feedback(innovation, message=f"{days}", contact="0812 3456 7890", created_at=moment)
    assert actions.forget_contacts() == 2
    kept = Feedback.objects.exclude(contact="").values_list("message", flat=True)
    assert sorted(kept) == ["1", "28"]


def test_an_address_past_its_days_is_shown_to_nobody_even_if_the_worker_is_dead(client_of, innovation):
    row = make_feedback(innovation, contact=EMAIL, created_at=timezone.now() - datetime.timedelta(days=31))
    assert EMAIL not in client_of("disdukcapil").get(f"/kerja/masukan/{row.pk}/").content.decode()
    answer(row)
    assert not [letter for letter in mail.outbox if letter.to == [EMAIL]]


def test_a_number_gives_the_opd_and_nobody_else_a_whatsapp_link(client_of, innovation):
    row = make_feedback(innovation, contact="0812 3456-7890", answer="Ya, buka.")

    def link(person):
        return "https://wa.me/6281234567890?text=Ya%2C%20buka." in client_of(person).get(row.get_absolute_url()).text

    assert [link(person) for person in ("disdukcapil", "bappeda", "pemantau")] == [True, False, False]
