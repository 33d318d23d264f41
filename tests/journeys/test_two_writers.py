"""Nothing that was typed is lost: not by a reload, not by a second device, not by a decision in between."""

import re

import pytest
from playwright.sync_api import expect

from innovasi.innovations.models import Submission
from tests.factories import make_submission
from tests.journeys import pages

WAIT = 8_000  # autosave comes two seconds after the last key


@pytest.fixture
def draft(city):
    return make_submission()


def saved_line(page):
    return page.locator("#tersimpan")


def test_typed_words_survive_a_reload(open_browser, draft):
    page = open_browser("disdukcapil")
    page.goto(f"/kerja/pengajuan/{draft.pk}/uraian/")
    pages.field(page, "Tujuan").press_sequentially(" Juga untuk warga pulau.")
    expect(saved_line(page)).to_have_text(re.compile(r"Tersimpan \d\d\.\d\d"), timeout=WAIT)
    page.reload()
    expect(pages.field(page, "Tujuan")).to_have_value(re.compile("Juga untuk warga pulau"))


def test_two_people_in_different_answers_disturb_nobody(open_browser, draft):
    one, two = open_browser("disdukcapil"), open_browser("kepala")
    for page in (one, two):
        page.goto(f"/kerja/pengajuan/{draft.pk}/uraian/")
    pages.fill(one, {"Tujuan": "Tujuan dari petugas."})
    expect(saved_line(one)).to_contain_text("Tersimpan", timeout=WAIT)
    pages.fill(two, {"Hasil": "Hasil dari kepala."})
    pages.press(two, "Simpan")
    expect(two.get_by_text("tersimpan.")).to_be_visible()
    expect(pages.field(two, "Tujuan")).to_have_value("Tujuan dari petugas.")
    expect(pages.field(two, "Hasil")).to_have_value("Hasil dari kepala.")


@pytest.fixture
def clash(open_browser, draft):
    """Two people changed one answer; the second has pressed Simpan and sees both texts."""
    one, two = open_browser("disdukcapil"), open_browser("kepala")
    for page in (one, two):
        page.goto(f"/kerja/pengajuan/{draft.pk}/uraian/")
    pages.fill(one, {"Tujuan": "Tujuan dari petugas."})
    pages.press(one, "Simpan")
    expect(one.get_by_text("tersimpan.")).to_be_visible()
    pages.fill(two, {"Tujuan": "Tujuan dari kepala.", "Manfaat": "Manfaat dari kepala."})
    expect(saved_line(two)).to_contain_text("Tujuan juga diubah di tempat lain", timeout=WAIT)
    pages.press(two, "Lihat kedua tulisan")
    expect(two.get_by_role("alert")).to_be_focused()
    expect(two.get_by_text("Tujuan dari petugas.")).to_be_visible()
    expect(pages.field(two, "Tujuan")).to_have_value("Tujuan dari kepala.")
    return two


def stored(draft):
    row = Submission.objects.get(pk=draft.pk)
    return row.purpose, row.benefit


def test_the_second_can_keep_their_own_text(clash, draft):
    pages.press_and_arrive(clash, "Simpan")
    expect(clash.get_by_text("tersimpan.")).to_be_visible()
    assert stored(draft) == ("Tujuan dari kepala.", "Manfaat dari kepala.")


def test_the_second_can_take_the_stored_text(clash, draft):
    clash.get_by_label("Pakai yang tersimpan, seperti di atas").check()
    pages.press_and_arrive(clash, "Simpan")
    expect(clash.get_by_text("tersimpan.")).to_be_visible()
    assert stored(draft) == ("Tujuan dari petugas.", "Manfaat dari kepala.")


def test_words_typed_while_somebody_submits_stay_on_the_screen(open_browser, draft):
    page, other = open_browser("disdukcapil", scripts=False), open_browser("kepala")
    page.goto(f"/kerja/pengajuan/{draft.pk}/uraian/")
    pages.submit(other, f"/kerja/pengajuan/{draft.pk}/")
    pages.fill(page, {"Tujuan": "Kalimat yang belum tersimpan."})
    pages.press(page, "Simpan")
    expect(page.get_by_text("Kalimat yang belum tersimpan.")).to_be_visible()
    assert stored(draft)[0] == "Mempercepat layanan."
