"""Nothing leaves at night."""

import datetime
from zoneinfo import ZoneInfo

import pytest

from innovasi.nudges.rules.hours import is_quiet, sending_day, words_left

EVENING, MORNING = datetime.time(20), datetime.time(7)


def at(hour, minute=0):
    return datetime.datetime(2026, 5, 4, hour, minute, tzinfo=ZoneInfo("Asia/Jakarta"))


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [(at(6, 59), True), (at(7), False), (at(12), False), (at(19, 59), False), (at(20), True), (at(0), True)],
)
def test_the_night_is_quiet(moment, quiet):
    assert is_quiet(moment, EVENING, MORNING) is quiet


def test_hours_within_one_day_and_no_hours_at_all():
    assert is_quiet(at(13), datetime.time(12), datetime.time(14))
    assert not is_quiet(at(14), datetime.time(12), datetime.time(14))
    assert not is_quiet(at(3), EVENING, EVENING)


def test_hours_are_those_of_western_indonesia():
    assert is_quiet(datetime.datetime(2026, 5, 4, 14, tzinfo=datetime.UTC), EVENING, MORNING)


@pytest.mark.parametrize(("moment", "day"), [(at(6), 4), (at(9), 4), (at(20, 1), 5), (at(23, 59), 5)])
def test_what_is_released_in_the_evening_leaves_the_next_day(moment, day):
    assert sending_day(moment, EVENING, MORNING).day == day


@pytest.mark.parametrize(("days", "words"), [(7, "7 hari lagi"), (1, "besok"), (0, "hari ini"), (-1, "sudah lewat")])
def test_the_days_left_are_said_in_words(days, words):
    assert words_left(days) == words
