"""The city's estimate against numbers reckoned by hand, as the page shows it."""

from decimal import Decimal as D

import pytest

from innovasi.iid.board import estimate_of
from innovasi.iid.choices import Basis
from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from tests.factories import OPDFactory, PeriodFactory, make_moved, reviewer
from tests.iid.samples import answered, know_2026, many_reported, reported, verified

pytestmark = pytest.mark.django_db
PAGE = "/kerja/iid/"


@pytest.fixture(autouse=True)
def edition(db):
    PeriodFactory()
    return know_2026()


def columns(**asked):
    found = estimate_of(asked)
    return {column.basis: column for column in found.columns}


def text_of(answer):
    return answer.content.decode()


def test_a_city_without_innovations_cannot_be_assessed(client_of):
    found = columns()
    assert {column.index.value for column in found.values()} == {0}
    assert found[Basis.PROVEN].band.label == "Tidak dapat dinilai"
    page = text_of(client_of("bappeda").get(PAGE))
    assert "Baru 0 dari 6 tercakup" in page
    assert "Rumus dari satu sumber." in page


def test_two_innovations_are_divided_by_twelve_and_read_in_three_ways():
    """A: regulasi 3 × 3 proven, kemanfaatan 3 × 2 bare. B: SDM 2 × 2 proven, acknowledged as 1. SPD 1 × 3."""
    reported("A", claims=[("regulasi", 3)], bare=[("kemanfaatan", 2)])
    verified(reported("B", claims=[("sdm", 2)]), "sdm", 1)
    answered()
    found = columns()
    assert {basis: column.index.sheets for basis, column in found.items()} == {
        Basis.CLAIMED: 19,  # 9 + 6 + 4
        Basis.PROVEN: 13,  # 9 + 4
        Basis.VERIFIED: 2,  # only what Bappeda acknowledged: 2 × 1
    }
    assert found[Basis.PROVEN].index.divided_by == 12
    assert round(found[Basis.CLAIMED].index.value, 4) == D("1.8333")  # (3 + 19/12) / 2.5
    assert round(found[Basis.PROVEN].index.value, 4) == D("1.6333")  # (3 + 13/12) / 2.5
    assert round(found[Basis.VERIFIED].index.value, 4) == D("1.2667")  # (3 + 2/12) / 2.5


def test_five_basic_urusan_make_the_number_count():
    """Σ 5 × 9 = 45; 45/12 = 3.75; number 5 × 0.38 = 1.9; 5.65 / 2.5 = 2.26. With four: 36/12 = 3, 3 / 2.5 = 1.2."""
    for number in range(1, 5):
        reported(f"Inovasi {number}", basic=number, claims=[("regulasi", 3)])
    assert columns()[Basis.PROVEN].index.value == D("1.2")
    reported("Inovasi 5", basic=5, claims=[("regulasi", 3)])
    assert columns()[Basis.PROVEN].index.value == D("2.26")


def test_a_crossing_urusan_covers_nothing():
    submission = reported("A", basic=1)
    submission.other_urusan.set([2, 3, 4, 5, 6])
    assert columns()[Basis.PROVEN].index.basic_covered == 1


def test_beyond_divisor_and_cap_the_mean_is_plain_and_the_number_stands_still(edition):
    """Divisor 2, cap 3, nothing needed: Σ 9 + 9 + 9 + 3 = 30; 30/4 = 7.5; 3 × 0.38 = 1.14; 8.64 / 2.5 = 3.456."""
    type(edition).objects.filter(pk=edition.pk).update(divisor=2, number_cap=3, basic_needed=0)
    for number in range(3):
        reported(f"Inovasi {number}", claims=[("regulasi", 3)])
    reported("Lemah", claims=[("regulasi", 1)])
    assert columns()[Basis.PROVEN].index.value == D("3.456")


