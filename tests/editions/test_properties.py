"""What holds for every sheet and every region, whatever the levels."""

from decimal import Decimal as D

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from innovasi.editions.actions.reference import read
from innovasi.editions.rules import Formula, index_of, score

SOURCE = read("iid.json")
SID = [D(str(row["weight"])) for row in SOURCE["indicators"]]
SPD = [D(str(row["weight"])) for row in SOURCE["spd"]]
OLD = [D(weight) for weight in SOURCE["previous_editions"]["2020_2021"]["weights"].values()]
OF_2026 = Formula(divisor=12, number_weight=D("0.38"), number_cap=200, basic_needed=5, total=D(250))

LEVELS = st.integers(0, 3)
SHEETS = st.lists(st.integers(0, 111).map(D), max_size=260)


def levels(weights):
    return st.lists(LEVELS, min_size=len(weights), max_size=len(weights))


def total(weights, parameters):
    return sum(score(weight, parameter) for weight, parameter in zip(weights, parameters, strict=True))


@pytest.mark.parametrize(("weights", "highest"), [(SID, 111), (SPD, 63), (OLD, 150)])
def test_all_at_the_top_is_the_highest_there_is(weights, highest):
    assert total(weights, [3] * len(weights)) == highest


@given(levels(SID))
def test_a_sheet_is_never_over_111(parameters):
    assert 0 <= total(SID, parameters) <= 111


@given(levels(SPD))
def test_the_region_is_never_over_63(parameters):
    assert 0 <= total(SPD, parameters) <= 63


@given(levels(SID), st.integers(0, len(SID) - 1), LEVELS)
def test_a_higher_level_never_lowers_a_sheet(parameters, place, level):
    raised = [*parameters]
    raised[place] = max(level, parameters[place])
    assert total(SID, raised) >= total(SID, parameters)


@settings(deadline=None)
@given(levels(SPD), SHEETS, st.integers(0, 6))
def test_the_index_lies_between_0_and_100(parameters, sheets, covered):
    found = index_of(OF_2026, region=total(SPD, parameters), sheets=sheets, basic_covered=covered)
    assert 0 <= found.value <= 100
    assert found.points == found.region + found.mean + found.number


@settings(deadline=None)
@given(SHEETS.filter(bool), st.data())
def test_a_better_sheet_never_lowers_the_index(sheets, data):
    place = data.draw(st.integers(0, len(sheets) - 1))
    better = [*sheets]
    better[place] = data.draw(st.integers(int(sheets[place]), 111).map(D))
    before, after = (index_of(OF_2026, region=D(0), sheets=its, basic_covered=6) for its in (sheets, better))
    assert after.value >= before.value
