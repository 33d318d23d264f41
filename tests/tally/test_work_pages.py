"""The board's pages for Bappeda and the observer: of now, of the past, of urusan, of periods, of one OPD."""

import pytest

from innovasi.innovations.choices import Action
from innovasi.tally.board import Panel, register_panel
from innovasi.tally.board.panels import _makers
from tests.factories import OPDFactory, UserFactory, make_accepted, make_moved, make_submission
from tests.tally.story import accepted, drive, enter

pytestmark = pytest.mark.django_db

PAGES = ("/kerja/rekap/", "/kerja/rekap/urusan/", "/kerja/rekap/banding/", "/kerja/rekap/disdukcapil/")
READERS = ("penelaah", "bappeda", "pemantau")
OTHERS = {"disdukcapil": 403, "kepala": 403, "dishub": 403, "operator": 403, "stranger": 302}


@pytest.mark.parametrize("path", PAGES)
def test_bappeda_and_the_observer_read_them_nobody_else(client_of, period, path):
    make_accepted(period=period)
    assert {name: client_of(name).get(path).status_code for name in READERS} == dict.fromkeys(READERS, 200)
    assert {name: client_of(name).get(path).status_code for name in OTHERS} == OTHERS


@pytest.mark.parametrize("path", PAGES)
def test_before_the_first_period_they_say_so(client_of, path):
    assert "Belum ada periode" in client_of("bappeda").get(path).content.decode()


def test_the_board_says_of_which_moment_it_is(client_of):
    accepted(OPDFactory(code="dlh"), drive(), "2021-05-10 09.00")
    html = client_of("pemantau").get("/kerja/rekap/?per=2021-06-30T23:59").content.decode()
    assert "Papan per 30 Juni 2021, 23.59 WIB" in html
    assert "hanya diketahui untuk saat ini" in html
    assert "1 kontak" not in html


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("per=nanti", "“nanti” belum terbaca sebagai tanggal"),
        ("per=1+Januari+2100", "Saat itu belum terjadi"),
        ("per=30+Juni+2021&jam=99", "“99” belum terbaca sebagai jam"),
        ("per=%00", "belum terbaca sebagai tanggal"),
        ("per=%3Cscript%3E", "“&lt;script&gt;” belum terbaca"),
    ],
)
def test_a_moment_that_cannot_be_shown_is_answered_with_a_sentence(client_of, period, query, sentence):
    browser = client_of("bappeda")
    for path in ("/kerja/rekap/", "/kerja/rekap/urusan/", "/kerja/rekap/banding/"):
        response = browser.get(f"{path}?{query}")
        assert response.status_code == 422
        assert sentence in response.content.decode()


def test_the_observer_sees_the_backlog_but_no_door_to_the_queue(client_of, period):
    waiting = make_moved(Action.SUBMIT, period=period)
    observer, reader = (client_of(name).get("/kerja/rekap/").content.decode() for name in ("pemantau", "penelaah"))
    assert "1 pengajuan" in observer
    assert f"/kerja/telaah/{waiting.pk}/" in reader
    assert "/kerja/telaah/" not in observer


def test_contacts_are_addresses_to_tap(client_of, period):
    UserFactory(email="ani@uji.id", name="Ani", opd=OPDFactory(code="dlh"), phone="0812 3456 7890")
    html = client_of("bappeda").get("/kerja/rekap/").content.decode()
    assert "mailto:ani@uji.id" in html
    assert "tel:081234567890" in html
    assert "https://wa.me/6281234567890" in html


def test_a_draft_keeps_its_title_to_itself(client_of, period):
    draft = make_submission(opd=OPDFactory(code="dlh"), period=period, title="Rahasia Dapur")
    make_moved(Action.SUBMIT, opd=OPDFactory(code="dlh"), period=period, title="Sudah Dikirim")
    html = client_of("bappeda").get("/kerja/rekap/dlh/").content.decode()
    assert "Rahasia Dapur" not in html
    assert f"Draf {draft.innovation.code}" in html
    assert "Sudah Dikirim" in html


def test_an_opds_page_tells_its_moves_and_sign_ins_over_periods(client_of, period):
    opd = OPDFactory(code="dlh")
    earlier = drive(is_open=False)
    enter(opd, "2021-05-01 08.00")
    make_accepted(opd=opd, period=period)
    html = client_of("pemantau").get(f"/kerja/rekap/dlh/?periode={earlier.pk}").content.decode()
    assert "Menyetujui" in html
    assert "1 Mei 2021, 08.00 WIB" in html
    assert "Belum mulai" in html


def test_an_opd_that_does_not_exist_is_not_found(client_of, period):
    assert client_of("bappeda").get("/kerja/rekap/entah/").status_code == 404


def test_an_opd_outside_the_tally_says_so(client_of, period):
    OPDFactory(code="luar", counts_in_tally=False)
    assert "tidak dihitung dalam rekap" in client_of("bappeda").get("/kerja/rekap/luar/").content.decode()


def test_a_higher_context_adds_its_panel(client_of, period):
    OPDFactory(code="dlh")

    def maker(opd, of_period):
        return Panel("tally/_contacts.html", {"name": opd.code}) if of_period == period else None

    register_panel(maker)
    try:
        response = client_of("bappeda").get("/kerja/rekap/dlh/")
    finally:
        _makers.remove(maker)
    assert Panel("tally/_contacts.html", {"name": "dlh"}) in response.context["history"].panels


@pytest.mark.slow
@pytest.mark.parametrize("path", ["/kerja/rekap/", "/kerja/rekap/urusan/", "/kerja/rekap/banding/"])
def test_fifty_opds_cost_as_many_questions_as_one(client_of, period, questions, path):
    browser = client_of("bappeda")
    make_accepted(period=period)
    make_submission(opd=OPDFactory(code="dlh"), period=period, contact="")
    make_moved(Action.SUBMIT, opd=OPDFactory(code="dishub"), period=period)
    few = questions(browser, path)
    for number in range(15):
        make_accepted(opd=OPDFactory(code=f"selesai-{number}"), period=period)
        make_submission(opd=OPDFactory(code=f"draf-{number}"), period=period, contact="")
        make_moved(Action.SUBMIT, opd=OPDFactory(code=f"tunggu-{number}"), period=period)
    assert questions(browser, path) == few
    assert few <= 26
