"""Who sees which board."""

import pytest

from tests.factories import OPDFactory, PeriodFactory, make_accepted, make_submission

pytestmark = pytest.mark.django_db

FULL_BOARD = {
    "disdukcapil": 403,
    "kepala": 403,
    "dishub": 403,
    "penelaah": 200,
    "bappeda": 200,
    "pemantau": 200,
    "operator": 403,
    "stranger": 302,
}


@pytest.mark.parametrize(("name", "status"), FULL_BOARD.items())
def test_the_full_board_is_for_bappeda_and_the_observer(client_of, period, name, status):
    assert client_of(name).get("/kerja/rekap/").status_code == status


def test_a_draft_shows_on_the_full_board_only(client_of):
    make_submission(opd=OPDFactory(code="dlh", name="Dinas Lingkungan Hidup"))
    assert "Draf" in client_of("penelaah").get("/kerja/rekap/?q=lingkungan").content.decode()
    assert "state-draf" not in client_of("stranger").get("/rekap/").content.decode()
    assert "Belum terpenuhi" in client_of("stranger").get("/rekap/").content.decode()


def test_everybody_reads_the_same_public_board(client_of):
    make_accepted()
    browsers = [client_of(name) for name in ("stranger", "dishub", "bappeda")]
    bodies = {browser.get("/rekap/").content for browser in browsers}
    assert len(bodies) == 1
    assert "Terpenuhi" in bodies.pop().decode()


def test_the_public_board_sets_no_cookie_and_may_be_cached(client):
    PeriodFactory()
    response = client.get("/rekap/")
    assert not response.cookies
    assert "public" in response["Cache-Control"]
    assert "Cookie" not in response.get("Vary", "")


def test_before_the_first_period_the_board_says_so(client):
    assert "Belum ada periode" in client.get("/rekap/").content.decode()


@pytest.mark.parametrize("query", ["status=x", "urut=%00", "q=" + "a" * 5000, "bentuk[]=1", "q=%27%22%3Cscript%3E"])
def test_no_input_breaks_the_board(client, period, query):
    assert client.get(f"/rekap/?{query}").status_code == 200
