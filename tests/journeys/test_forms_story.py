"""What was typed once serves every national form, and Bappeda sees what it is worth to the city."""

import io
import re
import zipfile

import pytest
from playwright.sync_api import expect

from innovasi.editions.actions import load_editions
from innovasi.national_forms.actions import load_forms
from innovasi.national_forms.models import Answer
from tests.factories import make_submission
from tests.journeys import pages
from tests.journeys.conftest import NARROW
from tests.journeys.test_maturity import claim


@pytest.fixture
def draft(city):
    load_editions()
    load_forms()
    return make_submission()


def test_an_opd_enters_once_joins_kipp_and_takes_the_package(open_browser, draft):
    author = open_browser("disdukcapil", screen=NARROW)
    claim(author, f"/kerja/pengajuan/{draft.pk}/kematangan/regulasi/")
    author.goto(f"/kerja/pengajuan/{draft.pk}/formulir/")
    expect(author.get_by_text("IID 1/20")).to_be_visible()

    author.get_by_role("button", name="Ikut KIPP").click()
    author.get_by_role("button", name="Pakai saran ini").first.click()
    assert author.get_by_label("Ringkasan", exact=True).input_value().strip()
    author.get_by_role("button", name="Simpan dan salin").click()
    expect(author.get_by_role("heading", name="Ringkasan")).to_be_visible()
    assert Answer.objects.get(field__key="ringkasan").text

    author.goto(f"/kerja/pengajuan/{draft.pk}/formulir/")
    author.get_by_role("button", name="Siapkan paket").click()
    with author.expect_download() as taken:
        author.get_by_role("link", name=re.compile("^Unduh")).click()
    with zipfile.ZipFile(io.BytesIO(taken.value.path().read_bytes())) as package:
        assert package.testzip() is None
        assert [name for name in package.namelist() if "perda" in name]


def test_the_forms_texts_can_be_selected_without_script(open_browser, draft):
    author = open_browser("disdukcapil", screen=NARROW, scripts=False)
    author.goto(f"/kerja/pengajuan/{draft.pk}/formulir/iid/salin/")
    expect(author.get_by_text(draft.title, exact=True).last).to_be_visible()
    expect(author.get_by_role("button", name="Salin")).to_have_count(0)


def test_bappeda_tries_what_twenty_weak_innovations_do_to_the_index(open_browser, draft):
    author, bappeda = open_browser("disdukcapil"), open_browser("bappeda")
    claim(author, f"/kerja/pengajuan/{draft.pk}/kematangan/regulasi/")
    pages.submit(author, f"/kerja/pengajuan/{draft.pk}/")
    pages.open_from_queue(bappeda, "Permen Manis")
    pages.press(bappeda, "Setujui")

    bappeda.goto("/kerja/iid/")
    expect(bappeda.get_by_text("Perkiraan, bukan angka resmi")).to_be_visible()
    bappeda.get_by_role("link", name="Coba andai-andai").click()
    bappeda.get_by_label("Tambah inovasi").fill("20")
    bappeda.get_by_label("Nilai kematangan tiap tambahan").fill("0")
    bappeda.get_by_role("button", name="Hitung").click()
    # One innovation worth 9, too few basic urusan, so its number counts 0: 9 ÷ 12 of 250. With twenty more: 9 ÷ 21.
    for figure in ("0,30", "0,17"):
        expect(bappeda.get_by_text(figure).first).to_be_visible()
    bappeda.reload()
    expect(bappeda.get_by_text(re.compile("menurunkan indeks 0,129")).first).to_be_visible()
