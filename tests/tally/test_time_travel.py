"""The board of a past moment gives the same answer for ever, whatever happens later."""

import datetime

import pytest

from innovasi.innovations.choices import Action, Kind
from innovasi.innovations.models import Submission
from innovasi.organisations.actions.opds import end, rename
from innovasi.programmes.models import Extension
from innovasi.tally.board import board_of, comparison_of, coverage_of, trend_of
from tests.factories import OPDFactory, UnitFactory, UrusanFactory, admin
from tests.tally.story import accepted, act, drive, enter, said, tell, wib

pytestmark = pytest.mark.django_db

MARCH, MAY, JUNE = "2021-03-20 12.00", "2021-05-15 12.00", "2021-06-30 23.59"


@pytest.fixture
def story():
    """Four OPDs: one is accepted in May, one is returned and comes again, one only looks, one never comes."""
    period = drive()
    dukcapil = OPDFactory(code="disdukcapil", name="Dinas Kependudukan")
    dishub = OPDFactory(code="dishub", name="Dinas Perhubungan")
    OPDFactory(code="dlh", name="Dinas Lingkungan Hidup")
    OPDFactory(code="sunyi", name="Dinas Sunyi")
    unit = UnitFactory(opd=dukcapil, name="UPTD Kedaton")
    first = tell(
        dukcapil,
        period,
        (Action.SUBMIT, "2021-05-02 09.00"),
        (Action.TAKE, "2021-05-03 09.00"),
        (Action.ACCEPT, "2021-05-10 09.00"),
        begun="2021-03-10 09.00",
        unit=unit,
        main_urusan=UrusanFactory(number=12),
    )
    second = tell(
        dishub,
        period,
        (Action.SUBMIT, "2021-05-12 10.00"),
        (Action.RETURN, "2021-06-01 10.00"),
        (Action.SUBMIT, "2021-06-29 10.00"),
        begun="2021-04-01 10.00",
    )
    enter(dukcapil, "2021-03-09 08.00")
    enter(OPDFactory(code="dlh"), "2021-06-15 08.00")
    return period, first, second


IN_MARCH = {
    "disdukcapil": ("Dinas Kependudukan", "draf", 0, 0, 0, 1),
    "dishub": ("Dinas Perhubungan", "belum-mulai", 0, 0, 0, 0),
    "dlh": ("Dinas Lingkungan Hidup", "belum-mulai", 0, 0, 0, 0),
    "sunyi": ("Dinas Sunyi", "belum-mulai", 0, 0, 0, 0),
}
IN_MAY = IN_MARCH | {
    "disdukcapil": ("Dinas Kependudukan", "terpenuhi", 1, 0, 0, 0),
    "dishub": ("Dinas Perhubungan", "menunggu-bappeda", 0, 1, 0, 0),
}
EARLY_IN_JUNE = IN_MAY | {"dishub": ("Dinas Perhubungan", "perlu-perbaikan", 0, 0, 1, 0)}


def test_the_board_at_four_moments_is_as_the_moves_tell(story):
    period, _, _ = story
    assert said(board_of(period, wib(MARCH))) == IN_MARCH
    assert said(board_of(period, wib(MAY))) == IN_MAY
    assert said(board_of(period, wib("2021-06-02 12.00"))) == EARLY_IN_JUNE
    assert said(board_of(period, wib(JUNE))) == IN_MAY


def test_before_the_first_move_everybody_is_at_nothing(story):
    period, _, _ = story
    lines = board_of(period, wib("2021-03-05 08.00")).lines
    assert {line.state.value for line in lines} == {"belum-mulai"}


def test_what_happens_later_does_not_change_the_past(story):
    period, first, second = story
    before = [said(board_of(period, wib(at))) for at in (MARCH, MAY, JUNE)]
    act(second, Action.ACCEPT, "2021-07-05 10.00")
    act(first, Action.WITHHOLD, "2021-07-06 10.00")
    tell(OPDFactory(code="sunyi"), period, begun="2021-07-07 10.00")
    rename(OPDFactory(code="dlh"), name="Dinas Hijau", abbreviation="DH", since=datetime.date(2021, 7, 8), by=admin())
    end(OPDFactory(code="sunyi"), last_day=datetime.date(2021, 7, 31), by=admin())
    OPDFactory(code="baru", name="Dinas Baru", active_from=datetime.date(2021, 8, 1))
    assert [said(board_of(period, wib(at))) for at in (MARCH, MAY, JUNE)] == before


def test_the_same_moment_after_the_change_shows_the_change(story):
    period, _, _ = story
    rename(OPDFactory(code="dlh"), name="Dinas Hijau", abbreviation="DH", since=datetime.date(2021, 7, 8), by=admin())
    end(OPDFactory(code="sunyi"), last_day=datetime.date(2021, 7, 31), by=admin())
    names = {line.name for line in board_of(period, wib("2021-08-01 08.00")).lines}
    assert names == {"Dinas Kependudukan", "Dinas Perhubungan", "Dinas Hijau"}


