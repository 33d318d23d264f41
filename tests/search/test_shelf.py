"""The published things in memory say the same as the database, for every combination."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innovasi.innovations.choices import Kind, Medium, RunningState
from innovasi.search.actions import index, unindex
from innovasi.search.board import find, shelf
from innovasi.search.board.shelf import nth_places, set_of
from innovasi.search.models import Entry
from tests.factories import OPDFactory, make_accepted


@given(st.sets(st.integers(0, 9000), max_size=200), st.integers(0, 250), st.integers(0, 30))
def test_a_page_of_a_set_is_the_page_of_its_sorted_places(places, start, size):
    assert list(nth_places(set_of(places, 9001), start, start + size)) == sorted(places)[start : start + size]


@pytest.fixture
def various(db):
    for kind, medium, code in product(Kind, Medium, ("dlh", "dinkes")):
        make_accepted(kind=kind, medium=medium, opd=OPDFactory(code=code), title=f"{kind} {medium} {code}")


def test_narrowing_and_counting_agree_with_the_database(various):
    known = shelf.now()
    for kind, medium in product([None, *Kind.values], [None, *Medium.values]):
        choices = {name: value for name, value in (("kind", kind), ("medium", medium)) if value}
        found = known.narrowed(known.everything, choices)
        rows = Entry.objects.filter(**choices)
        assert found.bit_count() == rows.count()
        assert known.page(found, 0, 5) == list(rows.values_list("pk", flat=True)[:5])
        assert known.page_by_title(found, 1, 4) == list(rows.order_by("title", "pk").values_list("pk", flat=True)[1:4])
        assert sum(known.counts("opd", found).values()) == rows.count()


def test_it_follows_what_is_published(db):
    assert list(shelf.now().keys) == []
    submission = make_accepted()
    assert list(shelf.now().keys) == [submission.innovation_id]
    unindex(submission.innovation)
    assert list(shelf.now().keys) == []


def test_what_has_stopped_stands_lower(db):
    stopped = make_accepted(title="Drone air", citizen_summary="Drone.")
    make_accepted(title="Peta", citizen_summary="Peta dari drone.")
    assert Entry.objects.get(pk=find("drone").ranked[0]).title == "Drone air"
    stopped.innovation.running = RunningState.STOPPED
    stopped.innovation.save()
    index(stopped.innovation)
    assert Entry.objects.get(pk=find("drone").ranked[0]).title == "Peta"
