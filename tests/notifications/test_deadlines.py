"""More time is told to exactly the OPDs that got it, once."""

import datetime

import pytest
from django.core import mail
from django.db import transaction

from innovasi.innovations.choices import Action
from innovasi.notifications.choices import Delivery, NoticeKind
from innovasi.notifications.models import Notice, Preference
from innovasi.programmes.actions import PeriodRefused, extend
from innovasi.programmes.models import Extension
from innovasi.programmes.signals import deadline_moved
from innovasi.receipts.models import Receipt
from tests.factories import OPDFactory, admin, author_of, make_moved, reviewer

pytestmark = pytest.mark.django_db
WEEK = datetime.timedelta(days=7)
REASON = "Jaringan internet kantor wali kota putus dua hari."


@pytest.fixture
def people(period):
    """One person of each of two OPDs, and some who are told nothing."""
    reviewer()
    found = [author_of(OPDFactory(code=code)) for code in ("dinkes", "dishub")]
    author_of(OPDFactory(code="lama", active_until=datetime.date(2020, 1, 1)))
    mail.outbox.clear()
    return found


def told():
    return sorted(Notice.objects.filter(kind=NoticeKind.DEADLINE).values_list("recipient__email", flat=True))


def give(period, weeks=1, opds=()):
    return extend(period, deadline_at=period.deadline_at + weeks * WEEK, reason=REASON, by=admin(), opds=opds)


def test_more_time_for_all_is_told_to_every_active_opd_with_its_reason(period, people):
    give(period)
    assert told() == [person.email for person in people]
    assert sorted(letter.to[0] for letter in mail.outbox) == told()
    assert f"Tenggat {period.title} diperpanjang sampai" in mail.outbox[0].subject
    assert REASON in mail.outbox[0].body
    assert "http://testserver/kerja/inovasi/" in mail.outbox[0].body


def test_more_time_for_one_opd_is_told_to_that_one_alone(period, people):
    dinkes = people[0].opd
    give(period, opds=[dinkes])
    assert told() == [people[0].email]
    assert f"untuk {dinkes.name}" in mail.outbox[0].subject


def test_who_has_longer_already_is_not_told_of_less(period, people):
    give(period, weeks=4, opds=[people[0].opd])
    Notice.objects.all().delete()
    give(period, weeks=1)
    assert told() == [people[1].email]


def test_the_same_extension_is_told_once_however_often_it_is_said(period, people):
    rows = give(period)
    deadline_moved.send(sender=Extension, period=period, extensions=rows, by=admin())
    assert told() == [person.email for person in people]
    give(period, weeks=2)
    assert len(told()) == 4


def test_who_switched_it_off_finds_it_in_the_portal_alone(period, people):
    Preference.objects.create(user=people[0], kind=NoticeKind.DEADLINE, delivery=Delivery.OFF)
    give(period)
    assert [letter.to[0] for letter in mail.outbox] == [people[1].email]
    assert len(told()) == 2


def test_a_refused_or_undone_extension_tells_nobody(period, people):
    with pytest.raises(PeriodRefused):
        give(period, weeks=-1)
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        give(period)
        raise ZeroDivisionError
    assert told() == []


def test_each_opd_person_has_a_switch_for_it(client_of):
    page = client_of("disdukcapil").get("/akun/pemberitahuan/atur/").content.decode()
    assert "Tenggat OPD saya diperpanjang" in page
    assert (
        "Tenggat OPD saya diperpanjang" not in client_of("penelaah").get("/akun/pemberitahuan/atur/").content.decode()
    )


def test_the_mail_about_an_arrival_names_the_receipt_and_leads_to_it(period, client_of):
    reviewer()
    mail.outbox.clear()
    make_moved(Action.SUBMIT)
    receipt = Receipt.objects.get()
    [letter] = mail.outbox
    assert f"Tanda terima {receipt.number}:" in letter.body
    assert f"http://testserver/kerja/tanda-terima/{receipt.pk}/" in letter.body
    assert client_of("penelaah").get(receipt.get_absolute_url()).status_code == 200
