"""A citizen finds by their own words what got easier, asks, is answered in public; a printed code counts a visit."""

import io
import re

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import expect

from innovasi.outreach.models import PlaceCode
from tests.factories import make_accepted
from tests.journeys import pages
from tests.journeys.conftest import NARROW

PHONE = "Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"
QUESTION = "Apakah kakek yang tidak punya ponsel bisa titip berkas?"
ANSWER = "Bisa. Titipkan kepada kader di kantor kelurahan."


@pytest.fixture
def published(city):
    return make_accepted(
        title="Permen Manis",
        citizen_summary="Akta kelahiran diurus dari rumah dan diantar tanpa ongkos.",
    )


def ask(citizen):
    """From the search box to the sent question, as on a phone."""
    citizen.goto("/")
    pages.fill(citizen, {"Cari inovasi": "bikin akte lahir"})
    pages.press_and_arrive(citizen, "Cari")
    citizen.get_by_role("link", name="Permen Manis").first.click()
    expect(citizen.get_by_role("heading", level=1)).to_have_text("Permen Manis")
    group = citizen.get_by_role("group", name="Apakah penjelasan ini membantu?")
    group.get_by_label("Ya", exact=True).check()
    pages.fill(citizen, {"Pesan": QUESTION})
    pages.press_and_arrive(citizen, "Kirim masukan")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_question_gets_its_answer_in_public(scripts, open_browser, published):
    citizen, author = open_browser(screen=NARROW, scripts=scripts), open_browser("disdukcapil")
    ask(citizen)
    expect(citizen.get_by_role("main")).to_contain_text("Terima kasih")

    author.goto("/kerja/masukan/")
    author.get_by_role("link", name=re.compile("Permen Manis|kakek")).first.click()
    author.get_by_role("textbox").fill(ANSWER)
    pages.press_and_arrive(author, "Kirim jawaban")

    citizen.goto(published.innovation.get_absolute_url())
    citizen.reload()  # the browser itself may keep a page for a minute
    expect(citizen.get_by_text(QUESTION)).to_be_visible()
    expect(citizen.get_by_text(ANSWER)).to_be_visible()
    expect(citizen.get_by_text("Jawaban Disdukcapil")).to_be_visible()


def code_on(paper):
    """The address in the QR code of a printed sheet, read as a phone reads it."""
    picture = pypdfium2.PdfDocument(io.BytesIO(paper))[0].render(scale=2).to_pil()
    (found,) = zxingcpp.read_barcodes(picture)
    return found.text


def test_a_printed_poster_leads_to_the_page_and_counts_the_visit(open_browser, published):
    author, citizen = open_browser("disdukcapil"), open_browser(screen=NARROW)
    author.goto(f"/kerja/komunikasi/{published.innovation_id}/")
    pages.fill(author, {"Nama tempat": "Puskesmas Kedaton"})
    pages.press_and_arrive(author, "Siapkan bahan")
    address = author.get_by_role("link", name=re.compile("^Poster A4")).get_attribute("href")
    code = code_on(author.request.get(address).body())
    assert code.endswith(PlaceCode.objects.get().get_absolute_url())

    citizen.set_extra_http_headers({"User-Agent": PHONE})  # a browser that says it has no head counts as a robot
    citizen.goto(PlaceCode.objects.get().get_absolute_url())
    expect(citizen.get_by_role("heading", level=1)).to_have_text("Permen Manis")
    assert citizen.context.cookies() == []
    author.reload()
    expect(author.get_by_role("heading", name="Puskesmas Kedaton")).to_contain_text("dibuka 1 kali")
