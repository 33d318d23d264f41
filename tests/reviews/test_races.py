"""Several people press a button at the same moment: exactly one wins, the others are told who it was."""

import os
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from django.db import connection, connections, transaction
from django.test import Client
from django.urls import reverse

from innovasi.innovations.choices import Action
from innovasi.innovations.models import Move, Submission
from innovasi.reviews.actions import share_out
from innovasi.reviews.models import Assignment
from tests.factories import UserFactory, make_moved, reviewer

DECISIONS = [("setujui", ""), ("tolak", "Tidak."), ("kembalikan", "Perjelas."), ("setujui", "")]
FINAL = {"setujui": "disetujui", "tolak": "ditolak", "kembalikan": "dikembalikan"}
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"

on_postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="row locks and threads; SQLite has its own test with processes"
)
on_sqlite = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="one database file and processes; PostgreSQL has its own test with threads"
)


def judges(count):
    return [UserFactory(email=f"juri{n}@uji.id", name=f"Juri {n}", role="reviewer", opd=None) for n in range(count)]


def together(work, held, seconds=1.0):
    """Start every piece of work while `held` keeps them all waiting, then let them go at once."""

    def run(task):
        try:
            task()
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=[task]) for task in work]
    with held:
        for thread in threads:
            thread.start()
        time.sleep(seconds)
    for thread in threads:
        thread.join(timeout=20)
    assert not any(thread.is_alive() for thread in threads)


class RowHeld(transaction.Atomic):
    """A rival transaction that keeps the submission's row locked."""

    def __init__(self, submission):
        super().__init__(using=None, savepoint=True, durable=False)
        self.submission = submission

    def __enter__(self):
        super().__enter__()
        Submission.objects.select_for_update().get(pk=self.submission.pk)


@on_postgresql
@pytest.mark.django_db(transaction=True)
def test_of_four_simultaneous_decisions_exactly_one_wins_and_the_others_are_told():
    submission, answers = make_moved(Action.SUBMIT), []

    def decide(judge, action, note):
        client = Client()
        client.force_login(judge, backend=BACKEND)
        url = reverse("reviews:decide", args=[submission.pk, action])
        response = client.post(url, {"note": note, "seen_revision": submission.revision})
        answers.append((response.status_code, action, response.content.decode()))

    work = [
        lambda judge=judge, action=action, note=note: decide(judge, action, note)
        for judge, (action, note) in zip(judges(4), DECISIONS, strict=True)
    ]
    together(work, RowHeld(submission))
    winners = [action for status, action, _ in answers if status == 302]
    losers = [page for status, _, page in answers if status == 409]
    assert (len(winners), len(losers)) == (1, 3)
    assert all("sudah lebih dulu" in page for page in losers)
    submission.refresh_from_db()
    assert submission.status == FINAL[winners[0]]
    assert Move.objects.filter(submission=submission, target__in=FINAL.values()).count() == 1


@on_postgresql
@pytest.mark.django_db(transaction=True)
def test_sharing_out_twice_at_once_gives_each_dossier_to_one_person():
    submissions = [make_moved(Action.SUBMIT, title=f"Inovasi {number}") for number in range(6)]
    people = judges(2)
    together([lambda person=person: share_out(by=person) for person in people], RowHeld(submissions[0]), seconds=0.2)
    assert sorted(Assignment.objects.values_list("submission", flat=True)) == sorted(row.pk for row in submissions)


def process(database: Path, *args: str) -> subprocess.Popen:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "DATABASE_URL": f"sqlite:///{database}",
        "LOG_LEVEL": "ERROR",
    }
    script = str(Path(__file__).with_name("decide_once.py"))
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", script, *args],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**environment, "PYTHONPATH": str(Path(__file__).parents[2])},
    )


@on_sqlite
@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_on_sqlite_exactly_one_of_three_processes_decides_behind_a_lock_holding_rival(tmp_path):
    submission, people, file = make_moved(Action.SUBMIT), [reviewer(), *judges(2)], tmp_path / "salinan.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(file)])
    rivals = [
        process(file, str(submission.pk), action, judge.email)
        for judge, (action, _) in zip(people, DECISIONS, strict=False)
    ]
    assert [rival.stdout.readline().strip() for rival in rivals] == ["siap"] * 3
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    for rival in rivals:
        rival.stdin.write("\n")
        rival.stdin.flush()
    time.sleep(0.5)
    assert all(rival.poll() is None for rival in rivals)
    holder.execute("COMMIT")
    told = [rival.communicate(timeout=30)[0].strip() for rival in rivals]
    assert told.count("menang") == 1
    assert sum("sudah lebih dulu" in words for words in told) == 2
    decided = holder.execute(
        "SELECT count(*) FROM innovations_move WHERE target IN ('disetujui','ditolak','dikembalikan')"
    )
    assert decided.fetchone() == (1,)
    holder.close()
