"""The board of what is accepted and not yet made known."""

import re

import pytest

from innovasi.innovations.choices import Action
from tests.factories import OPDFactory, make_accepted, make_moved, make_submission
from tests.outreach.samples import make_activity, make_place, scanned, visited

PATH = "/kerja/komunikasi/"


def titles(page):
    return re.findall(r'<th scope="row"><a href="/kerja/komunikasi/\d+/">(.*?)</a>', page)


def read(browser, query=""):
    answer = browser.get(f"{PATH}{query}")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def three(db):
    """A silent and a spoken one of Disdukcapil, one of Dishub; and others that nobody may see here."""
    silent = make_accepted(title="Diam")
    spoken = make_accepted(title="Terdengar")
    make_activity(spoken, link="https://contoh.id")
    scanned(make_place(spoken), 9)
    other = make_accepted(title="Tetangga", opd=OPDFactory(code="dishub"))
    visited(other, 25)
    make_submission(title="Masih draf")
    make_moved(Action.SUBMIT, title="Menunggu")
    make_moved(Action.SUBMIT, Action.ACCEPT, Action.WITHHOLD, title="Tertahan")
    return silent, spoken, other


def test_each_person_sees_what_is_theirs(three, client_of):
    seen = {person: titles(read(client_of(person))) for person in ("disdukcapil", "dishub", "bappeda", "pemantau")}
    assert seen == {
        "disdukcapil": ["Diam", "Terdengar"],
        "dishub": ["Tetangga"],
        "bappeda": ["Diam", "Tetangga", "Terdengar"],
        "pemantau": ["Diam", "Tetangga", "Terdengar"],
    }
    assert client_of("operator").get(PATH).status_code == 404
    assert client_of("stranger").get(PATH).status_code == 302


def test_the_mean_of_the_city_and_of_an_opd(three, client_of):
    """By hand: 35 of 90 are 39, 35 + 15 + 10 = 60 of 90 are 67, 35 + 10 = 45 of 90 are 50; their mean is 52."""
    assert '<span class="stat-value">52 <small>dari 100' in read(client_of("bappeda"))
    assert '<span class="stat-value">53 <small>dari 100' in read(client_of("disdukcapil"))
    assert '<span class="stat-value">50 <small>dari 100' in read(client_of("dishub"))


def test_filters_leave_what_they_say(three, client_of):
    bappeda = client_of("bappeda")
    assert titles(read(bappeda, "?keadaan=belum")) == ["Diam", "Tetangga"]
    assert titles(read(bappeda, "?keadaan=sudah")) == ["Terdengar"]
    assert titles(read(bappeda, "?kurang=kunjungan")) == ["Diam", "Terdengar"]
    assert titles(read(bappeda, "?opd=dishub")) == ["Tetangga"]
    assert titles(read(bappeda, "?opd=tidak-ada&kurang=%00&halaman=zzz")) == ["Diam", "Tetangga", "Terdengar"]
    assert titles(read(client_of("disdukcapil"), "?opd=dishub")) == ["Diam", "Terdengar"]


def test_each_line_says_its_one_next_step_and_where_it_begins(three, client_of):
    silent, *_ = three
    page = read(client_of("disdukcapil"))
    assert f'<a href="/kerja/komunikasi/{silent.innovation_id}/kegiatan/">Catat satu kegiatan' in page
    assert '<a href="/kerja/inovasi/">Tambahkan satu foto lewat pembaruan inovasi.</a>' in page
    assert f'<a href="/kerja/komunikasi/{silent.innovation_id}/">Catat satu kegiatan' in read(client_of("bappeda"))


def test_the_page_of_an_innovation_shows_the_facts_and_leads_to_their_rows(three, client_of):
    _, spoken, _ = three
    page = client_of("pemantau").get(f"{PATH}{spoken.innovation_id}/").content.decode()
    assert "Indeks komunikasi: 67 dari 100" in page
    for part, figure in (("kegiatan", 1), ("tempat", 9), ("kunjungan", 0)):
        assert f'href="{PATH}{spoken.innovation_id}/#{part}">{figure} ' in page
        assert f'id="{part}"' in page
    assert "/komunikasi/definisi/" in page


def test_a_withheld_innovation_has_no_index(three, client_of):
    withheld = make_moved(Action.SUBMIT, Action.ACCEPT, Action.WITHHOLD, title="Ditahan lagi")
    page = client_of("bappeda").get(f"{PATH}{withheld.innovation_id}/").content.decode()
    assert "Indeks komunikasi:" not in page


def test_the_menu_leads_here(three, client_of):
    for person in ("disdukcapil", "penelaah", "bappeda", "pemantau"):
        assert 'href="/kerja/komunikasi/"' in client_of(person).get("/kerja/").content.decode(), person


@pytest.mark.parametrize("person", ["disdukcapil", "bappeda"])
def test_the_board_asks_the_same_for_one_and_for_many(person, db, client_of, questions):
    browser = client_of(person)
    make_accepted()
    one = questions(browser, PATH)
    for number in range(6):
        row = make_accepted(title=f"Inovasi {number}")
        scanned(make_place(row), number + 1)
    assert questions(browser, PATH) == one


def test_an_empty_board_says_what_will_be_here(period, client_of):
    assert "Belum ada inovasi yang terbit" in read(client_of("bappeda"))
