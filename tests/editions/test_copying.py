"""Copies for another year, new versions, and what freezing means."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from innovasi.editions.actions import (
    EditionRefused,
    copy_to_year,
    freeze,
    keep_edition,
    keep_indicator,
    new_version,
    remove_basis,
    remove_edition,
    remove_indicator,
)
from innovasi.editions.models import Basis, Edition, Indicator, Level, RegionAnswer
from innovasi.editions.rules import stamp
from tests.editions.samples import add_row, answer, make_edition
from tests.factories import PeriodFactory, admin

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(db):
    return make_edition(is_confirmed=True, divisor=14)


@pytest.fixture
def browser(client_of):
    return client_of("bappeda")


def content(edition):
    """All that an edition says, without keys."""
    return [
        (
            row.key,
            row.weight,
            row.name,
            [(level.basis and level.basis.code, level.parameter, level.text) for level in row.levels.all()],
        )
        for row in edition.indicators.all()
    ]


def test_a_copy_says_the_same_in_rows_of_its_own(edition):
    copy = copy_to_year(edition, year=2031, title="Edisi 2031", by=admin())
    assert content(copy) == content(edition)
    assert [band.label for band in copy.bands.all()] == ["Inovatif"]
    assert (copy.year, copy.version, copy.divisor, copy.based_on) == (2031, 1, 14, edition)
    ids = [set(model.objects.values_list("pk", flat=True)) for model in (Indicator, Basis, Level)]
    assert [len(keys) for keys in ids] == [6, 4, 24]


def test_a_copy_for_another_year_confirms_nothing_and_takes_no_answers(edition):
    edition.indicators.update(is_confirmed=True)
    answer(edition)
    copy = copy_to_year(edition, year=2031, title="Edisi 2031", by=admin())
    assert (copy.is_confirmed, copy.source) == (False, "Disalin dari Edisi 2030.")
    assert not copy.indicators.filter(is_confirmed=True).exists()
    assert not RegionAnswer.objects.of(copy.pk).exists()


def test_a_copy_of_many_rows_takes_as_many_questions_as_one_of_few(edition):
    by, counts = admin(), []
    for year in (2031, 2032):
        with CaptureQueriesContext(connection) as asked:
            copy_to_year(edition, year=year, title="Salinan", by=by)
        counts.append(len(asked))
        for number in range(8):
            add_row(edition, f"b-{year}-{number}")
    assert counts[0] == counts[1]


def test_a_year_has_one_first_version(edition, browser):
    with pytest.raises(EditionRefused, match="Edisi tahun 2030 sudah ada"):
        copy_to_year(edition, year=2030, title="Lagi", by=admin())
    page = browser.post(f"/kerja/data/edisi/{edition.pk}/salin/", {"year": "2030", "title": "Lagi"})
    assert page.status_code == 422
    assert "Edisi tahun 2030 sudah ada. Buka edisi itu, lalu buat versi baru." in page.content.decode()


@pytest.mark.parametrize("year", ["27", "1999", "dua ribu", "", "9" * 30])
def test_a_year_that_cannot_be_is_explained(edition, browser, year):
    page = browser.post(f"/kerja/data/edisi/{edition.pk}/salin/", {"year": year, "title": "Edisi"})
    assert page.status_code == 422
    assert Edition.objects.count() == 1


def test_an_administrator_copies_to_the_next_year(edition, browser):
    page = browser.get(f"/kerja/data/edisi/{edition.pk}/salin/").content.decode()
    assert 'value="2031"' in page
    browser.post(f"/kerja/data/edisi/{edition.pk}/salin/", {"year": "2031", "title": "Edisi 2031"})
    assert Edition.objects.get(year=2031).title == "Edisi 2031"


def test_a_new_version_is_open_and_keeps_certainty_and_answers(edition):
    answer(edition, parameter=3)
    freeze(edition)
    version = new_version(edition, by=admin())
    assert (version.year, version.version, version.frozen_at) == (2030, 2, None)
    assert str(version) == "Edisi 2030, versi 2"
    assert version.is_confirmed
    kept = RegionAnswer.objects.of(version.pk).get()
    assert (kept.parameter, kept.basis_text, kept.indicator.edition) == (3, "RPJMD hal. 12", version)
    assert new_version(edition, by=admin()).version == 3


def test_freezing_keeps_its_first_moment(edition):
    freeze(edition)
    first = edition.frozen_at
    freeze(edition)
    assert edition.frozen_at == first
    assert timezone.now() - first < datetime.timedelta(minutes=5)


def test_nothing_of_a_frozen_edition_can_be_changed(edition):
    seen, row = stamp(edition), edition.indicators.get(key="regulasi")
    basis = Basis.objects.get(indicator__edition=edition, code="a")
    freeze(edition)
    for deed in (
        lambda: keep_edition(edition, seen=seen, by=admin()),
        lambda: keep_indicator(row, {1: "x"}, seen=stamp(row), by=admin()),
        lambda: remove_indicator(row, by=admin()),
        lambda: remove_basis(basis, by=admin()),
        lambda: remove_edition(edition, by=admin()),
    ):
        with pytest.raises(EditionRefused, match=r"dibekukan sejak .* Buat versi baru"):
            deed()


@pytest.mark.parametrize(
    "path", ["ubah", "predikat", "indikator/baru", "indikator/regulasi", "indikator/kemanfaatan/basis/a"]
)
def test_a_page_that_would_change_a_frozen_edition_leads_to_a_new_version(edition, browser, path):
    freeze(edition)
    for page in (
        browser.get(f"/kerja/data/edisi/{edition.pk}/{path}/", follow=True),
        browser.post(f"/kerja/data/edisi/{edition.pk}/{path}/", {"title": "x"}, follow=True),
    ):
        assert "Tekan Buat versi baru, lalu ubah di sana." in page.content.decode()
    assert Edition.objects.get().title == "Edisi 2030"


def test_the_new_version_offers_itself_to_the_periods_of_the_old_one(edition, browser):
    period = PeriodFactory(edition=edition)
    freeze(edition)
    page = browser.post(f"/kerja/data/edisi/{edition.pk}/versi-baru/", follow=True).content.decode()
    version = Edition.objects.get(version=2)
    assert "Edisi 2030, versi 2 sudah dibuat dari Edisi 2030." in page
    assert f"/kerja/data/periode/{period.pk}/edisi/?edisi={version.pk}" in page
    assert f"Pakai untuk {period}" in page


def test_an_unused_edition_can_be_deleted_with_its_answers(edition, browser):
    answer(edition)
    assert "Ini tidak dapat dibatalkan." in browser.get(f"/kerja/data/edisi/{edition.pk}/hapus/").content.decode()
    browser.post(f"/kerja/data/edisi/{edition.pk}/hapus/")
    assert not Edition.objects.exists()


def test_an_edition_that_a_period_goes_by_stays(edition, browser):
    PeriodFactory(edition=edition)
    page = browser.post(f"/kerja/data/edisi/{edition.pk}/hapus/", follow=True).content.decode()
    assert "dipakai oleh suatu periode, jadi tidak dapat dihapus" in page
    assert Edition.objects.exists()
