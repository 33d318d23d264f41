"""Every kind of page, for those who open it, passes axe and fits a phone."""

import pytest

from tests.architecture.test_urls import address_of
from tests.architecture.url_table import GET, rows
from tests.journeys.accessibility import problems_of
from tests.journeys.conftest import NARROW, WIDE
from tests.world import make_world

# Who looks at a page: the first of these who may. The first page differs from person to person.
WALKERS = ("stranger", "disdukcapil", "bappeda", "pemantau", "kepala", "operator", "penelaah")
EACH_LOOKS_AT = {
    "dashboard:home",
    "innovations:submission",
    "innovations:section",
    "innovations:check",
    "accounts:people",
}
NOT_OURS = {"admin:index"}  # Django's own pages
SCREENS = {"360": NARROW, "1280": WIDE}
BESIDES = {
    "stranger": (
        "/katalog/?q=akta",
        "/katalog/?q=tidakadayangbegini",
        "/katalog/?bentuk=pelayanan-publik&halaman=2",
        "/katalog/?perlu=dokumen&gratis=ya",
        "/en/",
        "/en/katalog/?q=akta",
        "/en/opd/",
        "/en/rekap/",
        "/en/data/",
        "/opd/?q=zzz",
        "/rekap/?status=terpenuhi",
        "/tidak-ada/",
        "/d/terpotong/",
    ),
    "disdukcapil": ("/kerja/tidak-ada/", "/kerja/telaah/"),
    "dishub": ("/kerja/", "/kerja/inovasi/", "/akun/pemberitahuan/"),
    "bappeda": (
        "/kerja/telaah/?status=semua",
        "/kerja/telaah/?q=zzz",
        "/kerja/rekap/?status=draf",
        "/kerja/data/opd/?q=zzz",
    ),
}


@pytest.fixture
def world(city):
    return make_world()


def addresses_for(person, world):
    for name, place, statuses in rows(GET):
        first = next((walker for walker in WALKERS if statuses[walker] == 200), None)
        is_theirs = person == first or (name in EACH_LOOKS_AT and statuses[person] == 200)
        if is_theirs and name not in NOT_OURS:
            yield address_of(name, place, world)
    yield from BESIDES.get(person, ())


def is_page(browser, address):
    """Not a file, a feed, or a part of a page."""
    answer = browser.get(address)
    return answer["Content-Type"].startswith("text/html") and not answer.streaming and b"<html" in answer.content


def walk(page, addresses):
    for address in addresses:
        page.goto(address)
        yield from (f"{address} {problem}" for problem in problems_of(page))


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("person", [*WALKERS, "dishub"])
def test_every_page_is_accessible_and_fits(person, screen, open_browser, world, client_of):
    page = open_browser(None if person == "stranger" else person, screen=SCREENS[screen])
    pages = [address for address in addresses_for(person, world) if is_page(client_of(person), address)]
    problems = list(walk(page, pages))
    assert not problems, "\n".join(problems)
