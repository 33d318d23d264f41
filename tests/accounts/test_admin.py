"""Django's admin: master data for two roles, and no way round the moves."""

import pytest
from django.contrib import admin
from django.test import Client

from innovasi.accounts.choices import Role
from innovasi.accounts.models import User
from innovasi.innovations.models import Document, Innovation, Move, Photo, SectionNote, Submission
from tests.factories import PASSWORD, OPDFactory, UserFactory, make_accepted, make_document, make_photo, make_submission

pytestmark = pytest.mark.django_db
WORKFLOW = ["innovation", "submission", "move", "sectionnote", "photo", "document"]
ROWS = {row._meta.model_name: row for row in (Innovation, Submission, Move, SectionNote, Photo, Document)}
MASTER = ["organisations/opd", "organisations/unit", "organisations/urusan", "programmes/period", "programmes/theme"]


@pytest.fixture
def dossier(db):
    submission = make_submission(title="Rahasia dapur", design="kalimat rahasia " * 300)
    make_photo(submission, alt_text="keterangan rahasia")
    make_document(submission, title="dokumen rahasia")
    SectionNote.objects.create(submission=submission, section="profil", text="catatan rahasia", by=submission.edited_by)
    return submission


@pytest.mark.slow
def test_a_visitor_signs_in_where_everybody_does():
    way = Client().get("/admin/organisations/opd/", follow=True).redirect_chain
    assert way[-1][0] == "/akun/masuk/?next=/admin/organisations/opd/"
    assert Client().get("/admin/login/?next=https://jahat.example/").url == "/akun/masuk/?next=/admin/"
    assert Client().post("/admin/login/", {"username": "x", "password": "y"}).url.startswith("/akun/masuk/")


@pytest.mark.parametrize("name", ["disdukcapil", "kepala", "dishub", "penelaah", "pemantau"])
def test_for_most_people_there_is_no_admin(client_of, name):
    for path in ("/admin/", "/admin/login/", "/admin/organisations/opd/", "/admin/jsi18n/"):
        assert client_of(name).get(path).status_code == 404


def test_who_may_enter_is_let_in(client_of):
    assert client_of("operator").get("/admin/login/").url == "/admin/"
    assert "Organisasi" in client_of("bappeda").get("/admin/").content.decode()


@pytest.mark.parametrize("name", ["bappeda", "operator"])
@pytest.mark.parametrize("model", MASTER)
def test_master_data_is_edited(client_of, name, model):
    browser = client_of(name)
    assert browser.get(f"/admin/{model}/").status_code == 200
    assert browser.get(f"/admin/{model}/?q=dinas").status_code == 200
    assert browser.get(f"/admin/{model}/add/").status_code == 200


@pytest.mark.parametrize("model", WORKFLOW)
def test_an_administrator_finds_no_workflow_rows_there(client_of, dossier, model):
    browser = client_of("bappeda")
    assert browser.get(f"/admin/innovations/{model}/").status_code == 403
    assert "/admin/innovations/" not in browser.get("/admin/").content.decode()


@pytest.mark.parametrize("model", WORKFLOW)
def test_an_operator_sees_that_there_are_rows_and_not_what_they_say(client_of, dossier, model):
    page = client_of("operator").get(f"/admin/innovations/{model}/").content.decode()
    assert "1 " in page
    assert dossier.innovation.code in page
    assert "ahasia" not in page


@pytest.mark.parametrize("model", WORKFLOW)
def test_workflow_rows_cannot_be_added_opened_changed_or_deleted(client_of, dossier, model):
    browser, pk = client_of("operator"), ROWS[model].objects.first().pk
    for path in ("add/", f"{pk}/change/", f"{pk}/delete/", f"{pk}/history/"):
        assert browser.get(f"/admin/innovations/{model}/{path}").status_code == 403, path
        assert browser.post(f"/admin/innovations/{model}/{path}", {"status": "disetujui"}).status_code == 403, path


@pytest.mark.parametrize("action", ["delete_selected", "setujui"])
def test_no_bulk_action_touches_a_dossier(client_of, dossier, action):
    data = {"action": action, "_selected_action": [dossier.pk], "post": "yes", "status": "disetujui", "_save": "1"}
    client_of("operator").post("/admin/innovations/submission/", data)
    dossier.refresh_from_db()
    assert dossier.status == "draf"


