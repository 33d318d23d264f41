"""OPDs that nobody can reach, and what to do about each."""

import datetime

import pytest
from django.utils import timezone

from innovasi.accounts import actions
from innovasi.accounts.board import gaps_of
from innovasi.accounts.choices import Gap, Role
from innovasi.accounts.models import Invitation
from innovasi.organisations.models import OPD
from tests.factories import OPDFactory, UserFactory, admin

pytestmark = pytest.mark.django_db
PAGE = "/kerja/data/orang/tanpa-kontak/"


@pytest.fixture
def dinkes(db):
    return OPDFactory(code="dinkes", name="Dinas Kesehatan")


def gap():
    return [row.gap for row in gaps_of(OPD.objects.all())]


def worker(opd, **changes):
    return UserFactory(opd=opd, name="Rina", **{"last_login": timezone.now(), **changes})


def invited(opd, days):
    invitation = actions.invite(email="baru@uji.id", name="Baru", role=Role.OPD, opd=opd, by=admin())
    Invitation.objects.update(expires_at=timezone.now() + datetime.timedelta(days=days))
    return invitation


def test_an_opd_with_a_person_who_comes_in_and_gets_mail_has_a_contact(dinkes):
    worker(dinkes)
    UserFactory(opd=dinkes)  # a second person who never came does not matter
    assert gap() == []


def test_an_opd_without_anybody_has_none(dinkes):
    worker(dinkes, is_active=False)
    assert gap() == [Gap.NOBODY]


def test_an_invitation_that_waits_is_not_a_contact_yet(dinkes):
    invited(dinkes, 3)
    assert gap() == [Gap.WAITING]


def test_an_invitation_that_ran_out_is_none(dinkes):
    invited(dinkes, -1)
    assert gap() == [Gap.EXPIRED]


def test_a_person_who_never_signed_in_is_none(dinkes):
    worker(dinkes, last_login=None)
    assert gap() == [Gap.NEVER]


def test_mail_that_comes_back_makes_a_gap_until_somebody_else_is_reached(dinkes):
    actions.mark_bounced(worker(dinkes), "550")
    assert gap() == [Gap.BOUNCING]
    worker(dinkes, email="lain@uji.id")
    assert gap() == []


def test_the_page_says_what_to_do_about_each(client_of, dinkes):
    OPDFactory(code="dlh", name="DLH")
    invited(OPDFactory(code="dpu", name="DPU"), -2)
    actions.mark_bounced(worker(dinkes, phone="0812 1111 2222"), "550 tidak dikenal")
    worker(OPDFactory(code="dkp", name="DKP"), last_login=None)
    words = client_of("bappeda").get(PAGE).content.decode()
    for expected in ("Perbaiki surel", "lewat 0812 1111 2222", "Isi kontak OPD", "Undang orang lain", "Buka akunnya"):
        assert expected in words
    assert "4 OPD" in words


def test_the_page_is_narrowed_by_reason_and_name(client_of, dinkes):
    worker(OPDFactory(code="dkp", name="Dinas Kelautan"), last_login=None)
    browser = client_of("bappeda")

    def found(query):
        return [row.opd.code for row in browser.get(f"{PAGE}?{query}").context["listing"].page]

    assert found("") == ["dkp", "dinkes"]
    assert found("sebab=belum-masuk") == ["dkp"]
    assert found("q=kesehatan") == ["dinkes"]


def test_when_everybody_is_reached_the_page_says_so(client_of, dinkes):
    worker(dinkes)
    assert "Semua OPD dapat dihubungi" in client_of("bappeda").get(PAGE).content.decode()


@pytest.mark.parametrize("name", ["disdukcapil", "kepala", "dishub", "penelaah", "pemantau", "operator"])
def test_for_others_the_page_does_not_exist(client_of, name):
    assert client_of(name).get(PAGE).status_code == 404


def test_the_page_asks_the_same_for_one_and_for_many(client_of, questions, dinkes):
    browser = client_of("bappeda")
    few = questions(browser, PAGE)
    for number in range(8):
        opd = OPDFactory()
        if number % 2:
            worker(opd, last_login=None)
        else:
            actions.invite(email=f"u{number}@uji.id", name="U", role=Role.OPD, opd=opd, by=admin())
    assert questions(browser, PAGE) == few
