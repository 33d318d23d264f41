"""The life of an invitation: sent, sent again, revoked, accepted once."""

import datetime
import re

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from innovasi.accounts import actions
from innovasi.accounts.choices import Role
from innovasi.accounts.models import Invitation, User
from tests.factories import OPDFactory, UserFactory, admin, author_of

pytestmark = pytest.mark.django_db
GOOD_PASSWORD = "duduk manis di rumah"


@pytest.fixture
def dinkes(db):
    return OPDFactory(code="dinkes", name="Dinas Kesehatan")


def invited(opd=None, role=Role.OPD, by=None, email="rina@contoh.id"):
    return actions.invite(email=email, name="Rina Wati", role=role, opd=opd, by=by or admin())


def link():
    """The path in the newest mail."""
    return re.search(r"http://testserver(/akun/undangan/\S+)", mail.outbox[-1].body)[1]


def accept(path, password=GOOD_PASSWORD, browser=None):
    return (browser or Client()).post(path, {"name": "Rina W.", "password": password})


def test_an_invitation_is_a_mail_with_a_link_and_only_a_hash_is_kept(dinkes):
    invitation = invited(dinkes)
    letter = mail.outbox[0]
    secret = link().split("/")[-2]
    assert letter.to == ["rina@contoh.id"]
    assert letter.subject.startswith("Perlu tindakan:")
    assert "Dinas Kesehatan" in letter.body
    assert link() in letter.alternatives[0][0]
    assert len(secret) >= 43
    assert secret not in invitation.secret_hash
    assert invitation.expires_at - timezone.now() > datetime.timedelta(days=13)


def test_accepting_makes_the_account_and_signs_in(dinkes):
    invited(dinkes)
    browser = Client()
    page = browser.get(link())
    assert "Dinas Kesehatan" in page.content.decode()
    assert page["Referrer-Policy"] == "strict-origin"  # `no-referrer` would break the form in browsers
    assert "no-store" in page["Cache-Control"]
    assert accept(link(), browser=browser).url == "/kerja/"
    person = User.objects.get(email="rina@contoh.id")
    assert (person.name, person.role, person.opd) == ("Rina W.", Role.OPD, dinkes)
    assert person.check_password(GOOD_PASSWORD)
    assert browser.get("/akun/").status_code == 200


def test_a_link_works_once(dinkes):
    invited(dinkes)
    accept(link())
    again = accept(link(), "sandi orang lain 1")
    assert again.status_code == 410
    assert "sudah dipakai" in again.content.decode()
    assert User.objects.get(email="rina@contoh.id").check_password(GOOD_PASSWORD)


def test_of_two_simultaneous_accepts_one_wins(dinkes):
    invited(dinkes)
    secret = link().split("/")[-2]
    held = actions.find_invitation(secret)
    assert held.is_open  # both have seen the form
    actions.accept(secret, name="Satu", password=GOOD_PASSWORD)
    with pytest.raises(actions.InvitationClosed):
        actions.accept(secret, name="Dua", password=GOOD_PASSWORD)
    assert User.objects.get(email="rina@contoh.id").name == "Satu"


def test_a_second_link_for_the_same_address_makes_no_second_account(dinkes):
    invited(dinkes)
    first = link()
    Invitation.objects.update(expires_at=timezone.now())
    invited(dinkes)
    Invitation.objects.update(expires_at=timezone.now() + datetime.timedelta(days=1))
    accept(link())
    answer = accept(first)
    assert answer.status_code == 410
    assert "sudah mempunyai akun" in answer.content.decode()
    assert User.objects.filter(email="rina@contoh.id").count() == 1


@pytest.mark.parametrize("password", ["pendek", "1234567890123", "kata sandi 2026", "", "rina@contoh.id"])
def test_a_weak_password_is_explained_and_the_link_lives_on(dinkes, password):
    invited(dinkes)
    answer = accept(link(), password)
    assert answer.status_code == 422
    assert "Rina W." in answer.content.decode()
    assert not User.objects.filter(email="rina@contoh.id").exists()
    assert accept(link()).status_code == 302


def test_ten_characters_of_words_are_enough(dinkes):
    invited(dinkes)
    assert accept(link(), "kopi robus").status_code == 302


def test_an_expired_link_says_whom_to_ask(dinkes):
    invited(dinkes)
    Invitation.objects.update(expires_at=timezone.now() - datetime.timedelta(minutes=1))
    answer = Client().get(link())
    assert answer.status_code == 410
    assert "mengirim ulang undangannya" in answer.content.decode()


