"""What Bappeda edits in the master data does not reach back into the board of the past."""

import datetime

import pytest

from innovasi.tally.actions import keep_roll
from innovasi.tally.board import board_of, comparison_of
from innovasi.tally.models import Roll
from tests.factories import OPDFactory
from tests.tally.story import accepted, drive, said, wib

pytestmark = pytest.mark.django_db

KEPT, LATER = "2021-06-01 08.00", "2021-07-10 08.00"


@pytest.fixture
def story():
    """Two OPDs, one of them fulfilled; the roll was kept on the first of June."""
    period = drive()
    accepted(OPDFactory(code="dlh", name="Dinas Lingkungan Hidup"), period, "2021-05-10 09.00")
    OPDFactory(code="sunyi", name="Dinas Sunyi")
    keep_roll(wib(KEPT))
    return period


THEN = {
    "dlh": ("Dinas Lingkungan Hidup", "terpenuhi", 1, 0, 0, 0),
    "sunyi": ("Dinas Sunyi", "belum-mulai", 0, 0, 0, 0),
}
MOMENTS = ("2021-05-20 12.00", "2021-06-01 08.00", "2021-06-30 23.59")


def change(period, **fields):
    for name, value in fields.items():
        setattr(period, name, value)
    period.save()


def test_a_higher_target_holds_from_when_it_was_set(story):
    change(story, target=2)
    keep_roll(wib(LATER))
    assert [said(board_of(story, wib(at))) for at in MOMENTS] == [THEN] * 3
    assert said(board_of(story, wib("2021-07-11 08.00")))["dlh"][1] == "belum-mulai"


def test_an_opd_that_is_taken_out_of_the_tally_stays_on_earlier_boards(story):
    change(OPDFactory(code="sunyi"), counts_in_tally=False)
    keep_roll(wib(LATER))
    assert [said(board_of(story, wib(at))) for at in MOMENTS] == [THEN] * 3
    assert set(said(board_of(story, wib("2021-07-11 08.00")))) == {"dlh"}


def test_an_end_that_is_entered_late_does_not_reach_back(story):
    change(OPDFactory(code="sunyi"), active_until=datetime.date(2021, 6, 15))
    keep_roll(wib(LATER))
    assert said(board_of(story, wib("2021-06-30 23.59"))) == THEN


def test_a_corrected_name_does_not_reach_back(story):
    change(OPDFactory(code="sunyi"), name="Dinas Ramai")
    keep_roll(wib(LATER))
    assert [said(board_of(story, wib(at)))["sunyi"][0] for at in MOMENTS] == ["Dinas Sunyi"] * 3


def test_a_deadline_that_was_edited_later_does_not_reach_back(story):
    change(story, deadline_at=wib("2021-08-31 23.59"))
    keep_roll(wib(LATER))
    assert board_of(story, wib("2021-06-30 08.00")).deadline.at == wib("2021-06-30 23.59")
    assert comparison_of(story, wib("2021-06-30 08.00")).days_left == 0
    assert board_of(story, wib("2021-07-11 08.00")).deadline.at == wib("2021-08-31 23.59")


def test_a_roll_is_written_only_when_something_changed(story):
    assert not keep_roll(wib(LATER))
    change(story, target=2)
    assert keep_roll(wib(LATER))
    assert Roll.objects.count() == 2


def test_a_roll_is_never_changed_nor_deleted(story):
    roll = Roll.objects.newest()
    with pytest.raises(TypeError):
        roll.save()
    with pytest.raises(TypeError):
        roll.delete()
