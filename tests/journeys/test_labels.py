"""The words of the contract: each names exactly one control of its page, and no other label hides it."""

import pytest
from playwright.sync_api import expect

from innovasi.innovations.choices import Action
from tests.factories import make_moved, make_submission
from tests.journeys import pages

OF_SECTIONS = {
    "profil": ["Nama inovasi", *pages.PROFILE],
    "uraian": list(pages.ACCOUNT),
    "warga": list(pages.CITIZEN),
    "lampiran": ["Foto", "Dokumen"],
}


@pytest.fixture
def draft(city):
    return make_submission()


def named_by(page, word):
    """How many controls a test finds that does not ask for the exact word."""
    return page.get_by_label(word).count()


def without_longer_names(labels, word):
    """Names of the same page that hold this one, as *Nama inisiator* holds *Inisiator*."""
    return sum(1 for label in labels if word.lower() in label.lower())


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("section", OF_SECTIONS)
def test_sections_answer_to_the_words_of_the_contract(section, scripts, open_browser, draft):
    page = open_browser("disdukcapil", scripts=scripts)
    page.goto(f"/kerja/pengajuan/{draft.pk}/{section}/")
    labels = OF_SECTIONS[section] + ([] if scripts or section != "lampiran" else ["Teks alternatif"])
    for label in labels:
        pages.field(page, label)
        assert named_by(page, label) == without_longer_names(labels, label), label
    if section == "profil":
        expect(page.get_by_role("group", name="Urusan lain yang beririsan", exact=True)).to_be_visible()
    for name in ("Simpan", "Simpan dan lanjut"):
        expect(pages.button(page, name)).to_have_count(1)


def test_the_other_pages_answer_to_the_words_of_the_contract(open_browser, draft):
    visitor, author, bappeda = open_browser(), open_browser("disdukcapil"), open_browser("bappeda")
    submitted = make_moved(Action.SUBMIT)
    expected = (
        (visitor, "/akun/masuk/", ["Surel", "Kata sandi"], ["Masuk"]),
        (visitor, "/katalog/", ["Cari inovasi"], ["Cari"]),
        (visitor, "/", ["Cari inovasi"], ["Cari"]),
        (author, "/kerja/inovasi/baru/", ["Nama inovasi"], ["Buat draf"]),
        (author, f"/kerja/pengajuan/{draft.pk}/periksa/", [], ["Ajukan ke Bappeda"]),
        (author, f"/kerja/pengajuan/{submitted.pk}/periksa/", [], ["Tarik pengajuan"]),
        (bappeda, f"/kerja/telaah/{submitted.pk}/", ["Catatan"], ["Setujui", "Kembalikan untuk perbaikan", "Tolak"]),
    )
    for page, address, labels, buttons in expected:
        page.goto(address)
        for label in labels:
            pages.field(page, label)
            assert named_by(page, label) == 1, (address, label)
        for name in buttons:
            expect(pages.button(page, name)).to_have_count(1)
