"""The catalogue answers while one types; addresses, back button and focus are what they are without scripts."""

import re

import pytest
from playwright.sync_api import expect

from innovasi.search.actions import rebuild
from tests.factories import OPDFactory, UnitFactory, make_accepted
from tests.journeys.conftest import NARROW


@pytest.fixture
def catalogue(city):
    kedaton = OPDFactory(code="kec-kedaton", name="Kecamatan Kedaton", kind="kecamatan")
    UnitFactory(opd=kedaton, name="Sidodadi", kind="kelurahan")
    make_accepted(title="Permen Manis", need="dokumen", is_free="ya")
    make_accepted(title="Antre Puskesmas", citizen_summary="Ambil nomor dari rumah.", need="kesehatan")
    make_accepted(title="Kantor Kedaton", opd=kedaton, citizen_summary="Loket di kecamatan.")
    rebuild()


def cards(page):
    return page.locator("#temuan .card-title")


def asked_of(page):
    """The catalogue's addresses that the page asks for from now on."""
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "/katalog/" in request.url else None)
    return asked


def test_typing_shows_results_in_one_request_and_back_undoes_it_at_once(open_browser, catalogue):
    page = open_browser(screen=NARROW)
    page.goto("/katalog/")
    expect(cards(page)).to_have_count(3)
    asked = asked_of(page)
    page.get_by_label("Cari inovasi").press_sequentially("puskesmas", delay=30)
    expect(cards(page)).to_have_text(["Antre Puskesmas"])
    expect(page).to_have_url(re.compile(r"/katalog/\?q=puskesmas$"))
    expect(page.get_by_label("Cari inovasi")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="1 inovasi untuk “puskesmas”")).to_have_count(1)
    assert len(asked) == 1
    page.go_back()
    expect(cards(page)).to_have_count(3)
    expect(page.get_by_label("Cari inovasi")).to_have_value("")
    page.go_forward()
    expect(cards(page)).to_have_text(["Antre Puskesmas"])
    expect(page.get_by_label("Cari inovasi")).to_have_value("puskesmas")


def test_a_choice_keeps_the_focus_and_a_result_is_left_and_found_again(open_browser, catalogue):
    page = open_browser()
    page.goto("/katalog/")
    choice = page.get_by_role("list", name="Mau mengurus apa?").get_by_role("link", name="Dokumen kependudukan")
    choice.focus()
    page.keyboard.press("Enter")
    expect(cards(page)).to_have_text(["Permen Manis"])
    expect(page).to_have_url(re.compile(r"\?perlu=dokumen$"))
    expect(choice).to_be_focused()
    expect(choice).to_have_attribute("aria-current", "true")
    page.get_by_role("link", name="Permen Manis").click()
    expect(page).to_have_url(re.compile("/inovasi/permen-manis/$"))
    page.go_back()
    expect(cards(page)).to_have_text(["Permen Manis"])
    page.go_back()
    expect(cards(page)).to_have_count(3)


def test_near_me_asks_for_the_kecamatan_and_then_for_the_kelurahan(open_browser, catalogue):
    page = open_browser(screen=NARROW)
    page.goto("/katalog/")
    page.get_by_text("Dekat saya").click()
    page.get_by_label("Kecamatan").select_option(label="Kedaton (1)")
    expect(page.get_by_role("heading", name="Untuk Kecamatan Kedaton")).to_be_visible()
    expect(cards(page)).to_have_text(["Kantor Kedaton", "Antre Puskesmas", "Permen Manis"])
    expect(page.get_by_label("Kecamatan")).to_be_focused()
    page.get_by_label("Kelurahan").select_option(label="Sidodadi (1)")
    expect(page).to_have_url(re.compile(r"kecamatan=kec-kedaton&kelurahan=\d+$"))


def test_without_scripts_the_same_forms_lead_to_the_same_addresses(open_browser, catalogue):
    page = open_browser(scripts=False)
    page.goto("/katalog/?perlu=kesehatan")
    page.get_by_label("Cari inovasi").fill("puskesmas")
    page.get_by_role("button", name="Cari").click()
    expect(page).to_have_url(re.compile(r"\?q=puskesmas&perlu=kesehatan$"))
    expect(cards(page)).to_have_text(["Antre Puskesmas"])


def test_a_lost_connection_loses_no_words(open_browser, catalogue, guard):
    page = open_browser()
    page.goto("/katalog/")
    page.context.set_offline(True)
    page.get_by_label("Cari inovasi").press_sequentially("puskesmas")
    page.wait_for_timeout(800)
    expect(page.get_by_label("Cari inovasi")).to_have_value("puskesmas")
    expect(cards(page)).to_have_count(3)
    page.context.set_offline(False)
    page.get_by_role("button", name="Cari").click()
    expect(cards(page)).to_have_text(["Antre Puskesmas"])
    guard.problems[:] = [line for line in guard.problems if "net::ERR" not in line]
