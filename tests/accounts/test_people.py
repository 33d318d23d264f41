"""Managing people: who may, and what it does."""

import pytest
from django.test import Client

from innovasi.accounts import actions
from innovasi.accounts.choices import Role
from innovasi.accounts.models import User
from tests.factories import PASSWORD, OPDFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague(db):
    return UserFactory(email="ani@uji.id", name="Ani", opd=OPDFactory(code="disdukcapil"))


@pytest.fixture
def outsider(db):
    return UserFactory(email="budi@uji.id", name="Budi", opd=OPDFactory(code="dinkes"))


def page(person):
    return f"/kerja/data/orang/{person.pk}/"


@pytest.mark.parametrize("name", ["disdukcapil", "dishub", "penelaah", "pemantau", "operator"])
def test_for_most_people_these_pages_do_not_exist(client_of, colleague, name):
    browser = client_of(name)
    for path in ("/kerja/data/orang/", "/kerja/data/orang/undang/", page(colleague)):
        assert browser.get(path).status_code == 404
    for deed in ("nonaktifkan", "aktifkan"):
        assert browser.post(f"{page(colleague)}{deed}/").status_code == 404


def test_a_visitor_is_sent_to_the_sign_in(client_of):
    assert client_of("stranger").get("/kerja/data/orang/").url.startswith("/akun/masuk/")


def test_an_administrator_sees_everybody_a_head_their_own(client_of, colleague, outsider):
    everyone = client_of("bappeda").get("/kerja/data/orang/").content.decode()
    own = client_of("kepala").get("/kerja/data/orang/").content.decode()
    assert "ani@uji.id" in everyone
    assert "budi@uji.id" in everyone
    assert "ani@uji.id" in own
    assert "budi@uji.id" not in own


def test_another_opds_person_does_not_exist_for_a_head(client_of, outsider):
    assert client_of("kepala").get(page(outsider)).status_code == 404
    assert client_of("kepala").post(f"{page(outsider)}nonaktifkan/").status_code == 404


def test_a_head_may_not_change_themselves_or_another_head(client_of, person_of):
    head, deputy = person_of("kepala"), UserFactory(role=Role.OPD_HEAD, opd=OPDFactory(code="disdukcapil"))
    for person in (head, deputy):
        assert client_of("kepala").get(page(person)).status_code == 403
        assert client_of("kepala").post(f"{page(person)}nonaktifkan/").status_code == 403


def test_a_head_changes_a_name_but_no_place(client_of, colleague, outsider):
    data = {"name": "Ani Lestari", "phone": "0812 3456 7890", "role": "reviewer", "opd": outsider.opd_id}
    assert client_of("kepala").post(page(colleague), data).status_code == 302
    colleague.refresh_from_db()
    assert (colleague.name, colleague.role, colleague.opd.code) == ("Ani Lestari", Role.OPD, "disdukcapil")


def test_an_administrator_moves_a_person(client_of, colleague, outsider):
    data = {"name": "Ani", "email": "ani@uji.id", "phone": "", "role": "opd_head", "opd": outsider.opd_id}
    client_of("bappeda").post(page(colleague), data)
    colleague.refresh_from_db()
    assert (colleague.role, colleague.opd.code) == (Role.OPD_HEAD, "dinkes")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"opd": ""}, "Pilih OPD untuk peran ini."),
        ({"role": "reviewer"}, "Peran ini tidak terikat pada OPD"),
        ({"role": "operator", "opd": ""}, "Pilihan ini tidak ada dalam daftar"),
        ({"phone": "telepon saja"}, "Tulis nomor dengan angka saja"),
        ({"name": ""}, "Isi nama."),
        ({"email": "ani@"}, "Tulis surel lengkap"),
        ({"email": "BUDI@uji.id"}, "Surel ini sudah dipakai akun lain"),
    ],
)
def test_a_wrong_change_is_explained(client_of, colleague, outsider, changes, message):
    data = {"name": "Ani", "email": "ani@uji.id", "phone": "", "role": "opd", "opd": colleague.opd_id} | changes
    answer = client_of("bappeda").post(page(colleague), data)
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert "Constraint" not in answer.content.decode()


def test_nobody_changes_their_own_role_or_shuts_themselves_out(client_of, person_of):
    me, browser = person_of("bappeda"), client_of("bappeda")
    answer = browser.post(page(me), {"name": "Saya", "email": me.email, "role": "observer", "opd": ""})
    assert "hanya dapat diubah oleh admin Bappeda lain" in answer.content.decode()
    browser.post(f"{page(me)}nonaktifkan/")
    me.refresh_from_db()
    assert (me.role, me.is_active) == (Role.BAPPEDA_ADMIN, True)


