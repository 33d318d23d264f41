"""What is looked for in vain is remembered as words, never as persons, and never without bound."""

import datetime

import pytest
import time_machine
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from innovasi.search.actions import misses, remember, sweep
from innovasi.search.models import Miss
from tests.factories import make_accepted


def kept():
    return dict(Miss.objects.values_list("text", "count"))


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Papsmear", {"papsmear": 1}),
        ("  Cuci   DARAH?! ", {"cuci darah": 1}),
        ("kopi ☕ enak", {"kopi enak": 1}),
        ("ab", {"ab": 1}),
        ("a", {}),
        ("!!!", {}),
        ("🙂", {}),
        ("1871010101900001", {}),
        ("0812 3456 7890", {}),
        ("0812-3456-7890 budi", {}),
        ("budi@contoh.id", {}),
        ("rt 012 rw 05", {"rt 012 rw 05": 1}),
        ("x" * 61, {}),
    ],
)
def test_only_words_that_name_no_person_are_kept(db, typed, stored):
    remember(typed)
    assert kept() == stored


def test_the_same_words_count_again_only_after_a_while(db):
    with time_machine.travel("2026-05-04 08:00+07:00", tick=False) as clock:
        remember("papsmear")
        remember("Papsmear")
        assert kept() == {"papsmear": 1}
        clock.shift(datetime.timedelta(minutes=11))
        remember("papsmear")
    assert kept() == {"papsmear": 2}
    assert Miss.objects.get().last_at > Miss.objects.get().first_at


def test_a_robot_cannot_fill_the_table(db, monkeypatch):
    monkeypatch.setattr(misses, "MOST_NEW", 5)
    for number in range(9):
        remember(f"kata {number}")
    assert len(kept()) == 5
    monkeypatch.setattr(misses, "MOST_NEW", 500)
    monkeypatch.setattr(misses, "MOST_KEPT", 6)
    for number in range(9, 20):
        remember(f"kata {number}")
    assert len(kept()) == 6


def test_old_words_are_forgotten_and_those_looked_for_once_sooner(db):
    now = timezone.now()
    for text, count, days in (("lama", 9, 181), ("sekali", 1, 31), ("sering", 2, 31), ("baru", 1, 1)):
        at = now - datetime.timedelta(days=days)
        Miss.objects.create(text=text, count=count, first_at=at, last_at=at)
    assert sweep() == 2
    assert sorted(kept()) == ["baru", "sering"]


def test_the_catalogue_remembers_only_what_finds_nothing(db, client):
    make_accepted()
    for words in ("akta", "kelahrian", "papsmear", "papsmear akta", ""):
        client.get("/katalog/", {"q": words})
    assert kept() == {"papsmear": 1, "papsmear akta": 1}


def test_looking_in_vain_costs_one_question_once_it_is_known(db, client):
    make_accepted()
    client.get("/katalog/", {"q": "papsmear"})
    with CaptureQueriesContext(connection) as asked:
        client.get("/katalog/", {"q": "papsmear"})
    assert len([query for query in asked if "search_miss" in query["sql"]]) == 1


def test_a_failing_table_is_no_citizens_concern(db, client, monkeypatch):
    def fail(*args):
        raise DatabaseError

    monkeypatch.setattr(misses, "count", fail)
    assert client.get("/katalog/", {"q": "papsmear"}).status_code == 200
