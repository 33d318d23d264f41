"""The editions that the project knows: all four, whole, with their certainty, and never touched twice."""

from decimal import Decimal

import pytest

from innovasi.editions.actions import load_editions
from innovasi.editions.board import region_points, region_sheet
from innovasi.editions.models import Basis, Edition, Indicator, Level
from tests.editions.samples import answer

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(db):
    load_editions()
    return {edition.year: edition for edition in Edition.objects.all()}


def highest(edition, aspect="SID"):
    return sum(row.highest for row in edition.indicators.filter(aspect=aspect))


def test_all_four_editions_are_loaded(loaded):
    assert sorted(loaded) == [2021, 2023, 2024, 2026]
    assert all(edition.indicators.of_innovations().count() == 20 for edition in loaded.values())


@pytest.mark.parametrize(("year", "most"), [(2021, 150), (2023, 111), (2024, 111), (2026, 111)])
def test_the_highest_kematangan_of_each_year(loaded, year, most):
    assert highest(loaded[year]) == most


def test_the_region_can_reach_63_and_only_2026_knows_its_rows(loaded):
    assert highest(loaded[2026], "SPD") == 63
    assert not loaded[2024].indicators.of_region().exists()


def test_every_row_has_three_levels_or_bases_with_three_each(loaded):
    for row in Indicator.objects.whole():
        own = [level.parameter for level in row.levels.all() if level.basis_id is None]
        if row.bases.all():
            assert own == []
        else:
            assert own == [1, 2, 3]
    assert Basis.objects.filter(indicator__key="kemanfaatan").count() == 6
    assert all(basis.levels.count() == 3 for basis in Basis.objects.all())
    assert not Level.objects.filter(text="").exists()


def test_the_formula_of_each_year_is_kept_with_its_certainty(loaded):
    assert (loaded[2023].divisor, loaded[2026].divisor) == (10, 12)
    assert loaded[2026].number_weight == Decimal("0.380")
    assert not loaded[2026].formula_confirmed
    assert "satu sumber" in loaded[2026].formula_note
    assert loaded[2024].reports_limit == 2
    assert str(loaded[2026].launched_from) == "2024-01-01"


def test_mandatory_rows_and_uncertain_ones_are_marked(loaded):
    mandatory = set(loaded[2026].indicators.of_innovations().filter(is_mandatory=True).values_list("key", flat=True))
    assert mandatory == {"regulasi", "sdm", "kecepatan", "kemanfaatan", "video"}
    assert not loaded[2026].indicators.of_region().filter(is_confirmed=True).exists()


def test_loading_again_changes_nothing(loaded):
    rows = Indicator.objects.count(), Level.objects.count()
    assert load_editions() == 0
    assert (Indicator.objects.count(), Level.objects.count()) == rows


def test_what_bappeda_edited_stays_when_loaded_again(loaded):
    row = loaded[2026].indicators.get(key="regulasi")
    row.weight, row.question = Decimal("2.5"), "Aturan mana?"
    row.save()
    load_editions()
    row.refresh_from_db()
    assert (row.weight, row.question) == (Decimal("2.50"), "Aturan mana?")


def test_the_region_s_points_are_the_sum_of_weight_times_answer(loaded):
    edition = loaded[2026]
    answer(edition, "spd-1", 3)  # 1 × 3
    answer(edition, "spd-5a", 2)  # 0.75 × 2
    answer(edition, "spd-12", 1)  # 2 × 1
    answer(edition, "spd-8", 0)
    assert region_points(edition) == Decimal("6.5")
    sheet = region_sheet(edition)
    assert (sheet.highest, sheet.answered, len(sheet.rows)) == (63, 4, 20)
    assert {row.indicator.key: row.points for row in sheet.rows if row.points} == {
        "spd-1": 3,
        "spd-5a": Decimal("1.5"),
        "spd-12": 2,
    }


def test_a_region_without_answers_has_no_points(loaded):
    assert region_points(loaded[2026]) == 0
    assert region_points(loaded[2021]) == 0


def test_the_region_s_sheet_takes_the_same_questions_however_many_answers(loaded, django_assert_num_queries):
    with django_assert_num_queries(3):
        region_points(loaded[2026])
    answer(loaded[2026], "spd-1")
    answer(loaded[2026], "spd-8")
    with django_assert_num_queries(3):
        region_points(loaded[2026])
