"""How a deadline is reckoned from what was published, granted, and lost to outages."""

import datetime
from itertools import pairwise

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from innovasi.programmes.board import deadlines_of, deadlines_of_each, news_of, remaining
from innovasi.programmes.workflow import minutes_lost, union
from tests.factories import OPDFactory
from tests.programmes.moments import DAY, DEADLINE, MINUTE, WIB, granted, june_period, outage

JULY_5 = datetime.datetime(2026, 7, 5, 23, 59, tzinfo=WIB)
JULY_9 = datetime.datetime(2026, 7, 9, 12, 0, tzinfo=WIB)


def lost(*spans):
    return minutes_lost(DEADLINE, [(DEADLINE + one * MINUTE, DEADLINE + two * MINUTE) for one, two in spans])


@pytest.mark.parametrize(
    ("spans", "minutes"),
    [
        ([], 0),
        ([(-120, -73)], 47),
        ([(-1441, -1440)], 0),  # ended where the last 24 hours begin
        ([(-1450, -1430)], 10),  # only what lies in the last 24 hours
        ([(-120, -90), (-100, -80)], 40),  # overlapping ones count once
        ([(-60, -50), (-50, -40)], 20),
        ([(-10, 20)], 30),  # goes on beyond the deadline: the clock stands still until it ends
        ([(0, 30)], 0),  # begins with the deadline: it has passed
        ([(-30, -20), (5, 8)], 13),  # a second one in the minutes that the first one gave
        ([(-30, -20), (10, 40)], 10),  # begins when those minutes are over
        ([(-30, -20), (9, 12), (12, 15), (17, 18)], 16),  # 10, then 3 and 3 and, as 0 + 16 is not yet 17, no more
        ([(-100_000, 100_000)], 1440),  # stopped long before and long after: a day at most
        ([(-0.5, -0.25)], 1),  # a begun minute counts
    ],
)
def test_minutes_of_outages_in_the_last_day_are_given_back(spans, minutes):
    assert lost(*spans) == minutes


def by_walking(down):
    """The moment at which 24 working hours have passed since the last day began, a minute at a time."""
    clock = worked = 0
    while worked < 1440 and clock < 2880:
        worked += clock not in down
        clock += 1
    return clock - 1440


SPANS = st.lists(st.tuples(st.integers(-100, 3000), st.integers(1, 400)), max_size=8)


@given(SPANS)
def test_the_reckoning_agrees_with_a_walk_minute_by_minute(drawn):
    spans = [(start - 1440, start - 1440 + length) for start, length in drawn]
    down = {minute + 1440 for one, two in spans for minute in range(one, two)}
    assert lost(*spans) == by_walking(down)


