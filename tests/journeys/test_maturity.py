"""An OPD claims and proves, Bappeda verifies lower and says why, the OPD improves and is to be verified anew."""

import re

import pytest
from playwright.sync_api import expect

from innovasi.editions.actions import load_editions
from innovasi.maturity.models import Claim, Verification
from tests.factories import make_submission
from tests.innovations.samples import pdf
from tests.journeys import pages

REASON = "Keputusan ini belum ditandatangani."


@pytest.fixture
def draft(city):
    load_editions()
    return make_submission()


def send_scan(page, name, content):
    page.get_by_label(re.compile("berkas bukti", re.IGNORECASE)).set_input_files(
        {"name": name, "mimeType": "application/pdf", "buffer": content}
    )
    expect(page.locator("#daftar-dokumen").get_by_role("link", name=name, exact=True)).to_be_visible()


def claim(page, address):
    page.goto(address)
    page.get_by_label(re.compile(r"^Tingkat 3")).check()
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("tersimpan").first).to_be_visible()
    page.goto(address)
    expect(page.get_by_label(re.compile(r"^Tingkat 3"))).to_be_checked()
    send_scan(page, "perda.pdf", pdf())


def verify_lower(page):
    line = page.locator("#regulasi")
    line.locator("summary").first.click()
    expect(line.get_by_role("img", name="Halaman 1 dari 1")).to_be_visible()
    line.get_by_label("Turun ke tingkat 1").check()
    line.get_by_role("button", name=re.compile("^Simpan")).click()
    expect(line.get_by_text("Tulis alasannya, karena nilainya turun dari klaim OPD.").first).to_be_visible()
    line.get_by_label(re.compile("^Alasan")).fill(REASON)
    line.get_by_role("button", name=re.compile("^Simpan")).click()
    expect(line.get_by_text("Turun tingkat")).to_be_visible()
    expect(page.locator("#kemajuan")).to_contain_text("1 dari 1 diverifikasi; diklaim 9, terverifikasi 3.")


def test_a_claim_is_verified_lower_understood_and_improved(open_browser, draft):
    author, reviewer = open_browser("disdukcapil"), open_browser("penelaah")
    dossier = f"/kerja/pengajuan/{draft.pk}/"
    claim(author, f"{dossier}kematangan/regulasi/")
    pages.submit(author, dossier)

    pages.open_from_queue(reviewer, "Permen Manis")
    reviewer.get_by_role("link", name="Verifikasi: 0 dari 1").click()
    verify_lower(reviewer)
    reviewer.get_by_role("button", name="Selesai memverifikasi").click()
    expect(reviewer.get_by_text("diberi tahu hasil verifikasi ini.")).to_be_visible()
    pages.open_from_queue(reviewer, "Permen Manis")
    pages.press(reviewer, "Setujui")
    expect(reviewer.get_by_text("disetujui dan sekarang tampil di katalog")).to_be_visible()

    author.goto("/akun/pemberitahuan/")
    author.get_by_role("link", name="Perlu tindakan: kematangan “Permen Manis” turun dari klaim").click()
    expect(author.get_by_text(REASON).first).to_be_visible()
    author.goto(f"{dossier}kematangan/regulasi/")
    expect(author.get_by_text(REASON)).to_be_visible()
    send_scan(author, "perda-resmi.pdf", pdf(pages=2))
    author.reload()
    expect(author.get_by_text("Perlu diverifikasi ulang")).to_be_visible()

    reviewer.goto(f"/kerja/telaah/{draft.pk}/kematangan/")
    expect(reviewer.locator("#regulasi").get_by_text("Perlu diverifikasi ulang")).to_be_visible()
    expect(reviewer.locator("#kemajuan")).to_contain_text("0 dari 1 diverifikasi")
    assert Claim.objects.get().verified is None
    assert Verification.objects.count() == 1


def test_without_script_and_on_a_phone_a_claim_is_verified_too(open_browser, draft):
    author = open_browser("disdukcapil")
    claim(author, f"/kerja/pengajuan/{draft.pk}/kematangan/regulasi/")
    pages.submit(author, f"/kerja/pengajuan/{draft.pk}/")
    reviewer = open_browser("penelaah", screen={"width": 360, "height": 740}, scripts=False)
    reviewer.goto(f"/kerja/telaah/{draft.pk}/kematangan/")
    line = reviewer.locator("#regulasi")
    line.get_by_label("Sesuai klaim: tingkat 3").check()
    line.get_by_role("button", name=re.compile("^Simpan")).click()
    expect(reviewer).to_have_url(re.compile("#regulasi$"))
    expect(line.get_by_text("Sesuai klaim", exact=True)).to_be_visible()
    assert Verification.objects.get().parameter == 3
