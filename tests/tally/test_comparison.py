"""Periods side by side, at the same distance from their deadlines."""

import pytest

from innovasi.tally.board import comparison_of
from tests.factories import OPDFactory
from tests.tally.story import accepted, drive, wib

pytestmark = pytest.mark.django_db


@pytest.fixture
def two_years():
    """2020: one OPD by the end of May, two by the deadline. 2021: two by the end of May."""
    then = {"year": 2020, "opens_at": wib("2020-03-01 08.00"), "deadline_at": wib("2020-06-30 23.59")}
    before = drive(title="Drive 2020", **then)
    a, b, c = (OPDFactory(code=code, name=f"Dinas {code.upper()}") for code in "abc")
    accepted(a, before, "2020-05-20 10.00")
    accepted(b, before, "2020-06-20 10.00")
    before.is_open = False
    before.save()
    now = drive()
    accepted(a, now, "2021-05-05 10.00")
    accepted(a, now, "2021-05-06 10.00")
    accepted(c, now, "2021-05-25 10.00")
    return now


def test_the_totals_are_taken_at_the_same_distance_from_each_deadline(two_years):
    found = comparison_of(two_years, wib("2021-05-31 23.59"))
    assert found.days_left == 30
    assert [
        (column.period.year, column.moment, column.fulfilled_then, column.accepted_then, column.is_over)
        for column in found.columns
    ] == [
        (2021, wib("2021-05-31 23.59"), 2, 3, False),
        (2020, wib("2020-05-31 23.59"), 1, 1, True),
    ]
    assert [column.fulfilled_at_deadline for column in found.columns] == [2, 2]


def test_each_opd_has_its_counts_beside_each_other(two_years):
    rows = comparison_of(two_years, wib("2021-06-30 23.59")).rows
    assert {row.name: (row.counts, row.change) for row in rows} == {
        "Dinas A": ([2, 1], 1),
        "Dinas B": ([0, 1], -1),
        "Dinas C": ([1, 0], 1),
    }


def test_columns_are_named_by_year_and_by_title_where_a_year_had_two(two_years):
    assert comparison_of(two_years).labels == ["2021", "2020"]
    drive(
        title="Susulan 2020",
        year=2020,
        opens_at=wib("2020-08-01 08.00"),
        deadline_at=wib("2020-09-30 23.59"),
        is_open=False,
    )
    assert comparison_of(two_years).labels == ["2021", "Susulan 2020", "Drive 2020"]


def test_a_single_period_has_nothing_beside_it():
    found = comparison_of(drive())
    assert [column.period.year for column in found.columns] == [2021]


def test_many_opds_are_compared_as_cheaply_as_one(two_years, django_assert_max_num_queries):
    for number in range(20):
        accepted(OPDFactory(code=f"opd-uji-{number}"), two_years, "2021-05-05 10.00")
    with django_assert_max_num_queries(5):
        comparison_of(two_years)
