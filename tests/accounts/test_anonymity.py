"""A name goes out of the portal; what the person did stays."""

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.test import Client

from innovasi.accounts import actions
from innovasi.accounts.choices import Role
from innovasi.accounts.models import Invitation, SignIn, User
from innovasi.accounts.signals import person_anonymised
from innovasi.innovations.actions.notes import answer
from innovasi.innovations.choices import Action
from innovasi.innovations.models import SectionNote
from innovasi.innovations.workflow import move
from innovasi.reviews.actions import assign
from tests.accounts.test_invitations import accept, link
from tests.factories import PASSWORD, OPDFactory, UserFactory, admin, make_submission, reviewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def ani(db):
    return UserFactory(
        email="disdukcapil@uji.id", name="Ani Lestari", phone="0812 3456 7890", opd=OPDFactory(code="disdukcapil")
    )


def nameless(person):
    if person.is_active:
        actions.deactivate(person, by=admin())
        person.refresh_from_db()
    return actions.anonymise(person, by=admin())


def page(person, deed=""):
    return f"/kerja/data/orang/{person.pk}/{deed}"


def test_nothing_personal_is_left_and_the_rows_are(ani):
    Client().post("/akun/masuk/", {"login": ani.email, "password": PASSWORD})
    draft = make_submission()
    nameless(ani)
    ani.refresh_from_db()
    assert (ani.name, ani.email, ani.phone) == (f"Mantan pengguna #{ani.pk}", f"mantan-{ani.pk}@anonim.invalid", "")
    assert not ani.has_usable_password()
    assert draft.moves.get().by == ani
    assert SignIn.objects.filter(user=ani).exists()


def test_copies_of_the_name_and_address_go_too(db):
    actions.invite(email="rina@contoh.id", name="Rina Wati", role=Role.OBSERVER, opd=None, by=admin())
    accept(link())
    rina = User.objects.get(email="rina@contoh.id")
    kind = ContentType.objects.get_for_model(User)
    LogEntry.objects.create(
        user=admin(), content_type=kind, object_id=str(rina.pk), object_repr="Rina W.", action_flag=CHANGE
    )
    nameless(rina)
    assert not Invitation.objects.filter(email__icontains="rina").exists()
    assert Invitation.objects.get().name == f"Mantan pengguna #{rina.pk}"
    assert LogEntry.objects.get().object_repr == f"Mantan pengguna #{rina.pk}"


def test_other_contexts_are_told_what_the_address_was(ani):
    heard = []

    def hear(sender, **news):
        heard.append((news["person"].pk, news["email"], news["phone"]))

    person_anonymised.connect(hear)
    nameless(ani)
    person_anonymised.disconnect(hear)
    assert heard == [(ani.pk, "disdukcapil@uji.id", "0812 3456 7890")]


def test_a_nameless_person_cannot_come_back(client_of, ani):
    nameless(ani)
    browser = Client()
    for address in ("disdukcapil@uji.id", f"mantan-{ani.pk}@anonim.invalid"):
        browser.post("/akun/masuk/", {"login": address, "password": PASSWORD})
    assert browser.get("/akun/").status_code == 302
    answer = client_of("bappeda").post(page(ani, "aktifkan/"), follow=True)
    assert "tidak dapat diaktifkan lagi" in answer.content.decode()
    for refused in (
        lambda: actions.change_person(ani, name="Ani", phone="", role=ani.role, opd=ani.opd, by=admin()),
        lambda: actions.hand_over(ani, name="B", email="b@uji.id", last_day=ani.created_at.date(), by=admin()),
    ):
        with pytest.raises(actions.PersonRefused):
            refused()


def test_somebody_who_can_sign_in_is_not_made_nameless(client_of, ani):
    answer = client_of("bappeda").post(page(ani, "anonimkan/"), {"typed": "Ani Lestari"})
    assert answer.status_code == 422
    assert "Nonaktifkan dulu akunnya" in answer.content.decode()


def test_the_name_must_be_typed(client_of, ani):
    actions.deactivate(ani, by=admin())
    browser = client_of("bappeda")
    answer = browser.post(page(ani, "anonimkan/"), {"typed": "Ani"})
    assert answer.status_code == 422
    assert "Belum sama. Ketik Ani Lestari" in answer.content.decode()
    assert browser.post(page(ani, "anonimkan/"), {"typed": "ani lestari"}).status_code == 302
    shown = browser.get(page(ani)).content.decode()
    assert "sudah dianonimkan" in shown
    assert "Simpan" not in shown
    listed = browser.get("/kerja/data/orang/").content.decode()
    assert f"Mantan pengguna #{ani.pk}" in listed
    assert "anonim.invalid" not in listed


@pytest.mark.parametrize("name", ["kepala", "disdukcapil", "dishub", "penelaah", "pemantau", "operator"])
def test_only_an_administrator_takes_names_out(client_of, ani, name):
    assert client_of(name).get(page(ani, "anonimkan/")).status_code == 404


def test_every_page_of_a_dossier_stays_whole_when_its_people_are_nameless(client_of, ani):
    """Author and reviewer both gone: task list, sections, check, review, queue, board, catalogue, notices."""
    old = reviewer()
    dossier = make_submission()
    move(dossier, Action.SUBMIT, by=ani, seen_revision=dossier.revision)
    assign([dossier], old, by=admin())
    note = SectionNote.objects.create(submission=dossier, section="uraian", text="Kurang rinci.", by=old)
    move(dossier, Action.RETURN, by=old, note="Perbaiki.", seen_revision=dossier.revision)
    answer(note, "Sudah kami rinci.", by=ani)
    move(dossier, Action.SUBMIT, by=ani, seen_revision=dossier.revision)
    move(dossier, Action.ACCEPT, by=old, seen_revision=dossier.revision)
    nameless(ani)
    nameless(old)
    gone, reader = f"Mantan pengguna #{ani.pk}", f"Mantan pengguna #{old.pk}"
    head, decider = client_of("kepala"), UserFactory(email="p2@uji.id", role=Role.REVIEWER, opd=None)
    second = Client()
    second.force_login(decider, backend="allauth.account.auth_backends.AuthenticationBackend")
    task_list = head.get(f"/kerja/pengajuan/{dossier.pk}/").content.decode()
    review = second.get(f"/kerja/telaah/{dossier.pk}/").content.decode()
    for text in (task_list, review):
        assert gone in text
        assert reader in text
        assert "Ani Lestari" not in text
        assert "Siti Penelaah" not in text
    for section in ("profil", "uraian", "warga", "lampiran", "periksa"):
        assert head.get(f"/kerja/pengajuan/{dossier.pk}/{section}/").status_code == 200
    for path in ("/kerja/telaah/", "/kerja/rekap/", "/kerja/"):
        assert second.get(path).status_code == 200
    assert Client().get(f"/inovasi/{dossier.innovation.slug}/").status_code == 200
    note.refresh_from_db()
    assert note.by == old
