"""What the index would be, against cases reckoned by hand and against the formula itself."""

from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innovasi.editions.rules import Formula
from innovasi.iid.rules import City, Piece, break_even, worth_dropping
from innovasi.iid.rules.city import change_without

OF_2026 = Formula(divisor=12, number_weight=D("0.38"), number_cap=200, basic_needed=5, total=D(250))
COVERED = frozenset(range(1, 7))


def city(scores, *, region=0, promised=COVERED, formula=OF_2026):
    pieces = tuple(Piece(number, D(score)) for number, score in enumerate(scores, start=1))
    return City(formula, D(region), pieces, promised)


def test_the_marginal_rule_of_the_domain_facts_holds():
    """n = 20, S = 50, k = 30: [(30 − 50)/21 + 0.38]/2.5 = −0.22895…"""
    before = city([50] * 20)
    change = before.plus(1, D(30)).index.value - before.index.value
    assert round(change, 5) == D("-0.22895")


def test_break_even_between_divisor_and_cap():
    """k ≥ S − 0.38 × (n + 1) = 50 − 0.38 × 21 = 42.02."""
    assert break_even(city([50] * 20)) == D("42.02")


def test_below_the_divisor_every_innovation_helps():
    assert break_even(city([50] * 5)) == 0


def test_beyond_the_cap_only_an_innovation_above_the_mean_helps():
    assert break_even(city([50] * 200)) == 50


def test_just_below_the_cap_the_last_one_still_counts():
    """50 − 0.38 × 200 is below 0: anything helps."""
    assert break_even(city([50] * 199)) == 0


def test_without_coverage_the_number_gives_nothing_so_weak_ones_only_harm():
    assert break_even(city([50] * 20, promised=frozenset())) == 50


def test_an_empty_city_is_zero_and_gains_by_its_first_innovation():
    empty = city([])
    assert (empty.index.value, break_even(empty), worth_dropping(empty, 5)) == (0, 0, [])


def test_dropping_is_offered_for_what_lowers_the_index_the_heaviest_first():
    """n = 20, S = 1120/20 = 56. Without 10: 1110/19 = 58.42105, (2.42105 − 0.38)/2.5 = 0.816; without 30: 0.395."""
    found = worth_dropping(city([60] * 18 + [10, 30]), 5)
    assert [key for key, _ in found] == [19, 20]
    assert [round(change, 3) for _, change in found] == [D("0.816"), D("0.395")]


def test_the_only_innovation_of_a_needed_urusan_is_not_offered_for_dropping():
    pieces = (*(Piece(number, D(60), number) for number in range(1, 5)), *(Piece(n, D(60)) for n in range(6, 25)))
    weak = Piece(5, D(1), 5)  # the fifth of five needed: without it the number of innovations gives nothing
    assert worth_dropping(City(OF_2026, D(0), (*pieces, weak)), 5) == []


def test_covering_an_urusan_brings_the_number_back():
    """5 innovations, 4 urusan: number 0; with the fifth 5 × 0.38 = 1.9, +0.76 index points."""
    before = city([50] * 5, promised=frozenset({1, 2, 3, 4}))
    after = before.covering([5])
    assert (before.index.number, after.index.number) == (0, D("1.90"))
    assert after.index.value - before.index.value == D("0.76")


def test_other_spd_points_move_the_index_by_their_share():
    assert city([], region=10).answering(D(35)).index.value == 14  # 35 / 250 × 100


cities = st.lists(st.integers(0, 111), max_size=30).map(city)


@given(cities, st.integers(0, 111), st.integers(0, 111))
def test_a_better_extra_innovation_is_never_worse(known, one, other):
    low, high = sorted((one, other))
    assert known.plus(1, D(high)).index.value >= known.plus(1, D(low)).index.value


@given(cities, st.integers(0, 111))
def test_break_even_tells_helping_from_harming(known, score):
    change = known.plus(1, D(score)).index.value - known.index.value
    least = break_even(known)
    if score > least + D("0.001"):
        assert change > 0
    if score < least - D("0.001"):
        assert change < 0


@given(cities)
def test_dropping_never_names_one_that_helps(known):
    for key, change in worth_dropping(known, 5):
        assert change > 0
        assert change == change_without(known, key)


@pytest.mark.parametrize("number", [0, 3])
def test_adding_none_or_some_keeps_who_is_there(number):
    known = city([10, 20])
    assert known.plus(number, D(5)).index.count == 2 + number