def test_an_unknown_link_looks_like_a_page_that_is_not_there():
    answer = Client().get("/akun/undangan/entah-apa/")
    assert answer.status_code == 404
    assert "tidak kami kenali" in answer.content.decode()


def test_sending_again_kills_the_old_link(dinkes, client_of):
    invitation = invited(dinkes)
    old = link()
    client_of("bappeda").post(f"/kerja/data/undangan/{invitation.pk}/kirim-ulang/")
    assert link() != old
    assert Client().get(old).status_code == 404
    assert accept(link()).status_code == 302


def test_a_revoked_link_is_dead_and_cannot_be_sent_again(dinkes, client_of):
    invitation, browser = invited(dinkes), client_of("bappeda")
    browser.post(f"/kerja/data/undangan/{invitation.pk}/batalkan/")
    assert "dibatalkan" in Client().get(link()).content.decode()
    browser.post(f"/kerja/data/undangan/{invitation.pk}/kirim-ulang/")
    assert len(mail.outbox) == 1


def test_an_accepted_invitation_cannot_be_revoked(dinkes):
    invitation = invited(dinkes)
    accept(link())
    with pytest.raises(actions.InvitationClosed):
        actions.revoke(invitation, by=admin())


def test_somebody_signed_in_is_asked_to_sign_out_first(dinkes, client_of):
    invited(dinkes)
    browser = client_of("dishub")
    assert "Keluar dulu" in browser.get(link()).content.decode()
    accept(link(), browser=browser)
    assert not User.objects.filter(email="rina@contoh.id").exists()


FORM = {"name": "Rina Wati", "email": "Rina@Contoh.id"}


def test_an_administrator_invites_any_role_but_operator(client_of, dinkes):
    browser = client_of("bappeda")
    page = browser.get("/kerja/data/orang/undang/").content.decode()
    assert 'value="observer"' in page
    assert 'value="operator"' not in page
    assert browser.post("/kerja/data/orang/undang/", {**FORM, "role": "operator"}).status_code == 422
    browser.post("/kerja/data/orang/undang/", {**FORM, "role": "opd_head", "opd": dinkes.pk})
    assert Invitation.objects.get().email == "rina@contoh.id"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"role": "opd"}, "Pilih OPD untuk peran ini."),
        ({"role": "reviewer", "with_opd": True}, "Peran ini tidak terikat pada OPD"),
        ({"role": "reviewer", "email": "bappeda@uji.id"}, "Sudah ada akun dengan surel ini"),
        ({"role": "reviewer", "email": "BAPPEDA@uji.id"}, "Sudah ada akun dengan surel ini"),
    ],
)
def test_a_wrong_invitation_is_explained(client_of, dinkes, changes, message):
    data = FORM | {key: value for key, value in changes.items() if key != "with_opd"}
    if changes.get("with_opd"):
        data["opd"] = dinkes.pk
    answer = client_of("bappeda").post("/kerja/data/orang/undang/", data)
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert "Constraint" not in answer.content.decode()
    assert not mail.outbox


def test_an_address_that_was_invited_is_not_invited_twice(client_of, dinkes):
    invited(dinkes)
    answer = client_of("bappeda").post("/kerja/data/orang/undang/", {**FORM, "role": "reviewer"})
    assert "Undangan untuk surel ini masih berlaku" in answer.content.decode()


def test_a_head_invites_only_people_of_their_own_opd(client_of, dinkes):
    browser = client_of("kepala")
    page = browser.get("/kerja/data/orang/undang/").content.decode()
    assert 'name="role"' not in page
    browser.post("/kerja/data/orang/undang/", {**FORM, "role": "bappeda_admin", "opd": dinkes.pk})
    invitation = Invitation.objects.get()
    assert (invitation.role, invitation.opd.code) == (Role.OPD, "disdukcapil")


def test_the_action_itself_refuses_what_a_head_may_not(person_of, dinkes):
    with pytest.raises(actions.PersonRefused):
        invited(dinkes, by=person_of("kepala"))
    with pytest.raises(actions.PersonRefused):
        invited(None, Role.OBSERVER, by=person_of("kepala"))
    with pytest.raises(actions.PersonRefused):
        invited(dinkes, by=author_of(dinkes))


