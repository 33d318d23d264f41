"""Two reviewers, or a reviewer and the OPD, write at the same moment: one is kept, the other is told."""

import threading

import pytest
from django.db import connection, connections

from innovasi.innovations.choices import Action
from innovasi.maturity.actions import claiming
from innovasi.maturity.actions.verifying import VerificationRefused, finish, verify
from innovasi.maturity.board import sheet_of
from innovasi.maturity.models import Claim, Report, Verification
from tests.factories import UserFactory, author_of, make_moved
from tests.maturity.verify_samples import make_proven
from tests.reviews.test_races import RowHeld, together

pytestmark = pytest.mark.django_db(transaction=True)
on_postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="row locks; on SQLite one writer at a time is the rule"
)


def judges(count):
    return [UserFactory(email=f"juri{n}@uji.id", name=f"Juri {n}", role="reviewer", opd=None) for n in range(count)]


def at_once(work):
    """Start every piece of work at one signal; each runs on a connection of its own."""
    gate = threading.Barrier(len(work))

    def run(task):
        try:
            gate.wait(timeout=20)
            task()
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=[task]) for task in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert not any(thread.is_alive() for thread in threads)


def verdicts(claim, people, answers):
    seen = claim.revision

    def judge(person, parameter):
        try:
            verify(Claim.objects.get(pk=claim.pk), parameter, "Alasan.", by=person, seen_revision=seen)
            answers.append("kept")
        except VerificationRefused as refusal:
            answers.append(str(refusal))

    return [lambda p=person, n=number: judge(p, n % 4) for number, person in enumerate(people)]


def test_of_four_reviewers_of_one_claim_one_is_kept_and_the_others_are_told():
    claim, answers = make_proven(make_moved(Action.SUBMIT)), []
    at_once(verdicts(claim, judges(4), answers))
    assert answers.count("kept") == 1
    assert sum("sudah lebih dulu memverifikasi" in words for words in answers) == 3
    claim.refresh_from_db()
    assert claim.verified == Verification.objects.get()


@on_postgresql
def test_on_postgresql_reviewers_wait_behind_a_writer_of_the_dossier():
    submission, answers = make_moved(Action.SUBMIT), []
    claim = make_proven(submission)
    together(verdicts(claim, judges(3), answers), RowHeld(submission), seconds=0.5)
    assert answers.count("kept") == 1


def test_an_opd_that_claims_while_bappeda_verifies_never_keeps_a_verdict_on_what_nobody_read():
    submission = make_moved(Action.SUBMIT, Action.ACCEPT)
    claim, answers = make_proven(submission, parameter=3), []
    lower = claim.indicator.levels.get(parameter=1)
    seen = claiming.marks_of(claim)

    def improve():
        author = author_of(submission.innovation.opd)
        claiming.claim(submission, claim.indicator, level=lower, note="", seen=seen, by=author)

    at_once([improve, *verdicts(claim, judges(1), answers)])
    claim.refresh_from_db()
    assert claim.level == lower
    assert claim.verified is None
    assert answers == ["kept"] or "OPD mengubah klaim" in answers[0]


def test_two_who_finish_at_once_tell_the_opd_once():
    submission = make_moved(Action.SUBMIT)
    claim = make_proven(submission)
    people, told = judges(2), []
    verify(claim, 3, "", by=people[0], seen_revision=claim.revision)
    score = sheet_of(submission).score

    def end(person):
        try:
            finish(submission, score, by=person, lowered=0)
            told.append("told")
        except VerificationRefused as refusal:
            told.append(str(refusal))

    at_once([lambda p=person: end(p) for person in people])
    assert told.count("told") == 1
    assert sum("sudah diberi tahu hari ini" in words for words in told) == 1
    assert Report.objects.count() == 1
