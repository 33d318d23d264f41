"""The board is computed from moves, zeros as loud as threes."""

import datetime

import pytest
from django.utils import timezone

from innovasi.innovations.choices import Action, Kind
from innovasi.innovations.models import Innovation
from innovasi.innovations.workflow import begin, move
from innovasi.tally.board import board_of, listing_of, public_board, public_totals, trend_of
from innovasi.tally.choices import PublicState, State
from tests.factories import (
    OPDFactory,
    PeriodFactory,
    UnitFactory,
    answers,
    author_of,
    make_accepted,
    make_moved,
    make_submission,
    reviewer,
)

pytestmark = pytest.mark.django_db


def line_of(board, code):
    return next(line for line in board.lines if line.opd.code == code)


@pytest.mark.parametrize(
    ("actions", "state"),
    [
        (None, State.NOT_STARTED),
        ([], State.DRAFT),
        ([Action.CANCEL], State.DRAFT),
        ([Action.SUBMIT], State.WAITING),
        ([Action.SUBMIT, Action.TAKE], State.WAITING),
        ([Action.SUBMIT, Action.WITHDRAW], State.DRAFT),
        ([Action.SUBMIT, Action.RETURN], State.REPAIR),
        ([Action.SUBMIT, Action.RETURN, Action.SUBMIT], State.WAITING),
        ([Action.SUBMIT, Action.REJECT], State.NOT_STARTED),
        ([Action.SUBMIT, Action.ACCEPT], State.FULFILLED),
        ([Action.SUBMIT, Action.ACCEPT, Action.WITHHOLD], State.FULFILLED),
    ],
)
def test_what_an_opd_did_decides_its_state(actions, state):
    opd, period = OPDFactory(code="dlh"), PeriodFactory()
    if actions is not None:
        make_moved(*actions, opd=opd, period=period)
    assert line_of(board_of(period), "dlh").state == state


def test_an_opd_with_nothing_stands_on_the_board():
    OPDFactory(code="sunyi")
    board = board_of(PeriodFactory())
    assert [(line.opd.code, line.accepted, line.state) for line in board.lines] == [("sunyi", 0, State.NOT_STARTED)]
    assert (board.fulfilled, board.counted) == (0, 1)


def test_an_opd_that_does_not_count_or_has_ended_is_left_out():
    OPDFactory(code="luar", counts_in_tally=False)
    OPDFactory(code="bubar", active_until=datetime.date(2020, 1, 1))
    assert board_of(PeriodFactory()).lines == ()


def test_innovations_of_a_unit_count_for_its_opd_and_stand_under_it():
    opd = OPDFactory(code="kec-kedaton")
    unit = UnitFactory(opd=opd, name="Sidodadi")
    make_accepted(opd=opd, unit=unit)
    line = line_of(board_of(PeriodFactory()), "kec-kedaton")
    assert line.accepted == 1
    assert [(found.name, found.accepted) for found in line.units] == [("Sidodadi", 1)]


def test_three_forms_are_counted_apart():
    opd = OPDFactory(code="dinkes")
    for kind in (Kind.PUBLIC_SERVICE, Kind.PUBLIC_SERVICE, Kind.OTHER):
        make_accepted(opd=opd, kind=kind)
    board = board_of(PeriodFactory())
    assert line_of(board, "dinkes").kind_counts == [2, 0, 1]
    assert [count for _, _, count in board.by_kind] == [2, 0, 1]


def test_an_accepted_update_is_still_one_innovation():
    first = make_accepted()
    innovation = first.innovation
    author = author_of(innovation.opd)
    again = begin(innovation, by=author, period=first.period, **answers(title="Permen Manis 2"))
    move(again, Action.SUBMIT, by=author, seen_revision=again.revision)
    move(again, Action.ACCEPT, by=reviewer(), seen_revision=again.revision)
    assert line_of(board_of(first.period), innovation.opd.code).accepted == 1


def test_the_target_decides_what_is_enough():
    period = PeriodFactory(target=2)
    opd = OPDFactory(code="dishub")
    make_accepted(opd=opd, period=period)
    assert line_of(board_of(period), "dishub").state == State.NOT_STARTED
    make_accepted(opd=opd, period=period)
    assert line_of(board_of(period), "dishub").state == State.FULFILLED


