"""The people of the demonstration came in before they worked, and some OPDs have nobody."""

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from innovasi.accounts.board import gaps_of
from innovasi.accounts.choices import Gap
from innovasi.accounts.models import Post, SignIn, User
from innovasi.innovations.models import Move
from innovasi.organisations.models import OPD
from tests.dataio.test_examples import plain_picture

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def examples(monkeypatch):
    monkeypatch.setattr("innovasi.dataio.actions.stories.draw", plain_picture)
    call_command("muat_contoh", verbosity=0)


def test_everybody_came_in_before_they_did_anything(examples):
    first = {}
    for visit in SignIn.objects.order_by("at"):
        first.setdefault(visit.user_id, visit.at)
    for move in Move.objects.all():
        assert first[move.by_id] < move.at
    for person in User.objects.filter(last_login__isnull=False):
        assert person.last_login == max(person.sign_ins.values_list("at", flat=True))
        assert not SignIn.objects.filter(user=person, at__gt=timezone.now()).exists()


def test_some_opds_have_no_working_contact_for_every_reason(examples):
    found = {row.gap for row in gaps_of(OPD.objects.counted())}
    assert found == set(Gap)
    seen = SignIn.objects.first_of_opds(timezone.now())
    assert 40 <= len(seen) < OPD.objects.counted().count()
    assert not any("buat akun" in letter.subject for letter in mail.outbox)


def test_one_post_was_handed_over(examples):
    post = Post.objects.exclude(successor=None).get()
    assert (post.user.is_active, post.successor.user.is_active) == (False, True)
    assert post.ends < timezone.localdate()
