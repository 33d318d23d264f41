"""*Bantu isi*: an OPD asks from a phone, a reviewer fills in, the OPD reads, says that it is right, and submits."""

import re

import pytest
from playwright.sync_api import expect

from innovasi.innovations.models import Submission
from tests.factories import make_submission
from tests.journeys import pages
from tests.journeys.conftest import NARROW


@pytest.fixture
def stuck(city):
    """A draft that lacks its aim and its benefit."""
    return make_submission(title="Permen Manis", purpose="", benefit="")


@pytest.fixture
def dossier(stuck):
    return f"/kerja/pengajuan/{stuck.pk}/"


def ask_for_help(page, dossier):
    page.goto(dossier)
    page.locator("summary").filter(has_text="Minta bantuan Bappeda").click()
    pages.fill(
        page, {"Pesan untuk Bappeda": "Kami bingung menulis tujuan.", "Nomor yang dapat dihubungi": "08123456789"}
    )
    pages.press(page, "Minta bantuan Bappeda")
    expect(page.get_by_text("Bantuan Bappeda sudah diminta, hari ini")).to_be_visible()


def take_and_fill(page, dossier):
    page.goto("/kerja/telaah/")
    page.get_by_role("link", name="Minta bantuan mengisi: 1 draf").click()
    expect(page.get_by_text("Kami bingung menulis tujuan.")).to_be_visible()
    pages.press(page, "Saya yang bantu Permen Manis")
    expect(page).to_have_url(re.compile(f"{dossier}$"))
    page.goto(f"{dossier}uraian/")
    pages.fill(page, {"Tujuan": "Mempercepat akta.", "Manfaat": "Warga tidak antre."})
    pages.press_and_arrive(page, "Simpan")
    expect(page.get_by_text("tersimpan.")).to_be_visible()


def test_bappeda_fills_in_and_the_opd_makes_it_its_own_word(open_browser, stuck, dossier):
    opd, reviewer = open_browser("disdukcapil", screen=NARROW), open_browser("penelaah")
    reviewer.goto(dossier)
    expect(reviewer.get_by_role("heading", level=1)).not_to_have_text("Permen Manis")
    ask_for_help(opd, dossier)
    take_and_fill(reviewer, dossier)
    opd.goto(f"{dossier}periksa/")
    expect(opd.get_by_text("2 jawaban diisi Bappeda dan belum dibenarkan")).to_be_visible()
    expect(pages.button(opd, "Ajukan ke Bappeda")).to_have_count(0)
    opd.get_by_role("link", name="Tujuan", exact=True).click()
    expect(opd.get_by_text(re.compile(r"Diisi Penelaah \(Bappeda\) \d\d\.\d\d")).first).to_be_visible()
    pages.fill(opd, {"Manfaat": "Warga tidak perlu antre lagi."})
    pages.press_and_arrive(opd, "Sudah kami baca dan benar")
    expect(opd.get_by_text("Isian Bappeda di bagian ini sudah Anda benarkan.")).to_be_visible()
    pages.submit(opd, dossier)
    row = Submission.objects.get(pk=stuck.pk)
    assert (row.purpose, row.benefit) == ("Mempercepat akta.", "Warga tidak perlu antre lagi.")


def test_after_the_opd_ends_it_the_draft_is_closed_to_bappeda(open_browser, stuck, dossier):
    opd, reviewer = open_browser("disdukcapil", screen=NARROW), open_browser("penelaah")
    ask_for_help(opd, dossier)
    take_and_fill(reviewer, dossier)
    opd.reload()
    pages.press_and_arrive(opd, "Akhiri bantuan")
    reviewer.goto(f"{dossier}uraian/")
    expect(reviewer.get_by_text("Mempercepat akta.")).to_have_count(0)
    assert Submission.objects.get(pk=stuck.pk).help_request is None


def test_a_name_that_is_taken_is_told_while_it_is_typed(open_browser, city):
    make_submission(title="Antre dari Rumah")
    page = open_browser("disdukcapil", screen=NARROW)
    page.goto("/kerja/inovasi/baru/")
    pages.field(page, "Nama inovasi").press_sequentially("Antrean dari rumah")
    expect(page.get_by_text("Mirip dengan:")).to_be_visible()
    expect(page.get_by_role("link", name="Antre dari Rumah")).to_be_visible()


def test_the_hint_beside_the_name_does_not_disturb_saving(open_browser, city):
    make_submission(title="Antre dari Rumah")
    row = make_submission(title="Permen")
    page = open_browser("disdukcapil")
    page.goto(f"/kerja/pengajuan/{row.pk}/profil/")
    pages.field(page, "Nama inovasi").fill("")
    pages.field(page, "Nama inovasi").press_sequentially("Antrean dari rumah")
    expect(page.get_by_text("Mirip dengan:")).to_be_visible()
    expect(page.locator("#tersimpan")).to_have_text(re.compile(r"Tersimpan \d\d\.\d\d"), timeout=8_000)
    assert Submission.objects.get(pk=row.pk).title == "Antrean dari rumah"