def test_an_opd_renamed_twice_carries_the_name_of_the_day(story):
    period, _, _ = story
    for name, since in (("Dinas Dua", datetime.date(2021, 4, 1)), ("Dinas Tiga", datetime.date(2021, 6, 1))):
        rename(OPDFactory(code="dlh"), name=name, abbreviation="D", since=since, by=admin())
    moments = ("2021-03-31 23.59", "2021-04-01 00.00", "2021-05-31 23.59", "2021-06-01 00.00")
    names = [said(board_of(period, wib(at)))["dlh"][0] for at in moments]
    assert names == ["Dinas Lingkungan Hidup", "Dinas Dua", "Dinas Dua", "Dinas Tiga"]


def test_a_unit_keeps_the_name_that_the_dossier_gave_it(story):
    period, first, _ = story
    unit = first.unit
    unit.name, unit.is_active = "UPTD Berganti", False
    unit.save()
    [line] = [line for line in board_of(period, wib(JUNE)).lines if line.opd.code == "disdukcapil"]
    assert [found.name for found in line.units] == ["UPTD Kedaton"]


def test_what_is_not_a_fact_of_the_past_is_left_out(story):
    period, _, _ = story
    assert all(line.stuck is None and not line.contacts for line in board_of(period, wib(MAY)).lines)


def test_sign_ins_count_from_their_own_moment_on(story):
    period, _, _ = story

    def entered(at):
        return {line.opd.code for line in board_of(period, wib(at)).lines if line.signed_in_at is not None}

    assert entered("2021-03-09 07.59") == set()
    assert entered(MAY) == {"disdukcapil"}
    assert entered(JUNE) == {"disdukcapil", "dlh"}


def test_our_backlog_counts_from_the_submit_not_from_the_taking_up(story):
    period, _, _ = story
    backlog = board_of(period, wib("2021-05-09 08.00")).backlog
    assert (backlog.submissions, backlog.days) == (1, 7)
    backlog = board_of(period, wib("2021-05-20 08.00")).backlog
    assert (backlog.submissions, backlog.days) == (1, 8)


def test_days_are_counted_to_the_boards_own_moment(story):
    period, _, _ = story
    standing = {line.opd.code: line.standing for line in board_of(period, wib("2021-06-02 12.00")).lines}
    assert standing == {
        "disdukcapil": "",
        "dishub": "menunggu perbaikan OPD 1 hari; petugasnya belum pernah masuk",
        "dlh": "petugasnya belum pernah masuk",
        "sunyi": "petugasnya belum pernah masuk",
    }


def test_an_extension_is_known_from_its_decision_on(story):
    period, _, _ = story
    longer = {"period": period, "deadline_at": wib("2021-07-07 23.59"), "reason": "Banjir.", "by": admin()}
    Extension.objects.create(**longer, at=wib("2021-06-20 08.00"))
    OPDFactory(code="dlh")
    assert board_of(period, wib("2021-06-19 08.00")).deadline.at == wib("2021-06-30 23.59")
    assert board_of(period, wib("2021-06-21 08.00")).deadline.at == wib("2021-07-07 23.59")
    assert board_of(period, wib("2021-06-21 08.00")).deadline_news == [
        "Tenggat diperpanjang sampai 7 Juli 2021 pukul 23.59 WIB karena: Banjir."
    ]


def test_an_opd_with_a_deadline_of_its_own_says_so_from_the_decision_on(story):
    period, _, _ = story
    longer = {"period": period, "deadline_at": wib("2021-07-02 12.00"), "reason": "Banjir.", "by": admin()}
    Extension.objects.create(**longer, opd=OPDFactory(code="dlh"), at=wib("2021-06-20 08.00"))

    def own(at):
        found = {line.opd.code: line.own_deadline for line in board_of(period, wib(at)).lines if line.own_deadline}
        return {code: deadline.text for code, deadline in found.items()}

    assert own("2021-06-19 08.00") == {}
    assert own(JUNE) == {"dlh": "2 Juli 2021 pukul 12.00 WIB"}


def test_trend_coverage_and_comparison_keep_their_past_too(story):
    period, _, second = story

    def everything():
        board = board_of(period, wib(JUNE))
        covered = {line.urusan.pk: line.main for line in coverage_of(board, in_full=True).lines}
        compared = comparison_of(period, wib(JUNE))
        rows = [(row.name, row.counts) for row in compared.rows]
        return trend_of(board, is_public=False), covered, compared.columns, rows

    before = everything()
    assert before[0].steps == ((datetime.date(2021, 5, 10), 1),)
    assert before[1] == {12: 1}
    act(second, Action.ACCEPT, "2021-07-05 10.00")
    accepted(OPDFactory(code="sunyi"), period, "2021-07-06 10.00", kind=Kind.OTHER)
    rename(OPDFactory(code="dlh"), name="Dinas Hijau", abbreviation="DH", since=datetime.date(2021, 7, 8), by=admin())
    assert everything() == before


def test_a_dossier_that_is_edited_later_is_still_counted_where_it_stood(story):
    period, _, second = story
    Submission.objects.filter(pk=second.pk).update(kind="", main_urusan=None, title="Lain")
    assert said(board_of(period, wib(MAY))) == IN_MAY
