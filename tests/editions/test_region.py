"""The city's own sheet: answered whether frozen or not, told by rows, and safe from two people at once."""

from decimal import Decimal

import pytest

from innovasi.editions.actions import freeze
from innovasi.editions.board import region_points
from innovasi.editions.models import RegionAnswer
from tests.editions.samples import add_row, answer, fields_of, make_edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(db):
    edition = make_edition()
    add_row(edition, "lakip", aspect="SPD", name="LAKIP", code="SPD-9")
    return edition


@pytest.fixture
def browser(client_of):
    return client_of("bappeda")


@pytest.fixture
def rows(edition):
    return {row.key: row.pk for row in edition.indicators.of_region()}


@pytest.fixture
def address(edition):
    return f"/kerja/data/edisi/{edition.pk}/spd/"


def test_answers_are_saved_with_who_and_from_where(browser, edition, rows, address):
    sent = {f"p_{rows['visi']}": "3", f"b_{rows['visi']}": "RPJMD hal. 12", f"p_{rows['lakip']}": "0"}
    page = browser.post(address, sent, follow=True).content.decode()
    assert "2 jawaban disimpan." in page
    kept = RegionAnswer.objects.for_indicator(rows["visi"]).get()
    assert (kept.parameter, kept.basis_text, kept.by.email) == (3, "RPJMD hal. 12", "bappeda@uji.id")
    assert region_points(edition) == Decimal("2.25")  # 0.75 × 3; what cannot be measured gives 0
    assert "2,25</strong> dari 5,25 poin" in page
    assert "dasar jawaban belum ditulis" in page  # of the row without one


def test_a_frozen_edition_can_still_be_answered(browser, edition, rows, address):
    freeze(edition)
    browser.post(address, {f"p_{rows['visi']}": "1"})
    assert region_points(edition) == Decimal("0.75")


def test_one_row_s_button_saves_what_was_typed_and_leads_back_to_it(browser, edition, rows, address):
    sent = {f"p_{rows['visi']}": "1", f"p_{rows['lakip']}": "2", "baris": str(rows["lakip"])}
    assert browser.post(address, sent).url == f"{address}#baris-{rows['lakip']}"
    assert RegionAnswer.objects.count() == 2


def test_a_button_of_no_row_leads_to_the_page(browser, rows, address):
    assert browser.post(address, {f"p_{rows['visi']}": "1", "baris": "//situs-lain"}).url == address


def test_saving_a_page_as_it_is_writes_nothing(browser, edition, address):
    kept = answer(edition)
    page = browser.post(address, fields_of(browser.get(address)), follow=True)
    assert "Tidak ada jawaban yang berubah." in page.content.decode()
    assert RegionAnswer.objects.get().updated_at == kept.updated_at


@pytest.mark.parametrize("value", ["4", "-1", "tiga"])
def test_a_level_that_is_not_offered_is_explained(browser, edition, rows, address, value):
    page = browser.post(address, {f"p_{rows['visi']}": value, f"b_{rows['visi']}": "RPJMD"})
    assert page.status_code == 422
    assert "Pilihan ini tidak ada dalam daftar. Pilih yang lain." in page.content.decode()
    assert "RPJMD" in page.content.decode()
    assert not RegionAnswer.objects.exists()


def test_a_source_without_an_answer_is_explained(browser, rows, address):
    page = browser.post(address, {f"b_{rows['visi']}": "RPJMD"})
    assert page.status_code == 422
    assert "Visi dan Misi: pilih tingkatnya, atau “Tidak dapat diukur”." in page.content.decode()


def test_the_second_of_two_people_is_told_and_nothing_of_theirs_is_lost(browser, edition, rows, address):
    answer(edition)
    opened = fields_of(browser.get(address))
    browser.post(address, opened | {f"p_{rows['visi']}": "1"})
    mine = opened | {f"p_{rows['visi']}": "3", f"p_{rows['lakip']}": "2"}
    page = browser.post(address, mine)
    assert page.status_code == 422
    assert "Jawaban Visi dan Misi baru saja diubah orang lain." in page.content.decode()
    assert region_points(edition) == Decimal("0.75")  # neither row of the second person
    assert browser.post(address, fields_of(page)).status_code == 302
    assert region_points(edition) == Decimal("4.25")  # 0.75 × 3 + 1 × 2


def test_people_on_different_rows_do_not_disturb_each_other(browser, edition, rows, address):
    opened = fields_of(browser.get(address))
    browser.post(address, opened | {f"p_{rows['visi']}": "1"})
    assert browser.post(address, opened | {f"p_{rows['lakip']}": "2"}).status_code == 302
    assert RegionAnswer.objects.count() == 2


def test_a_reader_sees_the_answers_with_their_source(client_of, edition, address):
    answer(edition)
    page = client_of("penelaah").get(address).content.decode()
    assert "dua (1,5 poin)" in page
    assert "RPJMD hal. 12" in page
    assert "Belum dijawab" in page


def test_an_edition_without_region_rows_says_so(browser, edition, address):
    edition.indicators.of_region().delete()
    assert "Edisi ini tidak memuat indikator daerah" in browser.get(address).content.decode()


def test_pages_take_the_same_questions_however_many_rows(browser, edition, address, questions):
    paths = ["/kerja/data/edisi/", f"/kerja/data/edisi/{edition.pk}/", address]
    before = [questions(browser, path) for path in paths]
    for number in range(5):
        answer(edition, add_row(edition, f"spd-{number}", aspect="SPD").key)
        make_edition(year=2040 + number)
    assert [questions(browser, path) for path in paths] == before