def test_a_search_does_not_read_what_a_dossier_says(client_of, dossier):
    page = client_of("operator").get("/admin/innovations/submission/?q=rahasia").content.decode()
    assert dossier.innovation.code not in page


def test_nothing_but_ours_and_failed_jobs_is_registered():
    labels = {model._meta.label for model in admin.site._registry}
    foreign = {label for label in labels if label.split(".")[0] in ("auth", "account", "django_q", "sessions")}
    assert foreign == {"django_q.Failure"}


def test_failed_jobs_are_seen_by_an_operator_only(client_of):
    assert client_of("operator").get("/admin/django_q/failure/").status_code == 200
    assert client_of("bappeda").get("/admin/django_q/failure/").status_code == 403


def test_people_are_edited_by_an_operator_and_read_by_an_administrator(client_of):
    person = UserFactory(email="ani@uji.id", opd=OPDFactory(code="dinkes"))
    path = f"/admin/accounts/user/{person.pk}/change/"
    data = {"name": "Ani", "email": "ani@uji.id", "role": "opd", "opd": person.opd_id, "is_active": "on"}
    assert client_of("bappeda").get(path).status_code == 200
    assert client_of("bappeda").post(path, data).status_code == 403
    assert client_of("operator").post(path, data).status_code == 302
    for name in ("bappeda", "operator"):
        assert client_of(name).post(f"/admin/accounts/user/{person.pk}/delete/", {"post": "yes"}).status_code == 403


def test_a_person_made_there_has_no_password_and_the_rights_of_the_role(client_of):
    data = {"name": "Op", "email": "Op@uji.id", "role": "operator", "opd": "", "is_active": "on", "phone": ""}
    client_of("operator").post("/admin/accounts/user/add/", data)
    person = User.objects.get(email="op@uji.id")
    assert person.is_superuser
    assert not person.has_usable_password()


def test_a_role_without_its_opd_is_refused_in_words(client_of):
    data = {"name": "Ani", "email": "ani@uji.id", "role": "opd", "opd": "", "is_active": "on", "phone": ""}
    page = client_of("operator").post("/admin/accounts/user/add/", data).content.decode()
    assert "Petugas dan kepala OPD harus mempunyai OPD" in page


def test_a_corrected_address_no_longer_opens_the_account(client_of):
    person = UserFactory(email="lama@uji.id", role=Role.OBSERVER)
    Client().post("/akun/masuk/", {"login": "lama@uji.id", "password": PASSWORD})
    Client().post("/akun/kata-sandi/lupa/", {"email": "lama@uji.id"})  # allauth keeps a copy of the address
    data = {"name": "X", "email": "baru@uji.id", "role": "observer", "opd": "", "is_active": "on", "phone": ""}
    client_of("operator").post(f"/admin/accounts/user/{person.pk}/change/", data)
    for email, status in (("lama@uji.id", 200), ("baru@uji.id", 302)):
        assert Client().post("/akun/masuk/", {"login": email, "password": PASSWORD}).status_code == status


def test_a_period_is_not_opened_there(client_of, period):
    period.is_open = False
    period.save()
    data = {"title": "X", "year": 2026, "target": 1, "is_open": "on", "opens_at_0": "01-01-2026", "opens_at_1": "00:00"}
    client_of("operator").post(f"/admin/programmes/period/{period.pk}/change/", data)
    period.refresh_from_db()
    assert not period.is_open


@pytest.mark.parametrize("path", [f"/admin/innovations/{model}/" for model in WORKFLOW[:3]] + ["/admin/accounts/user/"])
def test_lists_ask_the_same_number_of_questions_for_one_and_for_many(client_of, questions, path):
    browser = client_of("operator")
    make_accepted()
    few = questions(browser, path)
    for number in range(8):
        make_submission(opd=OPDFactory(code=f"opd{number}"))
    assert questions(browser, path) == few


def test_the_admin_carries_the_strict_policy_and_no_inline_code(client_of):
    answer = client_of("bappeda").get("/admin/organisations/opd/add/")
    page = answer.content.decode()
    assert "default-src 'self'" in answer["Content-Security-Policy"]
    assert "<style" not in page
    assert " style=" not in page
    assert "onclick" not in page