def test_the_board_of_a_past_moment_stays_as_it_was():
    submission = make_submission()
    author, moment = author_of(submission.innovation.opd), timezone.now() - datetime.timedelta(days=5)
    submission.moves.all().update(at=moment - datetime.timedelta(days=1))
    move(submission, Action.SUBMIT, by=author, seen_revision=1, at=moment)
    move(submission, Action.ACCEPT, by=reviewer(), seen_revision=2)
    code, period = submission.innovation.opd.code, submission.period
    assert line_of(board_of(period, moment - datetime.timedelta(hours=1)), code).state == State.DRAFT
    assert line_of(board_of(period, moment + datetime.timedelta(days=1)), code).state == State.WAITING
    assert line_of(board_of(period), code).state == State.FULFILLED


@pytest.mark.parametrize(
    "actions",
    [
        [],
        [Action.SUBMIT],
        [Action.SUBMIT, Action.RETURN],
        [Action.SUBMIT, Action.REJECT],
        [Action.SUBMIT, Action.ACCEPT, Action.WITHHOLD],
    ],
)
def test_the_public_board_knows_nothing_of_what_is_not_published(actions):
    period = PeriodFactory()
    make_moved(*actions, period=period)
    [line] = public_board(period).lines
    assert (line.state, line.accepted, line.waiting, line.returned, line.started) == (
        PublicState.UNFULFILLED,
        0,
        0,
        0,
        0,
    )


def test_the_public_sentence_counts_published_innovations():
    make_accepted()
    OPDFactory(code="sunyi")
    totals = public_totals()
    assert (totals.fulfilled, totals.counted) == (1, 2)


def test_the_public_sentence_says_what_the_public_board_shows(django_assert_num_queries):
    period = PeriodFactory(target=2)
    full, half = OPDFactory(code="penuh"), OPDFactory(code="separuh")
    for opd in (full, full, half):
        make_accepted(opd=opd, period=period)
    make_moved(Action.SUBMIT, Action.ACCEPT, Action.WITHHOLD, opd=half, period=period)
    for _ in range(2):
        make_accepted(opd=OPDFactory(code="luar", counts_in_tally=False), period=period)
        make_accepted(opd=OPDFactory(code="bubar", active_until=datetime.date(2020, 1, 1)), period=period)
    board = public_board(period)
    public_totals()  # what is published is remembered until it changes
    with django_assert_num_queries(5):
        totals = public_totals()
    assert (totals.fulfilled, totals.counted) == (board.fulfilled, board.counted) == (1, 2)


def test_there_is_no_sentence_before_the_first_period():
    assert public_totals() is None


def test_filters_count_what_choosing_them_would_show():
    period = PeriodFactory()
    make_accepted(opd=OPDFactory(code="dinkes", name="Dinas Kesehatan"), period=period)
    make_submission(opd=OPDFactory(code="dishub", name="Dinas Perhubungan"), period=period)
    OPDFactory(code="kec-kedaton", name="Kecamatan Kedaton", kind="kecamatan")
    listing = listing_of(board_of(period), {"kelompok": "perangkat-daerah", "status": "draf"}, is_public=False)
    assert [line.opd.code for line in listing.lines] == ["dishub"]
    assert {option["value"]: option["count"] for option in listing.states} == {
        "belum-mulai": 0,
        "draf": 1,
        "perlu-perbaikan": 0,
        "menunggu-bappeda": 0,
        "terpenuhi": 1,
    }
    assert {option["value"]: option["count"] for option in listing.groups} == {"perangkat-daerah": 1, "kecamatan": 0}


def test_nonsense_in_the_address_is_passed_over():
    OPDFactory(code="dlh")
    listing = listing_of(board_of(PeriodFactory()), {"status": "'; drop", "urut": "x", "bentuk": "\0"}, is_public=True)
    assert len(listing.lines) == 1


def test_the_trend_steps_on_the_day_the_target_is_reached():
    submission = make_submission()
    period, opened = submission.period, timezone.now() - datetime.timedelta(days=10)
    author = author_of(submission.innovation.opd)
    move(submission, Action.SUBMIT, by=author, seen_revision=1, at=opened)
    move(submission, Action.ACCEPT, by=reviewer(), seen_revision=2, at=opened)
    trend = trend_of(public_board(period), is_public=True)
    assert trend.steps == ((timezone.localdate(opened), 1),)
    assert trend.reached(timezone.localdate(opened) - datetime.timedelta(days=1)) == 0
    assert trend.weeks[-1] == (timezone.localdate(), 1, 0)


def test_the_board_asks_as_many_questions_for_forty_dossiers_as_for_one(django_assert_num_queries):
    period = PeriodFactory()
    make_accepted(period=period)
    with django_assert_num_queries(5):
        board_of(period)
    for number in range(40):
        make_submission(opd=OPDFactory(code=f"opd-uji-{number}"), period=period)
    assert Innovation.objects.count() == 41
    with django_assert_num_queries(5):
        board_of(period)
