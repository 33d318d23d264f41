"""How well citizens' own words find what answers them; `make bench` prints the same for both databases."""

import pytest

from tests.search.judging import JUDGED, Report, judge, publish_examples, queries

RECALL, MRR = 0.95, 0.85  # of the queries that the search was tuned to
HELD_RECALL, HELD_MRR = 0.85, 0.75  # of those that it never saw


@pytest.fixture(scope="module")
def report(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        from django.db import transaction

        with transaction.atomic():
            made = judge(publish_examples())
            transaction.set_rollback(True)
    return made


def test_there_are_enough_queries_and_each_names_what_it_wants():
    asked = queries()
    assert len(asked) >= 60
    assert len({query["q"] for query in asked}) == len(asked), JUDGED
    assert all(query["want"] for query in asked)


def test_a_citizens_words_find_what_answers_them(report):
    seen = report.part(held_out=False)
    assert seen.recall >= RECALL, seen.failures
    assert seen.mrr >= MRR, seen.failures


def test_words_that_the_search_was_not_tuned_to_find_it_too(report):
    held = report.part(held_out=True)
    assert isinstance(held, Report)
    assert held.recall >= HELD_RECALL, held.failures
    assert held.mrr >= HELD_MRR, held.failures
