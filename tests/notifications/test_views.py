"""A person sees their own notices, and chooses what reaches their mailbox."""

import pytest

from innovasi.innovations.choices import Action
from innovasi.notifications.choices import FOR_AUTHORS
from innovasi.notifications.models import Notice, Preference
from tests.factories import make_moved

pytestmark = pytest.mark.django_db


@pytest.fixture
def notice(person_of):
    submission = make_moved(Action.SUBMIT, Action.RETURN)
    return Notice.objects.get(recipient=person_of("disdukcapil"), submission=submission)


def test_the_recipient_opens_it_where_it_points_and_it_is_read(client_of, notice):
    response = client_of("disdukcapil").get(f"/akun/pemberitahuan/{notice.pk}/")
    assert response["Location"] == f"/kerja/pengajuan/{notice.submission_id}/"
    notice.refresh_from_db()
    assert notice.read_at is not None


@pytest.mark.parametrize(("name", "status"), [("dishub", 404), ("bappeda", 404), ("operator", 404), ("stranger", 302)])
def test_nobody_else_learns_that_it_exists(client_of, notice, name, status):
    assert client_of(name).get(f"/akun/pemberitahuan/{notice.pk}/").status_code == status
    notice.refresh_from_db()
    assert notice.read_at is None


def test_the_list_shows_only_my_own(client_of, notice):
    assert notice.subject in client_of("disdukcapil").get("/akun/pemberitahuan/").content.decode()
    assert "Permen Manis" not in client_of("dishub").get("/akun/pemberitahuan/").content.decode()


def test_all_can_be_marked_read_at_once(client_of, notice):
    client_of("disdukcapil").post("/akun/pemberitahuan/baca-semua/")
    assert not Notice.objects.unread().filter(recipient=notice.recipient).exists()


def test_a_choice_is_kept(client_of, person_of):
    client = client_of("disdukcapil")
    wishes = dict.fromkeys(FOR_AUTHORS, "langsung") | {"keputusan": "harian", "penayangan": "mati"}
    response = client.post("/akun/pemberitahuan/atur/", wishes)
    assert response.status_code == 302
    assert Preference.objects.chosen_by([person_of("disdukcapil").pk], "keputusan") == {
        person_of("disdukcapil").pk: "harian"
    }


def test_a_wrong_choice_is_told_and_not_kept(client_of):
    response = client_of("disdukcapil").post("/akun/pemberitahuan/atur/", {"keputusan": "besok"})
    assert response.status_code == 422
    assert not Preference.objects.exists()


def test_the_list_asks_as_many_questions_for_twenty_notices_as_for_one(client_of, notice, django_assert_num_queries):
    client = client_of("disdukcapil")
    client.get("/akun/pemberitahuan/")
    with django_assert_num_queries(7):
        client.get("/akun/pemberitahuan/")
    for _ in range(19):
        notice.pk = None
        notice.save()
    with django_assert_num_queries(7):
        client.get("/akun/pemberitahuan/")
