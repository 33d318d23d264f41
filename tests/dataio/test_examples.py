"""The demonstration tells the story of 2021, and never where it must not."""

from zlib import crc32

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone
from django_q.models import OrmQ

from innovasi.innovations.choices import Kind, Status
from innovasi.innovations.models import Innovation, Photo, SectionNote, Submission
from innovasi.innovations.rules import missing
from innovasi.maturity.board import scores_of
from innovasi.maturity.models import Claim, Evidence
from innovasi.notifications.models import Notice
from innovasi.programmes.models import Period
from innovasi.search.board import find
from innovasi.tally.board import board_of
from innovasi.tally.choices import State
from tests.factories import jpeg

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def plain_picture(scene, seed):
    code = crc32(f"{scene}{seed}".encode())
    return jpeg(colour=(code % 256, code // 256 % 256, code // 65536 % 256))


@pytest.fixture
def examples(monkeypatch):
    monkeypatch.setattr("innovasi.dataio.actions.stories.draw", plain_picture)
    call_command("muat_contoh", verbosity=0)


def test_three_examples_claim_more_than_they_prove(examples):
    permen_manis = Submission.objects.get(title="Permen Manis (Masyarakat Duduk Manis)")
    score = scores_of([permen_manis.pk])[permen_manis.pk]
    assert (score.claimed, score.proven, score.verified) == (47, 37, 0)
    assert Claim.objects.values("submission").distinct().count() == 3
    words = [f"{row.title}{row.about}" for row in Evidence.objects.all()]
    assert all(word.startswith("Contoh: ") for word in words)


def test_outside_the_demonstration_it_refuses(settings):
    settings.DEMO = False
    with pytest.raises(CommandError):
        call_command("muat_contoh")
    assert not Innovation.objects.exists()


def test_the_examples_make_a_living_portal(examples):
    lines = {line.opd.code: line for line in board_of(Period.objects.current()).lines}
    states = [line.state for line in lines.values()]
    assert len(lines) == 54
    assert states.count(State.NOT_STARTED) >= 12
    assert states.count(State.FULFILLED) >= 20
    assert lines["disdukcapil"].state == State.DRAFT
    assert set(Submission.objects.values_list("status", flat=True)) == set(Status.values)
    assert set(Submission.objects.values_list("kind", flat=True)) >= set(Kind.values)
    assert all(innovation.is_example for innovation in Innovation.objects.all())


def test_what_was_submitted_is_complete_and_kept_unmailed(examples):
    sent = Submission.objects.exclude(status__in=[Status.DRAFT, Status.WITHDRAWN])
    assert [row.title for row in sent if missing(row)] == []
    assert Notice.objects.exists()
    assert all(notice.mailed_at for notice in Notice.objects.all())
    assert not OrmQ.objects.exists()


def test_notes_answers_and_pictures_carry_the_days_of_the_story(examples):
    today = timezone.localdate()
    noted = [note.at for note in SectionNote.objects.all()]
    answered = [note.answered_at for note in SectionNote.objects.all() if note.answered_at]
    received = [photo.uploaded_at for photo in Photo.objects.all()]
    assert noted and answered and received
    assert all(timezone.localdate(moment) < today for moment in [*noted, *answered, *received])
    assert all(note.answered_at > note.at for note in SectionNote.objects.all() if note.answered_at)


def test_moves_of_every_example_follow_each_other_and_lie_in_the_past(examples):
    now = timezone.now()
    for submission in Submission.objects.all():
        days = [move.at for move in submission.moves.order_by("pk")]
        assert days == sorted(days), submission
        assert days[-1] < now


def test_nothing_published_answers_the_search_of_the_five_minute_story(examples):
    assert not find("akta kelahiran").ranked


def test_a_second_time_changes_nothing(examples):
    counts = (Innovation.objects.count(), Submission.objects.count(), Notice.objects.count())
    mail.outbox.clear()
    call_command("muat_contoh", verbosity=0)
    assert (Innovation.objects.count(), Submission.objects.count(), Notice.objects.count()) == counts
    assert mail.outbox == []
