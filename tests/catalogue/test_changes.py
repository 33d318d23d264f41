"""Before and after, as people say it."""

import pytest

from innovasi.catalogue.board.changes import FIGURES, changes, duration, rupiah, visits


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "Seketika"),
        (1, "1 menit"),
        (59, "59 menit"),
        (60, "1 jam"),
        (90, "1 jam 30 menit"),
        (1439, "23 jam 59 menit"),
        (1440, "1 hari"),
        (2880, "2 hari"),
        (1620, "1 hari 3 jam"),
        (20160, "14 hari"),
    ],
)
def test_minutes_are_said_in_the_two_largest_units(minutes, said):
    assert duration(minutes) == said


def test_nothing_is_said_kindly():
    assert visits(0) == "Tidak perlu datang"
    assert rupiah(0) == "Gratis"


def test_rupiah_have_dots():
    assert rupiah(1250000) == "Rp1.250.000"


def figures(**known):
    return dict.fromkeys(FIGURES) | known


def test_only_pairs_that_are_known_on_both_sides_are_shown():
    assert changes(figures(minutes_before=60, visits_after=1)) == []


def test_two_zeros_say_nothing():
    assert changes(figures(rupiah_before=0, rupiah_after=0)) == []


def test_what_is_spared_is_named():
    time, money = changes(figures(minutes_before=120, minutes_after=10, rupiah_before=50000, rupiah_after=0))
    assert (time.before, time.after, time.spared) == ("2 jam", "10 menit", "1 jam 50 menit lebih cepat")
    assert (money.after, money.spared, money.is_better) == ("Gratis", "Rp50.000 lebih hemat", True)


def test_no_change_is_named_and_a_turn_for_the_worse_is_not_praised():
    same, worse = changes(figures(visits_before=1, visits_after=1, rupiah_before=0, rupiah_after=5000))
    assert (same.spared, same.is_better) == ("Tetap", False)
    assert (worse.spared, worse.is_better) == ("", False)
