"""Which point to win next, against lists worked out by hand."""

from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innovasi.iid.choices import Step
from innovasi.iid.rules import Standing, all_steps, next_points, points
from innovasi.iid.rules.advice import advise


def row(key="a", weight=2, order=1, mandatory=False, **facts):
    return Standing(key=key, weight=D(weight), is_mandatory=mandatory, order=order, **facts)


@pytest.mark.parametrize(
    ("facts", "step", "gain", "most"),
    [
        ({}, Step.START, 2, 6),
        ({"proofs": 1}, Step.PICK, 2, 6),
        ({"parameter": 3}, Step.UPLOAD, 6, 6),
        ({"parameter": 1}, Step.UPLOAD, 2, 6),
        ({"parameter": 3, "proofs": 1, "verified": 1}, Step.FIX, 4, 4),
        ({"parameter": 2, "proofs": 2, "verified": 0}, Step.FIX, 4, 4),
        ({"parameter": 1, "proofs": 1, "verified": 1}, Step.RAISE, 2, 4),
        ({"parameter": 2, "proofs": 1}, Step.RAISE, 2, 2),
    ],
)
def test_each_state_of_an_indicator_has_one_step_and_its_worth(facts, step, gain, most):
    advice = advise(row(**facts))
    assert (advice.step, advice.gain, advice.most) == (step, gain, most)


@pytest.mark.parametrize("verified", [None, 3])
def test_nothing_is_advised_where_nothing_more_can_be_won(verified):
    assert advise(row(parameter=3, proofs=1, verified=verified)) is None


def test_an_indicator_of_weight_zero_is_never_advised():
    assert advise(row(weight=0)) is None


def test_points_for_the_work_decide_the_order():
    """Worked by hand: 6/2 = 3, 2/1 = 2, 4/2 = 2, 3/4 = 0.75, 2/4 = 0.5; of two alike the order of the form."""
    rows = [
        row("mulai", 2, 1),
        row("naik", 3, 2, parameter=2, proofs=1),
        row("perbaiki", 4, 3, parameter=2, proofs=1, verified=1),
        row("pilih", 2, 4, proofs=1),
        row("unggah", 2, 5, parameter=3),
    ]
    assert [advice.standing.key for advice in all_steps(rows)] == ["unggah", "perbaiki", "pilih", "naik", "mulai"]


def test_an_empty_mandatory_indicator_comes_before_everything():
    rows = [row("kaya", 4, 1, parameter=3), row("wajib", 1, 2, mandatory=True)]
    assert [advice.standing.key for advice in all_steps(rows)] == ["wajib", "kaya"]


def test_a_mandatory_indicator_that_is_filled_has_no_precedence():
    rows = [row("kaya", 4, 1, parameter=3), row("wajib", 1, 2, mandatory=True, parameter=1)]
    assert [advice.standing.key for advice in all_steps(rows)] == ["kaya", "wajib"]


def test_what_the_portal_can_make_is_less_work():
    """2/4 against 1/2: alike, so the order of the form; without the page 1/4 would come last."""
    rows = [row("lain", 2, 2), row("pedoman", 1, 1, is_at_hand=True)]
    assert [advice.standing.key for advice in all_steps(rows)] == ["pedoman", "lain"]
    rows[1] = row("pedoman", 1, 1)
    assert [advice.standing.key for advice in all_steps(rows)] == ["lain", "pedoman"]


def test_the_list_is_short_and_the_rest_still_counts():
    rows = [row(str(number), 2, number) for number in range(20)]
    assert len(next_points(rows)) == 5
    assert points(all_steps(rows)) == 40


standings = st.builds(
    row,
    weight=st.sampled_from([0, 1, 2, 3, 4]),
    order=st.integers(0, 30),
    mandatory=st.booleans(),
    parameter=st.integers(0, 3),
    proofs=st.integers(0, 2),
    verified=st.none() | st.integers(0, 3),
    is_at_hand=st.booleans(),
)


@given(standings)
def test_a_step_always_wins_something_and_never_more_than_the_row_can_score(standing):
    advice = advise(standing)
    if advice is not None:
        assert 0 < advice.gain <= advice.most <= standing.weight * 3
