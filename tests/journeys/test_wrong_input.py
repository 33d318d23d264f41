"""What cannot be read is refused visibly, with its words kept; what can be read is saved all the same."""

import re

import pytest
from playwright.sync_api import expect

from tests.factories import make_submission
from tests.journeys import pages

LONG = "Gratis bagi semua warga. " * 13  # 325 characters, the field takes 300
NO_PICTURE = {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": b"Ini bukan gambar."}
NO_DOCUMENT = {"name": "sk.pdf", "mimeType": "application/pdf", "buffer": b"Ini bukan PDF."}

# Section: what is typed wrongly, what is typed rightly beside it.
WRONG = {
    "profil": (
        {
            "Nama inovasi": "",
            "Waktu uji coba": "kapan-kapan",
            "Waktu penerapan": "31 Februari 2021",
            "Koordinat": "dekat kantor",
        },
        {"Nama inisiator": "Seksi Kelahiran", "Inisiator": "ASN"},
    ),
    "uraian": (
        {"Tujuan": "panjang " * 2600, "Hasil": "panjang " * 2600},
        {"Manfaat": "Warga hemat waktu dan ongkos."},
    ),
    "warga": (
        {"Biaya": LONG, "Untuk siapa": LONG, "Menit dulu": "dua jam", "Rupiah sekarang": "murah"},
        {"Kontak": "0721 111111", "Sesudah": "Warga menunggu di rumah."},
    ),
}


@pytest.fixture
def draft(city):
    return make_submission(trial_date=None, launch_date=None)


@pytest.mark.parametrize("section", WRONG)
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_wrong_answers_come_back_and_right_ones_are_saved(section, scripts, open_browser, draft):
    wrong, right = WRONG[section]
    page = open_browser("disdukcapil", scripts=scripts)
    address = f"/kerja/pengajuan/{draft.pk}/{section}/"
    page.goto(address)
    pages.fill(page, wrong | right)
    pages.press(page, "Simpan dan lanjut")

    expect(page).to_have_title(re.compile("^Kesalahan: "))
    expect(page).to_have_url(re.compile(f"{address}$"))
    summary = page.get_by_role("alert").filter(has_text="yang perlu diperbaiki")
    expect(summary.get_by_role("link")).to_have_count(len(wrong))
    if scripts:
        expect(summary).to_be_focused()
    for label, typed in wrong.items():
        control = pages.field(page, label)
        expect(control).to_have_value(typed)
        expect(control).to_have_attribute("aria-invalid", "true")
        error = page.locator(f"[id='{control.get_attribute('id')}_error']")
        expect(error).to_be_visible()
        assert error.inner_text().strip()
        assert error.get_attribute("id") in control.get_attribute("aria-describedby").split()

    page.goto(address)
    for label, typed in right.items():
        assert pages.shown_in(pages.field(page, label)) == typed


def test_the_summary_leads_to_the_field(open_browser, draft):
    page = open_browser("disdukcapil")
    page.goto(f"/kerja/pengajuan/{draft.pk}/warga/")
    pages.fill(page, {"Menit dulu": "dua jam"})
    pages.press(page, "Simpan")
    page.get_by_role("alert").get_by_role("link", name=re.compile("^Menit dulu")).click()
    expect(pages.field(page, "Menit dulu")).to_be_focused()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_file_that_is_not_what_it_says_is_refused_and_the_picture_beside_it_kept(scripts, open_browser, draft):
    page = open_browser("disdukcapil", scripts=scripts)
    page.goto(f"/kerja/pengajuan/{draft.pk}/lampiran/")
    pages.field(page, "Foto").set_input_files([NO_PICTURE, pages.PICTURE])
    if not scripts:
        pages.fill(page, {"Teks alternatif": pages.ALT_TEXT})
    pages.field(page, "Dokumen").set_input_files(NO_DOCUMENT)
    if not scripts:
        pages.press(page, "Simpan")
        expect(page).to_have_title(re.compile("^Kesalahan: "))
    expect(page.locator(".field-error").filter(has_text="foto.jpg")).to_be_visible()
    expect(page.locator(".field-error").filter(has_text="sk.pdf")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="loket.jpg").locator("img")).to_be_visible()


def test_a_new_innovation_needs_its_name(open_browser, city):
    page = open_browser("disdukcapil")
    page.goto("/kerja/inovasi/baru/")
    pages.press(page, "Buat draf")
    expect(page).to_have_title(re.compile("^Kesalahan: "))
    expect(page.locator("#id_title_error")).to_be_visible()


def test_a_wrong_password_says_so(open_browser, person_of):
    person_of("disdukcapil")
    page = open_browser()
    page.goto("/akun/masuk/")
    pages.fill(page, {"Surel": "disdukcapil@uji.id", "Kata sandi": "bukan-ini-2026"})
    pages.press(page, "Masuk")
    expect(page).to_have_title(re.compile("^Kesalahan: "))
    expect(pages.field(page, "Surel")).to_have_value("disdukcapil@uji.id")
