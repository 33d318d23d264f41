"""The forecast has a range, or says why there is none."""

import datetime

import pytest

from innovasi.tally.board.forecast import Course, forecast, more_to_come
from tests.tally.story import wib

START, NOW, DEADLINE = datetime.date(2021, 3, 1), wib("2021-06-16 12.00"), wib("2021-06-30 12.00")

TOO_FEW = "terpenuhi dalam 14 hari terakhir, terlalu sedikit untuk membaca laju."
TOO_YOUNG = "Belum ada perkiraan: periode baru berjalan 10 hari; lajunya dibaca dari 14 hari."


def course(early, late, **changes):
    """So many OPDs fulfilled long ago, so many in the last fortnight, of 54."""
    days = [datetime.date(2021, 4, 1)] * early + [datetime.date(2021, 6, 10)] * late
    fields = {"days": days, "counted": 54, "start": START, "now": NOW, "deadline": DEADLINE}
    return Course(**(fields | changes))


def test_the_pace_of_a_fortnight_is_carried_on_for_a_fortnight():
    """7 came; with a rate known only from them 4 to 12 more are likely (negative binomial, shape 7½, half and half)."""
    found = forecast(course(30, 7))
    assert (found.low, found.high, found.range_text, found.refusal) == (40, 50, "40–50", "")


def test_a_range_never_promises_more_opds_than_there_are():
    found = forecast(course(30, 20))
    assert found.high == 54


def test_the_longer_the_way_the_wider_the_range():
    near = forecast(course(10, 6, deadline=NOW + datetime.timedelta(days=2)))
    far = forecast(course(10, 6, deadline=NOW + datetime.timedelta(days=20)))
    assert near.high - near.low < far.high - far.low


@pytest.mark.parametrize(
    ("early", "late", "changes", "sentence"),
    [
        (
            10,
            2,
            {},
            "Belum ada perkiraan: hanya 2 OPD terpenuhi dalam 14 hari terakhir, terlalu sedikit untuk membaca laju.",
        ),
        (
            10,
            0,
            {},
            "Belum ada perkiraan: tidak ada OPD terpenuhi dalam 14 hari terakhir, terlalu sedikit untuk membaca laju.",
        ),
        (
            10,
            9,
            {"start": datetime.date(2021, 6, 6)},
            "Belum ada perkiraan: periode baru berjalan 10 hari; lajunya dibaca dari 14 hari.",
        ),
        (10, 9, {"deadline": NOW}, "Tenggatnya sudah lewat, jadi tidak ada lagi yang diperkirakan."),
        (10, 9, {"is_closed": True}, "Periode ini sudah ditutup, jadi tidak ada lagi yang diperkirakan."),
        (45, 9, {}, "Semua OPD sudah terpenuhi."),
    ],
)
def test_without_enough_to_go_by_it_says_why(early, late, changes, sentence):
    found = forecast(course(early, late, **changes))
    assert (found.low, found.high, found.refusal) == (None, None, sentence)


def test_day_fourteen_counts_and_day_fifteen_does_not():
    inside, outside = datetime.date(2021, 6, 3), datetime.date(2021, 6, 2)
    assert course(0, 0, days=[inside, outside]).pace == 1


def test_the_range_holds_about_as_often_as_it_says():
    """Against an independent reckoning of the same distribution: shape 7½, probability ½."""
    assert more_to_come(7, 14, 0.5) == 7
    assert more_to_come(7, 14, 0.9) == 13
    assert more_to_come(7, 14, 0.1) == 3