@pytest.mark.parametrize("deed", ["kirim-ulang", "batalkan"])
def test_who_may_touch_an_invitation(client_of, dinkes, deed):
    other = invited(dinkes)
    own = invited(OPDFactory(code="disdukcapil"), email="own@contoh.id")
    deputy = invited(own.opd, Role.OPD_HEAD, email="wakil@contoh.id")
    for name in ("disdukcapil", "dishub", "penelaah", "pemantau", "operator"):
        assert client_of(name).post(f"/kerja/data/undangan/{own.pk}/{deed}/").status_code == 404
    head = client_of("kepala")
    assert head.post(f"/kerja/data/undangan/{other.pk}/{deed}/").status_code == 404
    assert head.post(f"/kerja/data/undangan/{deputy.pk}/{deed}/").status_code == 403
    assert head.post(f"/kerja/data/undangan/{own.pk}/{deed}/").status_code == 302


def waiting(browser, query=""):
    return [row.email for row in browser.get(f"/kerja/data/undangan/{query}").context["board"].listing.page]


def test_pending_invitations_stand_on_their_page_and_are_counted_on_that_of_people(client_of, dinkes):
    invited(dinkes)
    assert waiting(client_of("bappeda")) == ["rina@contoh.id"]
    assert waiting(client_of("kepala")) == []
    assert '<span class="count">1</span>' in client_of("bappeda").get("/kerja/data/orang/").content.decode()


def test_invitations_are_found_by_search_opd_role_and_whether_they_still_work(client_of, dinkes):
    invited(dinkes)
    invited(None, Role.REVIEWER, email="tua@contoh.id")
    Invitation.objects.to("tua@contoh.id").update(expires_at=timezone.now() - datetime.timedelta(days=1))
    browser = client_of("bappeda")
    assert waiting(browser) == ["tua@contoh.id", "rina@contoh.id"]
    assert waiting(browser, "?q=tua@") == ["tua@contoh.id"]
    assert waiting(browser, "?opd=dinkes") == ["rina@contoh.id"]
    assert waiting(browser, "?peran=reviewer") == ["tua@contoh.id"]
    assert waiting(browser, "?keadaan=berlaku") == ["rina@contoh.id"]
    assert waiting(browser, "?keadaan=kedaluwarsa") == ["tua@contoh.id"]
    page = browser.get("/kerja/data/undangan/").content.decode()
    assert "berlaku sampai" in page
    assert "kedaluwarsa" in page


def test_all_that_ran_out_are_sent_again_with_one_button(client_of, dinkes):
    for number in range(3):
        invited(dinkes, email=f"u{number}@contoh.id")
    Invitation.objects.to("u0@contoh.id").update(expires_at=timezone.now())
    Invitation.objects.to("u1@contoh.id").update(expires_at=timezone.now())
    mail.outbox.clear()
    browser = client_of("bappeda")
    assert "Kirim ulang yang kedaluwarsa (2)" in browser.get("/kerja/data/undangan/").content.decode()
    browser.post("/kerja/data/undangan/kirim-ulang-semua/")
    assert {letter.to[0] for letter in mail.outbox} == {"u0@contoh.id", "u1@contoh.id"}
    told = browser.post("/kerja/data/undangan/kirim-ulang-semua/", follow=True).content.decode()
    assert "Tidak ada undangan yang kedaluwarsa" in told
    assert len(mail.outbox) == 2


def test_a_button_leads_back_to_the_list_as_it_was_filtered(client_of, dinkes):
    invitation, browser = invited(dinkes), client_of("bappeda")
    address = f"/kerja/data/undangan/{invitation.pk}/kirim-ulang/"
    assert browser.post(f"{address}?keadaan=berlaku").url == "/kerja/data/undangan/?keadaan=berlaku"
    assert browser.post(f"{address}?dari=tanpa-kontak&q=din").url == "/kerja/data/orang/tanpa-kontak/?q=din"


def test_the_list_of_invitations_asks_the_same_for_one_and_for_many(client_of, questions):
    browser = client_of("bappeda")
    invited(OPDFactory())
    few = questions(browser, "/kerja/data/undangan/")
    for number in range(7):
        invited(OPDFactory(), email=f"u{number}@contoh.id")
    assert questions(browser, "/kerja/data/undangan/") == few


def test_nobody_is_invited_when_the_mail_cannot_be_queued(dinkes, monkeypatch):
    def broken(*args, **kwargs):
        raise OSError

    monkeypatch.setattr("innovasi.accounts.actions.invitations.queue_mail", broken)
    inviter = UserFactory(email="b@uji.id", role=Role.BAPPEDA_ADMIN)
    with pytest.raises(OSError):
        invited(dinkes, by=inviter)
    assert not Invitation.objects.exists()
