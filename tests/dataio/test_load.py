"""Generated innovations look published in every respect, and leave the open drive alone."""

import pytest
from django.core.management import CommandError, call_command

from innovasi.innovations.choices import Status
from innovasi.innovations.models import Innovation, Move, Photo, Submission
from innovasi.innovations.rules import missing
from innovasi.programmes.models import Period
from innovasi.search.board import find
from innovasi.search.models import Entry
from tests.dataio.test_examples import plain_picture
from tests.factories import PeriodFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture(autouse=True)
def quick_pictures(monkeypatch):
    monkeypatch.setattr("innovasi.dataio.actions.pool.draw", plain_picture)


def generate(count, **options):
    call_command("buat_beban", inovasi=count, verbosity=0, **options)


def test_outside_the_demonstration_it_refuses(settings):
    settings.DEMO = False
    with pytest.raises(CommandError):
        generate(1)
    assert not Innovation.objects.exists()


@pytest.mark.parametrize("count", [0, -3])
def test_it_wants_a_number_of_innovations(count):
    with pytest.raises(CommandError):
        generate(count)


def test_what_it_makes_is_complete_published_and_found():
    generate(30)
    rows = list(Submission.objects.all())
    assert [row.status for row in rows] == [Status.ACCEPTED] * 30
    assert [row.title for row in rows if missing(row)] == []
    assert Innovation.objects.published().count() == Entry.objects.count() == 30
    assert all(entry.cover and entry.is_example for entry in Entry.objects.all())
    assert Move.objects.count() == 90
    assert rows[0].innovation_id in find(rows[0].title).ranked


def test_its_pictures_come_from_a_small_pool():
    generate(40)
    assert Photo.objects.count() >= 40
    assert len(set(Photo.objects.values_list("key", flat=True))) <= 12


def test_a_second_call_adds_to_the_first():
    generate(3)
    generate(2)
    assert Innovation.objects.count() == Entry.objects.count() == 5


def test_it_lies_in_closed_periods_and_never_answers_the_five_minute_story():
    period = PeriodFactory()
    generate(60)
    assert not period.submissions.exists()
    assert Period.objects.count() == 6
    assert not find("akta kelahiran").ranked


def test_it_can_lie_in_the_open_period():
    with pytest.raises(CommandError):
        generate(2, di_periode_berjalan=True)
    period = PeriodFactory()
    generate(2, di_periode_berjalan=True)
    assert period.submissions.count() == 2