@given(SPANS)
def test_the_order_and_the_overlap_of_outages_do_not_matter(drawn):
    spans = [(start, start + length) for start, length in drawn]
    merged = union((DEADLINE + one * MINUTE, DEADLINE + two * MINUTE) for one, two in reversed(spans))
    assert sum((two - one) // MINUTE for one, two in merged) == len({m for one, two in spans for m in range(one, two)})
    assert all(one[1] < two[0] for one, two in pairwise(merged))


@given(SPANS, st.tuples(st.integers(-100, 3000), st.integers(1, 400)))
def test_one_more_outage_never_takes_time_away(drawn, more):
    spans = [(start - 1440, start - 1440 + length) for start, length in drawn]
    assert lost(*spans) <= lost(*spans, (more[0] - 1440, more[0] - 1440 + more[1]))


@pytest.mark.django_db
def test_without_news_the_published_deadline_holds():
    deadline = deadlines_of(june_period()).general
    assert (deadline.at, deadline.published_at) == (DEADLINE, DEADLINE)
    assert not deadline.was_moved
    assert news_of(deadline) == []


@pytest.mark.django_db
def test_the_latest_extension_for_all_decides():
    period = june_period()
    granted(period, JULY_5)
    last = granted(period, JULY_9)
    deadline = deadlines_of(period).general
    assert (deadline.at, deadline.published_at, deadline.latest) == (JULY_9, DEADLINE, last)
    assert news_of(deadline) == [
        "Tenggat diperpanjang sampai 9 Juli 2026 pukul 12.00 WIB karena: Jaringan kantor putus dua hari penuh."
    ]


@pytest.mark.django_db
def test_one_opd_can_have_longer_than_the_others():
    period, dinkes, dishub = june_period(), OPDFactory(code="dinkes"), OPDFactory(code="dishub")
    granted(period, JULY_5, opd=dinkes)
    deadlines = deadlines_of(period)
    assert deadlines.of(dinkes.pk).at == JULY_5
    assert deadlines.of(dinkes.pk).is_for_one_opd
    assert deadlines.of(dishub.pk).at == deadlines.of(None).at == deadlines.general.at == DEADLINE
    assert deadlines.last == JULY_5
    assert news_of(deadlines.of(dinkes.pk))[0].startswith("Tenggat untuk OPD ini diperpanjang sampai 5 Juli 2026")


@pytest.mark.django_db
def test_a_later_deadline_for_all_overtakes_that_of_one():
    period, dinkes = june_period(), OPDFactory(code="dinkes")
    granted(period, JULY_5, opd=dinkes)
    granted(period, JULY_9)
    deadlines = deadlines_of(period)
    assert deadlines.of(dinkes.pk) == deadlines.general
    assert deadlines.special == {}


@pytest.mark.django_db
def test_outages_move_the_deadline_by_themselves_and_say_so():
    period = june_period()
    outage(-120, -73)
    deadline = deadlines_of(period).general
    assert deadline.at == datetime.datetime(2026, 7, 1, 0, 46, tzinfo=WIB)
    assert news_of(deadline) == [
        "Portal tidak dapat dipakai 47 menit dalam 24 jam terakhir sebelum tenggat, "
        "maka tenggat mundur 47 menit menjadi 1 Juli 2026 pukul 00.46 WIB."
    ]


@pytest.mark.django_db
def test_after_an_extension_only_the_day_before_the_new_deadline_counts():
    period = june_period()
    outage(-120, -73)
    granted(period, JULY_5)
    assert deadlines_of(period).general.at == JULY_5
    outage(-10, 0, base=JULY_5)
    assert deadlines_of(period).general.at == JULY_5 + 10 * MINUTE


@pytest.mark.django_db
def test_an_opd_with_longer_has_its_own_last_day():
    period, dinkes = june_period(), OPDFactory(code="dinkes")
    granted(period, JULY_5, opd=dinkes)
    outage(-120, -73)
    outage(-20, -15, base=JULY_5)
    deadlines = deadlines_of(period)
    assert (deadlines.general.outage_minutes, deadlines.of(dinkes.pk).outage_minutes) == (47, 5)


@pytest.mark.django_db
def test_the_deadline_itself_is_still_in_time():
    deadline = deadlines_of(june_period()).general
    assert deadline.allows(DEADLINE)
    assert not deadline.allows(DEADLINE + datetime.timedelta(microseconds=1))
    with time_machine.travel(DEADLINE, tick=False):
        assert not deadline.is_past
        assert deadline.days_left == 0
    with time_machine.travel(DEADLINE + datetime.timedelta(seconds=1), tick=False):
        assert deadline.is_past
    with time_machine.travel(DEADLINE + 2 * MINUTE, tick=False):
        assert deadline.days_left == -1
    with time_machine.travel(DEADLINE - DAY, tick=False):
        assert deadline.days_left == 1


@pytest.mark.django_db
def test_the_deadlines_ask_two_questions_for_one_and_for_many():
    period = june_period()
    with CaptureQueriesContext(connection) as few:
        deadlines_of(period)
    for number in range(12):
        granted(period, JULY_5, opd=OPDFactory(code=f"opd-{number}"))
        outage(-10 * number - 5, -10 * number - 2)
    others = [june_period(title=f"Periode {year}", year=year, is_open=False) for year in range(2010, 2020)]
    with CaptureQueriesContext(connection) as many:
        deadlines_of_each([period, *others])
    assert (len(few), len(many)) == (2, 2)


@pytest.mark.parametrize(
    ("time", "words"),
    [
        ({"days": 12, "hours": 3, "minutes": 59}, "tersisa 12 hari 3 jam"),
        ({"days": 1}, "tersisa 1 hari 0 jam"),
        ({"hours": 5, "minutes": 7, "seconds": 9}, "tersisa 5 jam 7 menit"),
        ({"minutes": 5, "seconds": 12}, "tersisa 5 menit 12 detik"),
        ({"seconds": 9}, "tersisa 9 detik"),
        ({"seconds": 0}, "tersisa 0 detik"),
        ({"seconds": -1}, "sudah lewat"),
        ({"days": -3}, "sudah lewat"),
    ],
)
def test_what_is_left_is_said_in_two_units(time, words):
    assert remaining(datetime.timedelta(**time)) == words
