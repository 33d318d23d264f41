"""Who is asked whether an innovation still runs, when, and how often."""

import datetime

import pytest
from django.core import mail
from django.utils import timezone

from innovasi.confirmations import actions
from innovasi.confirmations.actions import mail_letter
from innovasi.confirmations.models import Ask, Letter, Round
from innovasi.innovations.choices import Action, RunningState
from innovasi.innovations.models import Innovation
from innovasi.innovations.workflow import move
from tests.confirmations.samples import confirmed, letters_to, links_in, make_ask
from tests.factories import OPDFactory, admin, author_of, make_accepted, reviewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def innovation(accepted):
    return confirmed(accepted.innovation, days=340)


@pytest.mark.parametrize(("days", "asked"), [(330, 0), (336, 1), (700, 1)])
def test_an_opd_is_asked_when_the_last_confirmation_is_older_than_eleven_months(innovation, days, asked):
    confirmed(innovation, days=days)
    assert actions.ask_due() == asked
    assert Ask.objects.count() == asked


def test_the_months_are_a_setting(innovation, settings):
    settings.CONFIRMATION_MONTHS = 24
    assert actions.ask_due() == 0


def test_a_second_run_asks_nobody_again_and_next_year_it_does(innovation, time_machine):
    assert actions.ask_due() == 1
    assert actions.ask_due() == 0
    time_machine.move_to(timezone.now() + datetime.timedelta(days=200))
    assert actions.ask_due() == 0
    time_machine.move_to(timezone.now() + datetime.timedelta(days=140))
    assert actions.ask_due() == 1
    assert Round.objects.count() == 2


def test_one_letter_a_person_names_all_innovations_of_the_opd_with_a_link_each(innovation):
    second = make_accepted(title="Sapa Warga").innovation
    confirmed(second, days=400)
    other = make_accepted(title="Angkot Pintar", opd=OPDFactory(code="dishub")).innovation
    confirmed(other, days=400)
    mail.outbox.clear()
    assert actions.ask_due() == 2
    (letter,) = letters_to(author_of(innovation.opd))
    assert letter.subject == "Perlu tindakan: apakah 2 inovasi masih berjalan?"
    assert "Permen Manis" in letter.body
    assert "Sapa Warga" in letter.body
    assert "Angkot Pintar" not in letter.body
    assert len(set(links_in(letter))) == 2
    (theirs,) = letters_to(author_of(other.opd))
    assert theirs.subject == "Perlu tindakan: apakah “Angkot Pintar” masih berjalan?"
    assert all(link in letter.alternatives[0][0] for link in links_in(letter))


def test_each_person_gets_a_link_of_their_own(innovation, person_of):
    head = person_of("kepala")
    mail.outbox.clear()
    actions.ask_due()
    (one,), (another,) = letters_to(author_of(innovation.opd)), letters_to(head)
    assert links_in(one) != links_in(another)


def test_nobody_is_asked_about_what_stopped_is_withheld_or_never_was_accepted(innovation, draft):
    Innovation.objects.filter(pk=innovation.pk).update(running=RunningState.STOPPED)
    withheld = make_accepted(title="Ditahan")
    confirmed(withheld.innovation, days=400)
    move(withheld, Action.WITHHOLD, by=admin(), note="Keliru.", seen_revision=withheld.revision)
    assert actions.ask_due() == 0


def test_an_opd_without_people_is_asked_once_it_has_some(innovation):
    person = author_of(innovation.opd)
    person.is_active = False
    person.save()
    assert actions.ask_due() == 0
    person.is_active = True
    person.save()
    assert actions.ask_due() == 1


def test_a_letter_leaves_once_and_comes_back_when_the_mail_server_fails(innovation, monkeypatch):
    def broken(*args):
        raise OSError("surel mati")

    make_ask(innovation)
    letter = Letter.objects.get()
    mail.outbox.clear()
    assert mail_letter(letter.pk) is False
    assert mail.outbox == []
    Letter.objects.update(mailed_at=None)
    monkeypatch.setattr("innovasi.confirmations.actions.mailing.deliver", broken)
    with pytest.raises(OSError, match="surel mati"):
        mail_letter(letter.pk)
    assert Letter.objects.get().mailed_at is None


def test_bappeda_asks_again_but_not_twice_a_day(innovation, time_machine):
    actions.ask_again(innovation, by=admin())
    with pytest.raises(actions.AskRefused, match="Sudah ditanyakan hari ini"):
        actions.ask_again(innovation, by=admin())
    time_machine.move_to(timezone.now() + datetime.timedelta(days=1))
    actions.ask_again(innovation, by=admin())
    assert Round.objects.count() == 2


def test_a_reviewer_an_opd_and_a_closed_case_are_refused(innovation):
    for person in (reviewer(), author_of(innovation.opd)):
        with pytest.raises(actions.AskRefused, match="tidak berwenang"):
            actions.ask_again(innovation, by=person)
    Innovation.objects.filter(pk=innovation.pk).update(running=RunningState.STOPPED)
    with pytest.raises(actions.AskRefused, match="sudah berhenti"):
        actions.ask_again(innovation, by=admin())
    Innovation.objects.filter(pk=innovation.pk).update(running=RunningState.RUNNING)
    author_of(innovation.opd).__class__.objects.filter(opd=innovation.opd).update(is_active=False)
    with pytest.raises(actions.AskRefused, match="belum punya akun yang aktif"):
        actions.ask_again(innovation, by=admin())
    assert Round.objects.count() == 0
