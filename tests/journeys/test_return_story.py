"""Bappeda sends a dossier back with notes; the OPD sees them in their place, answers, repairs; Bappeda accepts."""

import re

import pytest
from playwright.sync_api import expect

from innovasi.innovations.choices import Action
from tests.factories import make_moved
from tests.journeys import pages

NOTE = "Tulis berapa hari akta terbit sebelum ada inovasi ini."


@pytest.fixture
def submitted(city):
    return make_moved(Action.SUBMIT)


def write_note(page, section, about, text):
    part = page.locator(f"#bagian-{section}")
    part.get_by_text("Beri catatan").click()
    part.get_by_label("Tentang", exact=True).select_option(label=about)
    part.get_by_label("Yang perlu diperbaiki", exact=True).fill(text)
    part.get_by_role("button", name="Simpan").click()


def send_back(page, title):
    pages.open_from_queue(page, title)
    write_note(page, "uraian", "Hasil", NOTE)
    expect(page.locator("#bagian-uraian").get_by_text(NOTE)).to_be_visible()
    pages.press(page, "Kembalikan untuk perbaikan")
    expect(page.get_by_role("alert")).to_contain_text("Tulis apa yang perlu diperbaiki OPD.")
    pages.fill(page, {"Catatan": "Hasilnya belum jelas."})
    pages.press(page, "Kembalikan untuk perbaikan")
    expect(page.get_by_text("dikembalikan. Disdukcapil menerima catatan Anda.")).to_be_visible()


def test_notes_are_answered_and_the_second_round_is_accepted(open_browser, submitted):
    reviewer, author = open_browser("penelaah"), open_browser("disdukcapil")
    dossier = f"/kerja/pengajuan/{submitted.pk}/"
    send_back(reviewer, "Permen Manis")

    author.goto("/kerja/")
    author.get_by_role("link", name="Permen Manis").first.click()
    expect(author.get_by_text("Hasilnya belum jelas.").first).to_be_visible()
    author.goto(f"{dossier}periksa/")
    expect(pages.button(author, "Ajukan ke Bappeda")).to_have_count(0)
    author.get_by_role("link", name=re.compile("Jawab catatan: Tulis berapa hari")).click()
    expect(author).to_have_url(re.compile("/uraian/"))
    expect(author.get_by_text(NOTE)).to_be_visible()
    pages.fill(author, {"Jawaban Anda": "Sudah kami tambahkan.", "Hasil": "Antrean berkurang dari tujuh hari."})
    pages.press(author, "Simpan")
    expect(author.get_by_text("tersimpan.")).to_be_visible()
    pages.submit(author, dossier)

    pages.open_from_queue(reviewer, "Permen Manis")
    expect(reviewer.get_by_text("Sudah kami tambahkan.")).to_be_visible()
    changes = reviewer.get_by_role("region", name="Yang berubah sejak pengajuan sebelumnya")
    expect(changes.locator("del").filter(has_text="berkurang.")).to_be_visible()
    expect(changes.locator("ins").filter(has_text="berkurang dari tujuh hari.")).to_be_visible()
    pages.press(reviewer, "Setujui")
    expect(reviewer.get_by_text("disetujui dan sekarang tampil di katalog")).to_be_visible()

    author.goto(dossier)
    expect(author.locator(".page-header").get_by_text("Disetujui", exact=True)).to_be_visible()


def test_of_two_decisions_one_wins_and_the_other_learns_of_it(open_browser, submitted):
    first, second = open_browser("penelaah"), open_browser("bappeda")
    for page in (first, second):
        pages.open_from_queue(page, "Permen Manis")
    pages.press(first, "Setujui")
    expect(first.get_by_text("disetujui dan sekarang tampil di katalog")).to_be_visible()
    pages.fill(second, {"Catatan": "Menurut saya belum."})
    pages.press(second, "Tolak")
    expect(second.get_by_text("sudah lebih dulu menyetujui")).to_be_visible()
    expect(second.get_by_role("paragraph").filter(has_text="Menurut saya belum.")).to_be_visible()


def test_a_submission_is_withdrawn_before_a_decision(open_browser, submitted):
    author = open_browser("disdukcapil")
    author.goto(f"/kerja/pengajuan/{submitted.pk}/")
    pages.press(author, "Tarik pengajuan")
    pages.press(author, "Ya, tarik pengajuan")
    expect(author.locator(".page-header").get_by_text("Ditarik", exact=True)).to_be_visible()
