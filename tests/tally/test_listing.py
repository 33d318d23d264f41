"""What the filters let through is what nudges and exports get."""

import pytest

from innovasi.innovations.choices import Action
from innovasi.tally.board import asked_of, board_of, full_board, listing_of
from tests.factories import OPDFactory, make_accepted, make_moved, make_submission
from tests.tally.story import enter

pytestmark = pytest.mark.django_db


@pytest.fixture
def five(period):
    """One fulfilled, two stuck in different sections, one that only needs to be sent, one that never came."""
    make_accepted(opd=OPDFactory(code="dinkes", name="Dinas Kesehatan"), period=period)
    make_submission(opd=OPDFactory(code="dishub", name="Dinas Perhubungan"), period=period, purpose="", kind="")
    make_submission(opd=OPDFactory(code="bkd", name="Badan Kepegawaian", kind="badan"), period=period, contact="")
    make_submission(opd=OPDFactory(code="dlh", name="Dinas Lingkungan Hidup"), period=period)
    OPDFactory(code="kec-kedaton", name="Kecamatan Kedaton", kind="kecamatan")
    enter(OPDFactory(code="dishub"), "2021-05-01 08.00")
    return period


def codes(params):
    return {line.opd.code for line in full_board(asked_of(params), params).listing.lines}


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ({}, {"dinkes", "dishub", "bkd", "dlh", "kec-kedaton"}),
        ({"status": "draf"}, {"dishub", "bkd", "dlh"}),
        ({"bagian": "profil"}, {"dishub"}),
        ({"bagian": "warga"}, {"bkd"}),
        ({"bagian": "periksa"}, {"dlh"}),
        ({"jenis": "badan"}, {"bkd"}),
        ({"kelompok": "kecamatan"}, {"kec-kedaton"}),
        ({"masuk": "sudah"}, {"dishub"}),
        ({"masuk": "belum", "status": "draf"}, {"bkd", "dlh"}),
        ({"q": "perhub"}, {"dishub"}),
        ({"bagian": "lain", "masuk": "x", "jenis": "\0"}, {"dinkes", "dishub", "bkd", "dlh", "kec-kedaton"}),
    ],
)
def test_each_filter_lets_through_what_it_says(five, params, expected):
    assert codes(params) == expected


def test_the_chosen_filters_are_an_address_and_a_sentence(five):
    params = {"status": "draf", "bagian": "profil", "urut": "nama"}
    full = full_board(asked_of(params), params)
    assert full.listing.query == "status=draf&bagian=profil"
    assert full.query == f"periode={five.pk}&status=draf&bagian=profil"
    assert full.listing.sentence == "Draf, Profil inovasi"


def test_the_counts_of_a_filter_are_what_choosing_it_would_show(five):
    params = {"status": "draf", "bagian": "profil"}
    listing = full_board(asked_of(params), params).listing
    assert {row["value"]: row["count"] for row in listing.sections} == {
        "profil": 1,
        "uraian": 0,
        "warga": 1,
        "lampiran": 0,
        "periksa": 1,
    }
    assert {row["value"]: row["count"] for row in listing.states}["draf"] == 1


def test_of_the_past_nobody_is_filtered_by_section(five):
    params = {"per": "2021-05-01", "bagian": "profil"}
    listing = full_board(asked_of(params), params).listing
    assert (listing.sections, listing.chosen["bagian"]) == ([], "")


def test_in_public_the_inner_filters_do_nothing(five):
    listing = listing_of(board_of(five), {"masuk": "sudah", "jenis": "badan", "bagian": "profil"}, is_public=True)
    assert len(listing.lines) == 5


def test_of_several_dossiers_the_one_nearest_to_its_submission_speaks(period):
    opd = OPDFactory(code="dlh")
    make_submission(opd=opd, period=period, kind="", medium="", stage="")
    make_submission(opd=opd, period=period, contact="")
    [line] = full_board(asked_of({}), {}).board.lines
    assert (line.stuck.section, line.stuck.missing, line.started) == ("warga", 1, 2)


def test_a_returned_dossier_speaks_before_a_draft(period):
    opd = OPDFactory(code="dlh")
    make_submission(opd=opd, period=period)
    make_moved(Action.SUBMIT, Action.RETURN, opd=opd, period=period)
    [line] = full_board(asked_of({}), {}).board.lines
    assert (line.state.value, line.stuck.section) == ("perlu-perbaikan", "periksa")
