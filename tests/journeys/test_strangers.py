"""A draft does not exist for other OPDs and visitors, whatever address of it they try."""

import pytest
from playwright.sync_api import expect

from tests.architecture.test_urls import address_of
from tests.architecture.url_table import GET, rows
from tests.journeys import pages
from tests.world import make_world


@pytest.fixture
def world(city):
    return make_world()


def addresses_of_the_draft(world):
    return [address_of(name, place, world) for name, place, _ in rows(GET) if place.startswith("draft")]


def test_another_opd_finds_nothing(open_browser, world):
    page = open_browser("dishub")
    title = "Permen Manis"
    page.goto("/kerja/inovasi/")
    expect(page.get_by_text(title)).to_have_count(0)
    for address in addresses_of_the_draft(world):
        answer = page.request.get(address)
        assert answer.status in (404, 405), address
        assert title.encode() not in answer.body()


def test_a_visitor_is_asked_to_sign_in_and_learns_nothing(open_browser, world):
    page = open_browser()
    for address in addresses_of_the_draft(world):
        page.goto(address)
        if not address.startswith("/foto/"):
            expect(page).to_have_url(f"/akun/masuk/?next={address}")
        assert "Permen Manis" not in page.content()


def test_signing_in_as_another_opd_does_not_open_the_draft(open_browser, world):
    page = open_browser()
    page.goto(f"/kerja/pengajuan/{world['draft'][0]}/")
    pages.fill(page, {"Surel": "dishub@uji.id", "Kata sandi": pages.PASSWORD})
    with page.expect_navigation() as landing:
        pages.press(page, "Masuk")
    assert landing.value.status == 404
    expect(page.get_by_role("heading", level=1)).to_be_visible()
