"""Who gets what: by hand, many at once, or shared out evenly."""

import pytest
from django.urls import reverse

from innovasi.accounts.models import User
from innovasi.innovations.choices import Action
from innovasi.reviews.actions import assign, share_out
from innovasi.reviews.models import Assignment
from innovasi.reviews.signals import submission_assigned
from tests.factories import UserFactory, admin, make_moved, make_submission, reviewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def news():
    """What the signal told, as (title, reviewer, by)."""
    heard = []

    def listen(sender, submission, reviewer, by, **rest):
        heard.append((submission.title, reviewer, by))

    submission_assigned.connect(listen)
    yield heard
    submission_assigned.disconnect(listen)


def several(count, *actions):
    return [make_moved(Action.SUBMIT, *actions, title=f"Inovasi {number}") for number in range(count)]


def post(client, name, *args, **data):
    return client.post(reverse(f"reviews:{name}", args=args), data)


def test_chosen_dossiers_are_given_to_one_person(client_of, person_of):
    one, two, three = several(3)
    response = post(client_of("bappeda"), "assign_many", pengajuan=[one.pk, three.pk], penelaah=reviewer().pk)
    assert response.url == reverse("reviews:queue")
    assert {row.submission for row in Assignment.objects.all()} == {one, three}
    assert {row.assigned_by for row in Assignment.objects.all()} == {person_of("bappeda")}
    assert two not in {row.submission for row in Assignment.objects.all()}


def test_the_queue_comes_back_as_it_was_filtered(client_of):
    url = reverse("reviews:assign_many") + "?status=semua&halaman=2"
    assert client_of("penelaah").post(url).url == reverse("reviews:queue") + "?status=semua&halaman=2"


def test_drafts_decided_ones_and_nonsense_are_left_alone(client_of):
    draft, (decided,) = make_submission(), several(1, Action.ACCEPT)
    chosen = [draft.pk, decided.pk, "x", "9" * 30, "-1"]
    assert post(client_of("penelaah"), "assign_many", pengajuan=chosen, penelaah=reviewer().pk).status_code == 302
    assert not Assignment.objects.exists()


@pytest.mark.parametrize("who", ["disdukcapil", "pemantau"])
def test_nothing_is_given_to_people_who_cannot_decide(client_of, person_of, who):
    (submission,) = several(1)
    post(client_of("penelaah"), "assign_many", pengajuan=[submission.pk], penelaah=person_of(who).pk)
    post(client_of("penelaah"), "assign", submission.pk, penelaah=person_of(who).pk)
    assert not Assignment.objects.exists()


@pytest.mark.parametrize(("who", "expected"), [("pemantau", 403), ("disdukcapil", 403), ("operator", 403)])
@pytest.mark.parametrize("name", ["assign_many", "share_out"])
def test_only_bappeda_gives_out_work(client_of, who, expected, name):
    (submission,) = several(1)
    response = post(client_of(who), name, pengajuan=[submission.pk], penelaah=reviewer().pk)
    assert response.status_code == expected
    assert not Assignment.objects.exists()


def test_a_reviewer_takes_one_themselves(client_of, person_of):
    (submission,) = several(1)
    post(client_of("penelaah"), "assign", submission.pk, penelaah=person_of("penelaah").pk)
    assert Assignment.objects.get().reviewer == person_of("penelaah")


def test_a_dossier_has_one_reviewer_and_goes_from_hand_to_hand(news):
    (submission,) = several(1)
    assert assign([submission], reviewer(), by=admin()) == 1
    assert assign([submission], admin(), by=reviewer()) == 1
    assert Assignment.objects.get().reviewer == admin()
    assert news == [("Inovasi 0", reviewer(), admin()), ("Inovasi 0", admin(), reviewer())]


def test_giving_to_whom_it_already_belongs_is_no_news(news):
    (submission,) = several(1)
    assign([submission], reviewer(), by=admin())
    assert assign([submission], reviewer(), by=admin()) == 0
    assert len(news) == 1


def test_what_nobody_has_is_shared_out_by_load(news):
    people = [UserFactory(email=f"{name}@uji.id", name=name, role="reviewer", opd=None) for name in ("Ani", "Budi")]
    one, two, three, four = several(4)
    assign([one], people[0], by=people[1])
    several(1, Action.RETURN)
    User.objects.exclude(pk__in=[person.pk for person in people]).update(is_active=False)
    assert share_out(by=people[1]) == {people[1]: 2, people[0]: 1}
    assert {row.submission_id for row in Assignment.objects.all()} == {one.pk, two.pk, three.pk, four.pk}
    assert Assignment.objects.loads() == {people[0].pk: 2, people[1].pk: 2}
    assert len(news) == 4


def test_people_who_left_get_nothing():
    gone = UserFactory(email="pergi@uji.id", role="reviewer", opd=None, is_active=False)
    several(2)
    assert gone not in share_out(by=reviewer())


def test_sharing_out_twice_gives_nothing_more(client_of):
    several(2)
    client = client_of("penelaah")
    post(client, "share_out")
    before = list(Assignment.objects.values_list("submission", "reviewer"))
    post(client, "share_out")
    assert list(Assignment.objects.values_list("submission", "reviewer")) == before


def test_what_is_decided_is_no_load():
    (submission,) = several(1, Action.ACCEPT)
    assign([submission], reviewer(), by=admin())
    assert Assignment.objects.loads() == {}