def test_the_last_administrator_stays(client_of, person_of):
    """Two administrators may not shut each other out either; the second one finds that they are the last."""
    first, second = person_of("bappeda"), UserFactory(email="b2@uji.id", role=Role.BAPPEDA_ADMIN)
    actions.deactivate(first, by=second)
    with pytest.raises(actions.PersonRefused, match="satu-satunya admin Bappeda"):
        actions.deactivate(second, by=first)
    with pytest.raises(actions.PersonRefused, match="satu-satunya admin Bappeda"):
        actions.change_person(
            second,
            name="B",
            phone="",
            role=Role.OBSERVER,
            opd=None,
            by=UserFactory.build(pk=first.pk, role=Role.BAPPEDA_ADMIN, opd=None),
        )
    second.refresh_from_db()
    assert (second.is_active, second.role) == (True, Role.BAPPEDA_ADMIN)


def test_a_new_address_opens_the_account_and_forgets_the_bounces(client_of, colleague):
    actions.mark_bounced(colleague, "550 tidak dikenal")
    data = {"name": "Ani", "email": "Ani.Lestari@uji.id", "phone": "", "role": "opd", "opd": colleague.opd_id}
    client_of("bappeda").post(page(colleague), data)
    colleague.refresh_from_db()
    assert (colleague.email, colleague.email_bounced_at, colleague.bounce_reason) == ("ani.lestari@uji.id", None, "")
    phone = Client()
    phone.post("/akun/masuk/", {"login": "ani@uji.id", "password": PASSWORD})
    assert phone.get("/akun/").status_code == 302
    phone.post("/akun/masuk/", {"login": "ani.lestari@uji.id", "password": PASSWORD})
    assert phone.get("/akun/").status_code == 200


def test_a_head_cannot_change_an_address(client_of, colleague):
    client_of("kepala").post(page(colleague), {"name": "Ani", "email": "lain@uji.id", "phone": ""})
    colleague.refresh_from_db()
    assert colleague.email == "ani@uji.id"


def test_the_invitations_that_a_person_sent_die_with_their_access(client_of, person_of, colleague):
    head = person_of("kepala")
    invitation = actions.invite(email="baru@uji.id", name="Baru", role=Role.OPD, opd=head.opd, by=head)
    answer = client_of("bappeda").post(f"{page(head)}nonaktifkan/", follow=True)
    assert "1 undangan yang ia kirim ikut dibatalkan" in answer.content.decode()
    invitation.refresh_from_db()
    assert invitation.revoked_at is not None


def test_a_deactivated_person_gets_no_new_password(client_of, colleague, mailoutbox):
    client_of("bappeda").post(f"{page(colleague)}nonaktifkan/")
    Client().post("/akun/kata-sandi/lupa/", {"email": "ani@uji.id"})
    assert not any("/kata-sandi/baru/" in letter.body for letter in mailoutbox)


def test_an_administrator_may_not_touch_an_operator(client_of, person_of):
    operator = person_of("operator")
    assert client_of("bappeda").get(page(operator)).status_code == 403
    assert client_of("bappeda").post(f"{page(operator)}nonaktifkan/").status_code == 403


def test_a_deactivated_person_is_out_at_once_and_stays_out_of_old_sessions(client_of, colleague):
    phone = Client()
    phone.post("/akun/masuk/", {"login": "ani@uji.id", "password": PASSWORD})
    assert phone.get("/akun/").status_code == 200
    client_of("bappeda").post(f"{page(colleague)}nonaktifkan/")
    assert phone.get("/akun/").status_code == 302
    client_of("bappeda").post(f"{page(colleague)}aktifkan/")
    assert phone.get("/akun/").status_code == 302
    phone.post("/akun/masuk/", {"login": "ani@uji.id", "password": PASSWORD})
    assert phone.get("/akun/").status_code == 200


def test_an_example_person_is_made_once_and_then_left_alone(db):
    opd = OPDFactory(code="disdukcapil")
    for name in ("Rina", "Lain"):
        actions.ensure_person(email="Rina@contoh.id", name=name, role=Role.OPD, opd=opd, password=PASSWORD)
    person = User.objects.get(email="rina@contoh.id")
    assert person.name == "Rina"
    assert person.check_password(PASSWORD)
    assert not person.is_superuser
