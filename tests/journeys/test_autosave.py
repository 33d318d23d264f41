"""Saving in the background: counted like the server counts, and safe when one is signed out meanwhile."""

import re

import pytest
from playwright.sync_api import expect

from innovasi.common.words import count_words
from innovasi.innovations.models import Submission
from tests.factories import make_submission
from tests.journeys import pages

WAIT = 8_000
TRICKY = "satu\u00a0dua\u2003tiga — empat…lima\n• enam\ttujuh\u200bdelapan ½ 日本\ufeffsembilan e-KTP 24/7 &"


@pytest.fixture
def draft(city):
    return make_submission()


def test_the_page_counts_words_like_the_server(open_browser, draft):
    page = open_browser("disdukcapil")
    page.goto(f"/kerja/pengajuan/{draft.pk}/uraian/")
    pages.fill(page, {"Rancang bangun": TRICKY})
    count = count_words(TRICKY)
    expect(page.locator(".word-counter")).to_have_text(f"Baru {count} kata dari paling sedikit 300.")
    pages.press(page, "Simpan")
    expect(page.locator(".word-counter")).to_have_text(f"Baru {count} kata dari paling sedikit 300.")


def test_words_outlive_a_lost_session(open_browser, draft):
    page = open_browser("disdukcapil")
    page.goto(f"/kerja/pengajuan/{draft.pk}/uraian/")
    session = [cookie for cookie in page.context.cookies() if cookie["name"] == "sessionid"]
    page.context.clear_cookies(name="sessionid")
    pages.fill(page, {"Tujuan": "Ditulis setelah keluar."})
    expect(page.locator("#tersimpan")).to_contain_text("Anda sudah keluar", timeout=WAIT)
    expect(pages.field(page, "Tujuan")).to_have_value("Ditulis setelah keluar.")
    page.context.add_cookies(session)
    pages.field(page, "Tujuan").press_sequentially(" Dan masuk lagi.")
    expect(page.locator("#tersimpan")).to_have_text(re.compile(r"Tersimpan \d\d\.\d\d"), timeout=WAIT)
    assert Submission.objects.get(pk=draft.pk).purpose == "Ditulis setelah keluar. Dan masuk lagi."


def test_a_button_pressed_while_a_save_is_under_way_waits_for_it(open_browser, draft):
    page = open_browser("disdukcapil")
    page.goto(f"/kerja/pengajuan/{draft.pk}/uraian/")
    for number in range(4):
        pages.fill(page, {"Tujuan": f"Tulisan ke-{number}."})
        pages.field(page, "Manfaat").focus()  # leaving a field saves it
        pages.press_and_arrive(page, "Simpan")
        expect(page.get_by_text("tersimpan.")).to_be_visible()
        expect(page.get_by_text("Yang tersimpan sekarang")).to_have_count(0)
    assert Submission.objects.get(pk=draft.pk).purpose == "Tulisan ke-3."
