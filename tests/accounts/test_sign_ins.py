"""When people came in, and for which OPD."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from innovasi.accounts import actions
from innovasi.accounts.choices import Role
from innovasi.accounts.models import SignIn
from tests.accounts.test_invitations import accept, link
from tests.factories import PASSWORD, OPDFactory, UserFactory, admin

pytestmark = pytest.mark.django_db


@pytest.fixture
def ani(db):
    return UserFactory(email="ani@uji.id", opd=OPDFactory(code="dinkes"))


def sign_in(password=PASSWORD):
    return Client().post("/akun/masuk/", {"login": "ani@uji.id", "password": password})


def test_each_sign_in_is_kept_and_a_wrong_password_is_none(ani):
    sign_in("salah sekali")
    assert not SignIn.objects.exists()
    sign_in()
    sign_in()
    assert [(row.user, row.opd) for row in SignIn.objects.all()] == [(ani, ani.opd)] * 2


def test_accepting_an_invitation_is_a_sign_in(db):
    actions.invite(email="rina@contoh.id", name="Rina", role=Role.OPD, opd=OPDFactory(code="dlh"), by=admin())
    accept(link())
    assert SignIn.objects.get().opd.code == "dlh"


def test_a_sign_in_stays_with_the_opd_of_its_day(ani):
    sign_in()
    dinkes, dlh = ani.opd, OPDFactory(code="dlh")
    actions.change_person(ani, name="Ani", phone="", role=Role.OPD, opd=dlh, by=admin())
    sign_in()
    assert set(SignIn.objects.first_of_opds(timezone.now())) == {dinkes.pk, dlh.pk}


def test_the_first_sign_in_of_each_opd_is_told_for_any_past_moment(ani):
    now = timezone.now()
    colleague, official = UserFactory(opd=ani.opd), UserFactory(role=Role.OBSERVER, opd=None)
    for person, days in ((ani, 5), (colleague, 9), (official, 20)):
        SignIn.objects.create(user=person, opd=person.opd, at=now - datetime.timedelta(days=days))
    assert SignIn.objects.first_of_opds(now) == {ani.opd_id: now - datetime.timedelta(days=9)}
    assert SignIn.objects.first_of_opds(now - datetime.timedelta(days=10)) == {}
