"""Bappeda nudges an OPD that got stuck; the link opens its unfinished section; it submits; the board changes."""

import datetime
import re

import pytest
from django.core import mail
from playwright.sync_api import expect

from innovasi.nudges.actions import load_wordings
from innovasi.nudges.models import Ladder
from innovasi.programmes.models import Period
from tests.factories import make_submission
from tests.journeys import pages


@pytest.fixture
def stuck(city):
    """A draft whose description is too short, at an hour that is never quiet."""
    load_wordings()
    noon = datetime.time(12)
    Ladder.objects.create(period=Period.objects.get(), quiet_from=noon, quiet_until=noon)
    return make_submission(design="Baru sedikit.")


def nudge(page):
    """From the choice over the preview to the sent round; gives its address."""
    page.goto("/kerja/dorongan/baru/?bagian=uraian")
    pages.fill(page, {"Naskah": "Draf, masih lama"})
    pages.press_and_arrive(page, "Susun dan lihat pesannya")
    page.get_by_text(re.compile("^Surel kepada")).click()
    expect(page.get_by_text("Rancang bangun baru 2 kata. Tambahkan 298 kata lagi.")).to_be_visible()
    pages.press(page, "Kirim 1 pesan")
    with page.expect_navigation():
        pages.press(page, "Ya, kirim")
    expect(page.get_by_text("Terkirim", exact=True)).to_be_visible()
    return page.url


def test_from_the_nudge_to_the_changed_board(open_browser, stuck):
    bappeda, author = open_browser("bappeda"), open_browser()
    expect(pages.state_of(bappeda, "/kerja/rekap/", "Dinas Kependudukan")).to_contain_text("Draf")
    address = nudge(bappeda)

    letter = mail.outbox[-1]
    assert letter.subject.startswith("Perlu tindakan: lanjutkan draf")
    author.goto(re.search(r"/d/[\w-]+/", letter.body)[0])
    pages.fill(author, {"Surel": "disdukcapil@uji.id", "Kata sandi": pages.PASSWORD})
    pages.press(author, "Masuk")
    expect(author).to_have_url(re.compile(rf"/kerja/pengajuan/{stuck.pk}/uraian/$"))
    pages.fill(author, {"Rancang bangun": pages.ACCOUNT["Rancang bangun"]})
    pages.press_and_arrive(author, "Simpan dan lanjut")
    pages.submit(author, f"/kerja/pengajuan/{stuck.pk}/")

    expect(pages.state_of(bappeda, "/kerja/rekap/", "Dinas Kependudukan")).to_contain_text("Menunggu Bappeda")
    bappeda.goto(address)
    expect(bappeda.get_by_role("row").filter(has_text="Dikirimi")).to_contain_text("1 (100%)")


def test_a_wrong_link_says_what_to_do(open_browser, city):
    visitor = open_browser(screen={"width": 360, "height": 740}, scripts=False)
    visitor.goto("/d/terpotong/")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Tautan ini tidak kami kenali")