def test_only_accepted_dossiers_count_and_of_two_the_later():
    first = reported("Lama", claims=[("regulasi", 3)])
    make_moved(Action.SUBMIT, title="Masih menunggu")
    assert columns()[Basis.PROVEN].index.count == 1
    later = make_moved(Action.SUBMIT, title="Baru")
    type(later).objects.filter(pk=later.pk).update(innovation=first.innovation)
    later.refresh_from_db()
    move(later, Action.ACCEPT, by=reviewer(), seen_revision=later.revision)
    found = estimate_of({})
    assert [entry.submission.pk for entry in found.entries] == [later.pk]


def test_another_period_is_reckoned_by_itself():
    reported("Sekarang", claims=[("regulasi", 3)])
    old = PeriodFactory(title="Tahun lalu", year=2025, is_open=False)
    assert columns(periode=str(old.pk))[Basis.PROVEN].index.count == 0


def test_another_edition_scores_by_the_same_keys_and_says_so(client_of, edition):
    reported("A", claims=[("regulasi", 2)])
    other = type(edition).objects.create(year=2027, title="Edisi 2027", divisor=14, total=250)
    other.indicators.create(aspect="SID", key="regulasi", code="16", order=1, name="Regulasi", variable="x", weight=5)
    found = columns(edisi=str(other.pk))[Basis.PROVEN]
    assert (found.index.sheets, found.index.divided_by) == (10, 14)
    page = text_of(client_of("bappeda").get(f"{PAGE}?edisi={other.pk}"))
    assert "dinilai menurut Edisi 2027" in page


def test_every_number_of_the_page_stands_with_its_derivation(client_of):
    for number in range(1, 6):
        reported(f"Inovasi {number}", basic=number, claims=[("regulasi", 3)])
    page = text_of(client_of("pemantau").get(PAGE))
    for part in ("3,75", "1,9", "5,65", "2,26", "0,38", "Kurang inovatif"):
        assert part in page
    rows = text_of(client_of("pemantau").get(f"{PAGE}inovasi/"))
    assert "Inovasi 5" in rows
    assert "5 inovasi, nilai paling tinggi 111" in rows


def test_the_contributions_are_searched_sorted_and_paged(client_of):
    reported("Zakat Lemah", opd=OPDFactory(code="dishub"))
    many_reported(21)
    browser = client_of("bappeda")
    assert "Massal 020" not in text_of(browser.get(f"{PAGE}inovasi/"))
    first = text_of(browser.get(f"{PAGE}inovasi/?urut=terendah"))
    assert first.index("Zakat Lemah") < first.index("Massal 000")
    only = text_of(browser.get(f"{PAGE}inovasi/?opd=dishub"))
    assert "Zakat Lemah" in only
    assert "Massal" not in only
    assert "Tidak ada yang cocok" in text_of(browser.get(f"{PAGE}inovasi/?q=%00zzz"))


def test_without_period_or_edition_the_pages_say_so(client_of, edition):
    edition.indicators.all().delete()
    type(edition).objects.all().delete()
    for path in ("", "inovasi/", "andai/", "opd/", "periksa/", "berkas/"):
        assert "Belum ada yang dapat dihitung" in text_of(client_of("bappeda").get(f"{PAGE}{path}"))


PATHS = ("", "inovasi/", "andai/?tambah=1&nilai=5", "opd/", "periksa/", "berkas/")


def test_the_questions_do_not_grow_from_3_to_60_innovations(client_of, questions):
    many_reported(3)
    browser = client_of("bappeda")
    few = {path: questions(browser, f"{PAGE}{path}") for path in PATHS}
    many_reported(57, since=3)
    assert {path: questions(browser, f"{PAGE}{path}") for path in PATHS} == few


@pytest.mark.parametrize("asked", ["periode=x&edisi=y", "periode=999999999999999999999", "halaman=-1", "edisi=%00"])
def test_nonsense_in_the_address_is_passed_over(client_of, asked):
    for path in ("", "inovasi/", "opd/", "periksa/", "berkas/"):
        assert client_of("bappeda").get(f"{PAGE}{path}?{asked}").status_code == 200
