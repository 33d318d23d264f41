"""What the mail server answers, and what becomes of the mail."""

import datetime
import smtplib

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from innovasi.accounts.actions import anonymise
from innovasi.accounts.models import User
from innovasi.nudges.actions import NudgeRefused, carry_by_hand, send, send_again, send_campaign, sweep, tick
from innovasi.nudges.models import Bounce, Campaign, Delivery, OPDDay
from innovasi.organisations.models import OPD
from tests.factories import OPDFactory, UserFactory, admin, author_of
from tests.nudges.samples import drafted, drafting, sent

pytestmark = pytest.mark.django_db


def answering(monkeypatch, trouble, during="send_messages"):
    def fail(*args, **kwargs):
        raise trouble

    monkeypatch.setattr(EmailBackend, during, fail)


def test_a_refused_address_is_shown_with_the_servers_words_and_not_tried_again(drive, monkeypatch):
    words = {"draf@uji.id": (550, b"5.1.1 User unknown")}
    answering(monkeypatch, smtplib.SMTPRecipientsRefused(words))
    delivery = sent(drive, drafting("draf")).nudges.get().deliveries.get()
    assert (delivery.state, delivery.reply) == ("gagal", "550 5.1.1 User unknown")
    assert User.objects.get(email="draf@uji.id").bounce_reason == "550 5.1.1 User unknown"
    assert not OPDDay.objects.exists()
    with pytest.raises(NudgeRefused, match="Tanpa alamat yang berfungsi: Draf"):
        drafted(drive, OPD.objects.get(code="draf"))


def test_a_refusal_of_the_message_is_no_fault_of_the_address(drive, monkeypatch):
    answering(monkeypatch, smtplib.SMTPDataError(554, b"Message rejected"))
    delivery = sent(drive, drafting("draf")).nudges.get().deliveries.get()
    assert (delivery.state, delivery.reply) == ("gagal", "554 Message rejected")
    assert not Bounce.objects.exists()
    assert not User.objects.bouncing().exists()


def test_the_dead_address_of_an_office_is_kept_too(drive, monkeypatch):
    opd = OPDFactory(code="sepi", contact_email="kantor@uji.id")
    answering(monkeypatch, smtplib.SMTPRecipientsRefused({"kantor@uji.id": (550, b"No such user")}))
    sent(drive, opd)
    assert Bounce.objects.get().words == "550 No such user"


@pytest.mark.parametrize(
    ("trouble", "during"),
    [
        (smtplib.SMTPRecipientsRefused({"draf@uji.id": (450, b"4.2.1 Mailbox busy")}), "send_messages"),
        (ConnectionRefusedError(111, "Connection refused"), "open"),
        (smtplib.SMTPAuthenticationError(535, b"no"), "open"),
    ],
)
def test_a_passing_trouble_gives_the_mail_back_and_it_leaves_later(drive, clock, monkeypatch, trouble, during):
    with monkeypatch.context() as patch:
        answering(patch, trouble, during)
        delivery = sent(drive, drafting("draf")).nudges.get().deliveries.get()
        assert (delivery.state, delivery.attempts) == ("antre", 1)
    clock.shift(datetime.timedelta(minutes=16))
    tick()
    delivery.refresh_from_db()
    assert delivery.state == "terkirim"
    assert len(mail.outbox) == 1


def test_after_five_tries_a_mail_has_failed(drive, clock, monkeypatch):
    answering(monkeypatch, ConnectionRefusedError(111, "Connection refused"), "open")
    delivery = sent(drive, drafting("draf")).nudges.get().deliveries.get()
    for _ in range(6):
        clock.shift(datetime.timedelta(minutes=16))
        tick()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts) == ("gagal", 4)
    assert "Connection refused" in delivery.reply


def test_a_line_that_breaks_in_the_middle_is_uncertain_and_never_repeated_by_itself(drive, clock, monkeypatch):
    with monkeypatch.context() as patch:
        answering(patch, smtplib.SMTPServerDisconnected("closed"))
        delivery = sent(drive, drafting("draf")).nudges.get().deliveries.get()
    assert delivery.state == "tidak-pasti"
    clock.shift(datetime.timedelta(hours=2))
    tick()
    assert send(delivery.pk) is False
    assert mail.outbox == []
    send_again(delivery, by=admin())
    assert len(mail.outbox) == 1
    with pytest.raises(NudgeRefused):
        send_again(delivery, by=admin())


