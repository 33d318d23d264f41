"""Scores, index and predicates against cases reckoned by hand from the domain facts (§1.3)."""

from decimal import Decimal as D
from types import SimpleNamespace

import pytest

from innovasi.editions.rules import Formula, band_of, index_of, score

OF_2026 = Formula(divisor=12, number_weight=D("0.38"), number_cap=200, basic_needed=5, total=D(250))
OF_2023 = Formula(divisor=10, number_weight=D("0.38"), number_cap=200, basic_needed=5, total=D(250))


def index(formula=OF_2026, *, region="0", sheets=(), covered=6):
    return index_of(formula, region=D(region), sheets=[D(sheet) for sheet in sheets], basic_covered=covered)


def bands(*rows):
    return [SimpleNamespace(label=label, above=D(above)) for label, above in rows]


BANDS_2026 = bands(("sangat", "65.01"), ("inovatif", "40.01"), ("kurang", "0.01"), ("tidak dinilai", "0"))
BANDS_2023 = bands(("sangat", "60.01"), ("inovatif", "35"), ("kurang", "0.01"), ("tidak dinilai", "0"))


@pytest.mark.parametrize(
    ("weight", "parameter", "points"), [("3", 3, "9"), ("4", 2, "8"), ("0.75", 3, "2.25"), ("2", 0, "0")]
)
def test_a_row_scores_weight_times_parameter(weight, parameter, points):
    assert score(D(weight), parameter) == D(points)


def test_a_row_without_evidence_scores_nothing():
    assert score(D(4), 3, has_evidence=False) == 0


def test_a_full_region_reaches_exactly_one_hundred_in_2026():
    full = index(region="63", sheets=[111] * 200)  # 63 + 111 + 76 = 250
    assert (full.mean, full.number, full.points, full.value) == (111, 76, 250, 100)


def test_a_region_with_nothing_has_nothing():
    empty = index(covered=0)
    assert (empty.count, empty.divided_by, empty.mean, empty.value) == (0, 12, 0, 0)


def test_few_innovations_are_divided_by_the_divisor_of_2026():
    few = index(region="42.5", sheets=[60, 72, 48])  # 180 / 12 = 15; 3 × 0.38 = 1.14; 58.64 / 250 = 23.456 %
    assert (few.divided_by, few.mean, few.number) == (12, 15, D("1.14"))
    assert few.value == D("23.456")


def test_the_same_innovations_count_for_more_under_the_divisor_of_2023():
    few = index(OF_2023, region="42.5", sheets=[60, 72, 48])  # 180 / 10 = 18; 61.64 / 250 = 24.656 %
    assert (few.divided_by, few.mean) == (10, 18)
    assert few.value == D("24.656")


def test_from_the_divisor_on_the_mean_is_a_plain_mean():
    assert index(sheets=[50] * 12).mean == 50
    assert index(sheets=[50] * 13).mean == 50
    assert index(sheets=[50] * 11).mean == D(550) / 12


def test_innovations_beyond_the_cap_add_nothing_to_the_number():
    assert [index(sheets=[1] * count).number for count in (199, 200, 201, 400)] == [D("75.62"), 76, 76, 76]
    assert index(sheets=[1] * 400).counted == 200


@pytest.mark.parametrize(("covered", "number"), [(0, "0"), (4, "0"), (5, "38"), (6, "38")])
def test_the_number_counts_only_with_five_of_six_basic_urusan(covered, number):
    reached = index(sheets=[0] * 100, covered=covered)
    assert reached.number == D(number)
    assert reached.is_covered == (covered >= 5)


def test_losing_the_coverage_costs_thirty_point_four():
    assert index(sheets=[0] * 200).value - index(sheets=[0] * 200, covered=4).value == D("30.4")


@pytest.mark.parametrize(("standing", "extra"), [(30, 80), (50, 20), (150, 0), (199, 111)])
def test_one_more_innovation_moves_the_index_as_the_marginal_formula_says(standing, extra):
    """[(k − S) / (n + 1) + 0.38] / 2.5, between the divisor and the cap."""
    mean = D(60)
    before, after = index(sheets=[mean] * standing), index(sheets=[*[mean] * standing, extra])
    expected = ((D(extra) - mean) / (standing + 1) + D("0.38")) / D("2.5")
    assert after.value - before.value == pytest.approx(expected, abs=D("1e-20"))


def test_a_weak_innovation_beyond_the_cap_lowers_the_index():
    assert index(sheets=[*[60] * 200, 10]).value < index(sheets=[60] * 200).value


def test_a_weak_innovation_below_the_cap_may_still_raise_it():
    """At n = 150 and S = 60 an innovation of 10 costs 50 / 151 = 0.331 and brings 0.38."""
    assert index(sheets=[*[60] * 150, 10]).value > index(sheets=[60] * 150).value


@pytest.mark.parametrize(
    ("value", "label"),
    [
        ("100", "sangat"), ("65.01", "sangat"), ("65.005", "inovatif"), ("65.0051", "sangat"), ("65", "inovatif"),
        ("40.01", "inovatif"), ("40", "kurang"), ("0.01", "kurang"), ("0.004", "tidak dinilai"), ("0", "tidak dinilai"),
    ],
)  # fmt: skip
def test_predicates_of_2026_at_their_bounds(value, label):
    assert band_of(BANDS_2026, D(value)).label == label


@pytest.mark.parametrize(
    ("value", "label"), [("60.01", "sangat"), ("60", "inovatif"), ("35", "inovatif"), ("34.99", "kurang")]
)
def test_predicates_of_2023_at_their_bounds(value, label):
    assert band_of(BANDS_2023, D(value)).label == label


def test_an_edition_without_known_bounds_has_no_predicate():
    assert band_of([], D(70)) is None
