"""A post passes from one person to another; what the OPD has stays with the OPD."""

import datetime

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone

from innovasi.accounts import actions
from innovasi.accounts.choices import Role
from innovasi.accounts.models import Invitation, Post, User
from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from innovasi.reviews.actions import assign
from innovasi.reviews.models import Assignment
from tests.accounts.test_invitations import GOOD_PASSWORD, link
from tests.factories import PASSWORD, OPDFactory, UserFactory, admin, author_of, make_moved, make_submission, reviewer

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate
DAY = datetime.timedelta(days=1)


@pytest.fixture
def ani(db):
    return UserFactory(email="disdukcapil@uji.id", name="Ani Lama", opd=OPDFactory(code="disdukcapil"))


def page(person):
    return f"/kerja/data/orang/{person.pk}/serah-terima/"


def handed(person, last_day=None, email="budi@uji.id", by=None):
    return actions.hand_over(
        person, name="Budi Baru", email=email, last_day=last_day or TODAY() - DAY, by=by or admin()
    )


def follow():
    """Budi opens the newest link and makes the account."""
    browser = Client()
    browser.post(link(), {"name": "Budi Baru", "password": GOOD_PASSWORD})
    return browser


@pytest.mark.parametrize("name", ["kepala", "bappeda"])
def test_a_head_and_an_administrator_hand_over_a_post(client_of, ani, name):
    data = {"name": "Budi Baru", "email": "budi@uji.id", "last_day": (TODAY() - DAY).strftime("%d-%m-%Y")}
    assert client_of(name).post(page(ani), data).url == "/kerja/data/orang/"
    invitation = Invitation.objects.get()
    assert (invitation.role, invitation.opd, invitation.replaces.user) == (Role.OPD, ani.opd, ani)
    ani.refresh_from_db()
    assert not ani.is_active
    assert mail.outbox[-1].to == ["budi@uji.id"]


def test_the_new_person_goes_on_where_the_old_one_stopped_and_the_history_has_both(client_of, ani):
    draft = make_submission()
    move(draft, Action.SUBMIT, by=ani, seen_revision=draft.revision)
    move(draft, Action.RETURN, by=reviewer(), note="Perbaiki.", seen_revision=draft.revision)
    handed(ani)
    browser = follow()
    task_list = browser.get(f"/kerja/pengajuan/{draft.pk}/").content.decode()
    assert "Ani Lama" in task_list
    move(draft, Action.SUBMIT, by=User.objects.get(email="budi@uji.id"), seen_revision=draft.revision)
    review = client_of("penelaah").get(f"/kerja/telaah/{draft.pk}/").content.decode()
    assert "Ani Lama" in review
    assert "Budi Baru" in review


def test_who_replaced_whom_is_told_on_both_pages_and_in_the_list(client_of, ani):
    handed(ani)
    follow()
    browser, budi = client_of("bappeda"), User.objects.get(email="budi@uji.id")
    assert "digantikan Budi Baru" in browser.get(f"/kerja/data/orang/{ani.pk}/").content.decode()
    assert "menggantikan Ani Lama" in browser.get(f"/kerja/data/orang/{budi.pk}/").content.decode()
    assert "digantikan Budi Baru" in browser.get("/kerja/data/orang/").content.decode()


def test_the_old_person_works_to_the_end_of_their_last_day(ani):
    handed(ani, last_day=TODAY() + 2 * DAY)
    phone = Client()
    with time_machine.travel(timezone.now() + 2 * DAY):
        assert actions.end_posts() == 0
        phone.post("/akun/masuk/", {"login": ani.email, "password": PASSWORD})
        assert phone.get("/akun/").status_code == 200
    with time_machine.travel(timezone.now() + 3 * DAY):
        assert actions.end_posts() == 1
        assert actions.end_posts() == 0
        assert phone.get("/akun/").status_code == 302
        phone.post("/akun/masuk/", {"login": ani.email, "password": PASSWORD})
        assert phone.get("/akun/").status_code == 302
    assert Post.objects.get(user=ani).ends == TODAY() + 2 * DAY


def test_a_handover_can_be_called_off_while_it_runs(client_of, ani):
    handed(ani, last_day=TODAY() + 5 * DAY)
    assert "bertugas sampai" in client_of("kepala").get("/kerja/data/orang/").content.decode()
    client_of("kepala").post(f"{page(ani)}batalkan/")
    assert Post.objects.get(user=ani).ends is None
    assert Client().get(link()).status_code == 410
    with time_machine.travel(timezone.now() + 9 * DAY):
        assert actions.end_posts() == 0