def test_a_claim_that_its_worker_left_behind_becomes_uncertain(drive, clock):
    delivery = drafted(drive, drafting("draf")).nudges.get().deliveries.get()
    Delivery.objects.filter(pk=delivery.pk).update(state="dikirim", claimed_at=clock_now())
    clock.shift(datetime.timedelta(minutes=9))
    tick()
    delivery.refresh_from_db()
    assert delivery.state == "dikirim"
    clock.shift(datetime.timedelta(minutes=2))
    tick()
    delivery.refresh_from_db()
    assert (delivery.state, mail.outbox) == ("tidak-pasti", [])


def clock_now():
    return datetime.datetime.now(datetime.UTC)


def test_a_mail_that_missed_its_day_is_not_sent_the_next_day(drive, clock, monkeypatch):
    with monkeypatch.context() as patch:
        answering(patch, ConnectionRefusedError(111, "Connection refused"), "open")
        delivery = sent(drive, drafting("draf")).nudges.get().deliveries.get()
    clock.shift(datetime.timedelta(days=1))
    tick()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.reply) == ("dilewati", "Tidak sempat dikirim pada harinya.")
    assert mail.outbox == []


def test_everybody_of_an_opd_counts_as_one_message(drive):
    opd = drafting("draf")
    UserFactory(email="kedua@uji.id", opd=opd)
    sent(drive, opd)
    assert sorted(letter.to[0] for letter in mail.outbox) == ["draf@uji.id", "kedua@uji.id"]
    assert OPDDay.objects.count() == 1


def whatsapp(period, opd):
    OPD.objects.filter(pk=opd.pk).update(contact_whatsapp="+62 812 3456 7890")
    return sent(period, opd, by_mail=False, by_whatsapp=True).nudges.get().deliveries.get()


def test_a_whatsapp_text_is_recorded_when_bappeda_opens_it_and_takes_the_day(drive, clock):
    opd = drafting("draf")
    delivery = whatsapp(drive, opd)
    assert (delivery.state_words, mail.outbox) == ("Siap dibuka", [])
    carry_by_hand(delivery, by=admin())
    delivery.refresh_from_db()
    assert (delivery.state_words, delivery.carried_by) == ("Dibuka di WhatsApp", admin())
    assert delivery.whatsapp_url.startswith("https://wa.me/6281234567890?text=Yth.%20")
    with pytest.raises(NudgeRefused, match="Sudah menerima dorongan hari ini"):
        drafted(drive, opd)


def test_a_whatsapp_text_waits_when_the_opd_was_written_to_or_it_is_night(drive, clock):
    opd = drafting("draf")
    delivery = whatsapp(drive, opd)
    sent(drive, opd)
    with pytest.raises(NudgeRefused, match="Buka lagi besok"):
        carry_by_hand(delivery, by=admin())
    clock.shift(datetime.timedelta(hours=12))
    with pytest.raises(NudgeRefused, match="jam tenang"):
        carry_by_hand(delivery, by=admin())
    clock.shift(datetime.timedelta(hours=12))
    carry_by_hand(delivery, by=admin())


def retired(person):
    person.is_active = False
    person.save()
    return person


def test_who_has_left_since_the_preview_gets_nothing(drive):
    opd = drafting("draf")
    campaign = drafted(drive, opd)
    retired(author_of(opd))
    send_campaign(campaign, by=admin())
    assert mail.outbox == []
    assert campaign.nudges.get().deliveries.get().reply == "Akun orang ini sudah nonaktif."


def test_who_is_made_nameless_leaves_no_copy_of_name_or_address(drive):
    opd = drafting("draf")
    sent(drive, opd)
    anonymise(retired(author_of(opd)), by=admin())
    delivery = Delivery.objects.get()
    assert (delivery.name, delivery.subject, delivery.text, delivery.state) == ("", "", "", "terkirim")
    assert delivery.address == f"dihapus-{delivery.pk}"


def test_after_a_year_what_was_written_to_whom_is_forgotten_and_the_counts_stay(drive, clock):
    sent(drive, drafting("draf"))
    drafted(drive, drafting("lain"))
    clock.shift(datetime.timedelta(days=364))
    sweep()
    assert Campaign.objects.get().sent_at
    assert Delivery.objects.get().text
    clock.shift(datetime.timedelta(days=2))
    sweep()
    delivery = Delivery.objects.get()
    assert (delivery.name, delivery.text, delivery.state) == ("", "", "terkirim")
