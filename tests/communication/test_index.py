"""The index, reckoned by hand for three innovations, and each fact at its limit."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from innovasi.communication.actions import judge_missing
from innovasi.communication.board.facts import standings_of
from innovasi.communication.models import Clarity
from innovasi.communication.rules import clarity, current
from innovasi.communication.rules.measures import Facts, mean, stand
from innovasi.feedback.models import Feedback
from innovasi.innovations.models import Innovation, Submission
from tests.factories import author_of, make_accepted, make_photo
from tests.outreach.samples import make_activity, make_place, scanned, visited

MUDDY = "Dalam rangka percepatan pelaksanaan pelayanan, aplikasi ini dimanfaatkan."
NOW = datetime.datetime(2026, 11, 26, 3, tzinfo=datetime.UTC)  # a Thursday, 10.00 WIB


def said(submission, helpful="", message="", days_ago=0, answered_after=None):
    at = timezone.now() - datetime.timedelta(days=days_ago)
    row = Feedback(innovation=submission.innovation, code=f"k{Feedback.objects.count()}", created_at=at)
    row.helpful, row.message = helpful, message
    if answered_after is not None:
        row.answer, row.answered_at = "Terima kasih.", at + datetime.timedelta(days=answered_after)
        row.answered_by = author_of(submission.innovation.opd)
    row.save()


def standing(submission):
    return standings_of(Innovation.objects.published(), current())[submission.innovation_id]


def lacking(submission):
    return {criterion.key for criterion in standing(submission).missing}


def test_an_innovation_that_was_only_accepted(db):
    """Of 90 that count (nobody wrote): summary 10, easy 15, five answers 10 = 35; 35 of 90 are 39."""
    bare = make_accepted()
    assert standing(bare).score == 39
    assert lacking(bare) == {"gambar", "kegiatan", "tempat", "kunjungan", "membantu"}
    assert standing(bare).is_silent


def test_an_innovation_that_is_fully_made_known(db):
    """All of 100."""
    full = make_accepted()
    make_photo(full)
    make_activity(full, link="https://contoh.id/a")
    scanned(make_place(full), 5)
    visited(full, 20)
    for _ in range(5):
        said(full, helpful="ya")
    said(full, message="Jam berapa?", days_ago=1, answered_after=0)
    assert (standing(full).score, lacking(full)) == (100, set())
    assert not standing(full).is_silent


def test_an_innovation_half_way_with_a_late_answer(db):
    """Summary 10, five answers 10, activity 15, visits 10 = 45 of 100; the summary is muddy, an answer was late."""
    half = make_accepted(citizen_summary=MUDDY)
    make_activity(half, link="https://contoh.id/a")
    visited(half, 30)
    scanned(make_place(half), 4)
    said(half, message="Jam berapa?", days_ago=30, answered_after=20)
    assert standing(half).score == 45
    assert lacking(half) == {"bahasa", "gambar", "tempat", "membantu", "dijawab"}


def test_the_city_is_the_mean_rounded_half_up(db):
    scores = [stand(Facts(1, 1), current()), stand(Facts(2, 1, has_summary=True), current())]
    assert [row.score for row in scores] == [0, 11]
    assert (mean(scores), mean([])) == (6, None)


@pytest.mark.parametrize("link, is_proof", [("https://contoh.id", True), ("", False)])
def test_an_activity_counts_with_its_proof_alone(accepted, link, is_proof):
    make_activity(accepted, link=link)
    assert ("kegiatan" not in lacking(accepted)) == is_proof


def test_old_activities_scans_and_visits_count_no_longer(accepted):
    today = timezone.localdate()
    for days, holds in ((364, True), (365, False)):
        row = make_activity(accepted, link="https://contoh.id", held_on=today - datetime.timedelta(days=days))
        assert ("kegiatan" not in lacking(accepted)) == holds, days
        row.delete()
    place = make_place(accepted)
    for days, holds in ((89, True), (90, False)):
        rows = [scanned(place, 5, days), visited(accepted, 20, days)]
        assert (not {"tempat", "kunjungan"} & lacking(accepted)) == holds, days
        for row in rows:
            row.delete()


def test_a_deleted_activity_counts_no_longer(accepted):
    row = make_activity(accepted, link="https://contoh.id")
    row.deleted_at = timezone.now()
    row.save()
    assert "kegiatan" in lacking(accepted)


def test_answers_count_from_five_of_which_half_say_yes(accepted):
    for word in ("ya", "ya", "tidak", "tidak"):
        said(accepted, helpful=word)
    assert "membantu" in lacking(accepted)
    said(accepted, helpful="ya")
    assert "membantu" not in lacking(accepted)
    for _ in range(2):
        said(accepted, helpful="tidak")
    assert "membantu" in lacking(accepted)


@pytest.mark.parametrize(
    "days_ago, answered_after, holds",
    [(2, None, None), (3, None, None), (6, None, False), (6, 1, True), (14, 5, True), (14, 6, False)],
)
def test_messages_are_answered_by_the_third_working_day(accepted, days_ago, answered_after, holds):
    """NOW is a Thursday; 14 days ago too, whose third working day is the Tuesday after: five days."""
    with time_machine.travel(NOW, tick=False):
        said(accepted, message="Jam berapa?", days_ago=days_ago, answered_after=answered_after)
        (result,) = [row for row in standing(accepted).results if row.criterion.key == "dijawab"]
    assert result.holds is holds


def test_hidden_messages_count_nowhere(accepted):
    said(accepted, message="Kata kasar", days_ago=30)
    assert "dijawab" in lacking(accepted)
    Feedback.objects.update(state="sembunyi", hidden_reason="Kasar.")
    assert "dijawab" not in lacking(accepted)


def test_a_picture_counts_with_words_alone(accepted):
    photo = make_photo(accepted, alt_text="")
    assert "gambar" in lacking(accepted)
    photo.alt_text = "Petugas melayani."
    photo.save()
    assert "gambar" not in lacking(accepted)


def test_five_answers_are_five(accepted):
    for name in ("audience", "before", "how_to_use", "cost", "contact"):
        kept = getattr(accepted, name)
        Submission.objects.update(**{name: ""})
        assert "lima" in lacking(accepted), name
        Submission.objects.update(**{name: kept})
    assert "lima" not in lacking(accepted)


def test_a_summary_is_judged_when_it_is_accepted_and_anew_when_the_rules_change(db, monkeypatch):
    plain, muddy = make_accepted(), make_accepted(citizen_summary=MUDDY)
    assert dict(Clarity.objects.values_list("submission", "is_plain")) == {plain.pk: True, muddy.pk: False}
    assert judge_missing() == "0 ringkasan dibaca"
    Clarity.objects.update(rules="dulu")
    assert "bahasa" in lacking(plain)
    assert judge_missing() == "2 ringkasan dibaca"
    assert "bahasa" not in lacking(plain)
    assert clarity.is_plain("") is False


def test_the_index_costs_the_same_for_one_and_for_many(db, django_assert_max_num_queries):
    for _ in range(3):
        row = make_accepted()
        scanned(make_place(row), 5)
        said(row, helpful="ya", message="Jam berapa?")
    with django_assert_max_num_queries(9):
        standings_of(Innovation.objects.published(), current())