def test_a_finished_handover_cannot_be_called_off(ani):
    handed(ani)
    with pytest.raises(actions.PersonRefused, match="sudah selesai"):
        actions.cancel_handover(ani, by=admin())


def test_a_post_goes_to_a_colleague_who_has_an_account_without_an_invitation(ani):
    colleague = UserFactory(email="cici@uji.id", name="Cici", opd=ani.opd)
    handed(ani, email="Cici@uji.id")
    assert not mail.outbox
    assert Post.objects.get(user=ani).successor.user == colleague


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"email": "disdukcapil@uji.id"}, "Ini surel orang yang diganti"),
        ({"email": "dishub@uji.id"}, "peran atau OPD lain"),
        ({"last_day": "30 Februari 2026"}, "belum terbaca sebagai tanggal"),
        ({"last_day": "1 Januari 2031"}, "lebih dari setahun lagi"),
        ({"name": ""}, "Isi nama pengganti."),
    ],
)
def test_a_wrong_handover_is_explained_and_keeps_what_was_typed(client_of, ani, change, message):
    author_of(OPDFactory(code="dishub"))
    data = {"name": "Budi Baru", "email": "budi@uji.id", "last_day": TODAY().strftime("%d-%m-%Y")} | change
    with time_machine.travel("2026-11-24T09:00:00+07:00", tick=False):
        answer = client_of("bappeda").post(page(ani), data)
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert not Invitation.objects.exists()
    assert User.objects.get(pk=ani.pk).is_active


def test_a_post_is_not_handed_over_twice(ani):
    handed(ani, last_day=TODAY() + DAY)
    with pytest.raises(actions.PersonRefused, match="sudah berjalan"):
        handed(ani, email="lain@uji.id")


def test_nobody_shuts_themselves_out_by_a_handover(person_of):
    me = person_of("bappeda")
    with pytest.raises(actions.PersonRefused, match="paling cepat hari ini"):
        handed(me, by=me)


def test_the_only_administrator_stays_until_the_next_one_is_here(person_of):
    me = person_of("bappeda")
    handed(me, last_day=TODAY(), by=me)
    with time_machine.travel(timezone.now() + 2 * DAY):
        assert actions.end_posts() == 0
        follow()
        me.refresh_from_db()
        assert not me.is_active
    assert User.objects.admins().get().email == "budi@uji.id"


def test_a_reviewers_unfinished_dossiers_pass_to_whoever_follows():
    old = reviewer()
    waiting, returned = make_moved(Action.SUBMIT), make_moved(Action.SUBMIT, Action.RETURN)
    decided = make_moved(Action.SUBMIT, Action.ACCEPT)
    assign([waiting, returned, decided], old, by=admin())
    handed(old)
    assert set(Assignment.objects.values_list("reviewer", flat=True)) == {old.pk}  # nobody is there yet
    follow()
    hands = {row.submission_id: row.reviewer.email for row in Assignment.objects.select_related("reviewer")}
    assert hands == {waiting.pk: "budi@uji.id", returned.pk: "budi@uji.id", decided.pk: old.email}


def test_a_handover_keeps_the_invitations_that_the_old_person_sent(person_of):
    head = person_of("kepala")
    sent = actions.invite(email="staf@uji.id", name="Staf", role=Role.OPD, opd=head.opd, by=head)
    handed(head)
    sent.refresh_from_db()
    assert sent.revoked_at is None


def test_who_moves_to_another_opd_has_two_posts(ani):
    dlh = OPDFactory(code="dlh")
    actions.change_person(ani, name="Ani", phone="", role=Role.OPD, opd=dlh, by=admin())
    assert [(post.opd.code, post.ends) for post in Post.objects.of(ani)] == [("dlh", None), ("disdukcapil", TODAY())]


def test_who_comes_back_the_same_day_keeps_the_post_and_later_gets_a_new_one(ani):
    actions.deactivate(ani, by=admin())
    actions.reactivate(ani, by=admin())
    assert [post.ends for post in Post.objects.of(ani)] == [None]
    actions.deactivate(ani, by=admin())
    with time_machine.travel(timezone.now() + 3 * DAY):
        actions.reactivate(ani, by=admin())
    assert [post.ends for post in Post.objects.of(ani)] == [None, TODAY()]
