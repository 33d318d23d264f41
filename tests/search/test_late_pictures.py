"""A picture that the worker finishes after the acceptance still becomes the cover."""

import pytest

from innovasi.innovations.actions.files import process_photo
from innovasi.innovations.choices import Action, FileState
from innovasi.innovations.models import Photo
from innovasi.innovations.workflow import move
from innovasi.search.models import Entry
from tests.factories import admin, make_moved, make_photo, reviewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def accepted_early():
    """A published innovation whose only picture still waits for the worker."""
    submission = make_moved(Action.SUBMIT)
    photo = make_photo(submission, state=FileState.WAITING, is_cover=True, alt_text="Loket baru")
    move(submission, Action.ACCEPT, by=reviewer(), seen_revision=submission.revision)
    return photo


def test_the_cover_appears_as_soon_as_it_is_ready(accepted_early):
    assert Entry.objects.get().cover is None
    assert process_photo(accepted_early.pk) == "siap"
    assert (Entry.objects.get().cover, Entry.objects.get().cover_alt) == (accepted_early.key, "Loket baru")


def test_running_the_job_again_changes_nothing(accepted_early):
    process_photo(accepted_early.pk)
    assert process_photo(accepted_early.pk) == "tidak ada yang perlu diolah"
    assert Entry.objects.count() == 1


def test_readiness_and_cover_stand_or_fall_together(accepted_early, monkeypatch):
    def fail(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr("innovasi.search.receivers.index", fail)
    with pytest.raises(ZeroDivisionError):
        process_photo(accepted_early.pk)
    assert Photo.objects.get().state == FileState.WAITING
    monkeypatch.undo()
    process_photo(accepted_early.pk)
    assert Entry.objects.get().cover == accepted_early.key


def test_a_picture_of_what_is_not_published_publishes_nothing():
    process_photo(make_photo(make_moved(Action.SUBMIT), state=FileState.WAITING).pk)
    assert not Entry.objects.exists()


def test_a_withheld_innovation_stays_hidden(accepted_early):
    submission = accepted_early.submission
    move(submission, Action.WITHHOLD, by=admin(), note="Diperiksa lagi.", seen_revision=submission.revision)
    process_photo(accepted_early.pk)
    assert not Entry.objects.exists()
