"""An address names the period and the moment; nonsense and the future get a sentence."""

import pytest

from innovasi.tally.board import asked_of
from tests.factories import PeriodFactory
from tests.tally.story import drive, wib

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("params", "at"),
    [
        ({"per": "2021-06-30T23:59"}, "2021-06-30 23.59"),
        ({"per": "2021-06-30T23.59"}, "2021-06-30 23.59"),
        ({"per": "30 Juni 2021", "jam": "23.59"}, "2021-06-30 23.59"),
        ({"per": "30 juni 2021", "jam": "8:05"}, "2021-06-30 08.05"),
        ({"per": "30-06-2021"}, "2021-06-30 23.59"),
        ({"per": "2021-06-30"}, "2021-06-30 23.59"),
    ],
)
def test_a_past_moment_is_read_as_people_write_it(params, at):
    drive()
    assert asked_of(params).at == wib(at)


@pytest.mark.parametrize(
    ("params", "box", "sentence"),
    [
        ({"per": "kapan-kapan"}, "per", "“kapan-kapan” belum terbaca sebagai tanggal. Tulis seperti 30 Juni 2021."),
        ({"per": "31 Juni 2021"}, "per", "“31 Juni 2021” belum terbaca sebagai tanggal. Tulis seperti 30 Juni 2021."),
        ({"per": "30 Juni 2021", "jam": "25.00"}, "jam", "“25.00” belum terbaca sebagai jam. Tulis seperti 23.59."),
        ({"per": "2021-06-30Tsore"}, "jam", "“sore” belum terbaca sebagai jam. Tulis seperti 23.59."),
        ({"per": "1 Januari 2100"}, "per", "Saat itu belum terjadi. Pilih tanggal dan jam yang sudah lewat."),
        ({"per": "1 Januari 1999"}, "per", "Pilih tanggal mulai tahun 2000."),
        ({"per": "0000-00-00"}, "per", "“0000-00-00” belum terbaca sebagai tanggal. Tulis seperti 30 Juni 2021."),
    ],
)
def test_a_moment_that_cannot_be_shown_gets_a_sentence_beside_its_box(params, box, sentence):
    drive()
    asked = asked_of(params)
    assert asked.at is None
    assert [(row["target"], row["message"]) for row in asked.problems] == [(box, sentence)]


def test_without_a_moment_the_board_is_that_of_now():
    drive()
    asked = asked_of({"per": " ", "jam": "08.00"})
    assert (asked.at, asked.problems) == (None, [])


def test_the_open_period_is_shown_unless_another_is_named():
    opened, earlier = PeriodFactory(), drive(is_open=False)
    assert asked_of({}).period == opened
    assert asked_of({"periode": str(earlier.pk)}).period == earlier
    assert asked_of({"periode": "x"}).period == opened


def test_there_is_nothing_to_ask_before_the_first_period():
    assert asked_of({}) is None


def test_the_address_of_a_moment_can_be_given_to_others():
    period = drive()
    asked = asked_of({"per": "30 Juni 2021", "jam": "23.59"})
    assert asked.query == f"periode={period.pk}&per=2021-06-30T23.59"
    assert asked_of({"periode": str(period.pk), "per": "2021-06-30T23.59"}).at == asked.at
