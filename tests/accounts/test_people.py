"""Managing people: who may, and what it does."""

import pytest
from django.test import Client

from innovasi.accounts import actions
from innovasi.accounts.choices import Role
from innovasi.accounts.models import User
from tests.factories import PASSWORD, OPDFactory, UserFactory, admin

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
    data = {"name": "Ani", "phone": "", "role": "opd_head", "opd": outsider.opd_id}
    client_of("bappeda").post(page(colleague), data)
    colleague.refresh_from_db()
    assert (colleague.role, colleague.opd.code) == (Role.OPD_HEAD, "dinkes")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"opd": ""}, "Pilih OPD untuk peran ini."),
        ({"role": "reviewer"}, "Peran ini tidak terikat pada OPD"),
        ({"role": "operator", "opd": ""}, "Masukkan pilihan yang valid"),
        ({"phone": "telepon saja"}, "Tulis nomor dengan angka saja"),
    ],
)
def test_a_wrong_change_is_explained(client_of, colleague, changes, message):
    data = {"name": "Ani", "phone": "", "role": "opd", "opd": colleague.opd_id} | changes
    answer = client_of("bappeda").post(page(colleague), data)
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert "Constraint" not in answer.content.decode()


def test_nobody_changes_their_own_role_or_shuts_themselves_out(client_of, person_of):
    me, browser = person_of("bappeda"), client_of("bappeda")
    answer = browser.post(page(me), {"name": "Saya", "phone": "", "role": "observer", "opd": ""})
    assert "hanya dapat diubah oleh admin Bappeda lain" in answer.content.decode()
    browser.post(f"{page(me)}nonaktifkan/")
    me.refresh_from_db()
    assert (me.role, me.is_active) == (Role.BAPPEDA_ADMIN, True)


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


def test_people_are_found_by_name_address_role_opd_and_state(client_of, colleague, outsider):
    outsider.is_active = False
    outsider.save()
    browser = client_of("bappeda")

    def found(query):
        return {person.name for person in browser.get(f"/kerja/data/orang/?{query}").context["board"].listing.page}

    assert found("q=ani@") == {"Ani"}
    assert found("opd=dinkes") == {"Budi"}
    assert found("peran=bappeda_admin") == {"Bappeda"}
    assert found("keadaan=nonaktif") == {"Budi"}


def test_the_list_asks_the_same_number_of_questions_for_one_and_for_many(client_of, questions):
    browser, inviter = client_of("bappeda"), admin()
    for number in range(3):
        if number == 1:
            few = questions(browser, "/kerja/data/orang/")
        for each in range(1 + 6 * number):
            opd = OPDFactory()
            UserFactory(opd=opd)
            email = f"u{number}-{each}@uji.id"
            actions.invite(email=email, name="U", role=Role.OPD, opd=opd, by=inviter)
    assert questions(browser, "/kerja/data/orang/") == few


def test_an_example_person_is_made_once_and_then_left_alone(db):
    opd = OPDFactory(code="disdukcapil")
    for name in ("Rina", "Lain"):
        actions.ensure_person(email="Rina@contoh.id", name=name, role=Role.OPD, opd=opd, password=PASSWORD)
    person = User.objects.get(email="rina@contoh.id")
    assert person.name == "Rina"
    assert person.check_password(PASSWORD)
    assert not person.is_superuser
