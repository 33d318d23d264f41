"""Which edition of the IID a period goes by."""

import pytest

from innovasi.editions.models import Edition
from innovasi.programmes.board import edition_of
from innovasi.programmes.signals import edition_changed
from tests.editions.samples import make_edition
from tests.factories import PeriodFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def heard():
    """What was told of changed editions."""
    news = []

    def hear(sender, **said):
        news.append((said["period"], said["before"], said["edition"]))

    edition_changed.connect(hear)
    yield news
    edition_changed.disconnect(hear)


@pytest.fixture
def browser(client_of):
    return client_of("bappeda")


def address(period):
    return f"/kerja/data/periode/{period.pk}/edisi/"


@pytest.mark.parametrize("name", ["disdukcapil", "penelaah", "pemantau", "operator"])
def test_for_others_the_page_does_not_exist(client_of, period, name):
    assert client_of(name).get(address(period)).status_code == 404
    assert client_of(name).post(address(period)).status_code == 404


def test_the_page_says_which_edition_would_hold(browser, period):
    edition = make_edition(year=2026, title="Edisi 2026")
    page = browser.get(address(period)).content.decode()
    assert "Belum dipilih." in page
    assert "yaitu edisi terbaru sampai tahun 2026" in page
    assert edition_of(period) == edition


def test_without_any_edition_the_page_still_opens(browser, period):
    assert "Belum ada edisi yang dikenal portal." in browser.get(address(period)).content.decode()


def test_an_adopted_edition_is_frozen_and_upper_contexts_are_told(browser, heard):
    old, new = make_edition(), make_edition(version=2)
    period = PeriodFactory(edition=old)
    assert f'value="{new.pk}" selected' in browser.get(f"{address(period)}?edisi={new.pk}").content.decode()
    page = browser.post(address(period), {"edition": new.pk}, follow=True).content.decode()
    assert "sekarang memakai Edisi 2030, versi 2." in page
    period.refresh_from_db()
    new.refresh_from_db()
    assert period.edition == new
    assert new.is_frozen
    assert heard == [(period, old, new)]


def test_the_first_edition_of_a_period_moves_nothing(browser, period, heard):
    edition = make_edition()
    browser.post(address(period), {"edition": edition.pk})
    period.refresh_from_db()
    assert period.edition == edition
    assert heard == []


@pytest.mark.parametrize(
    ("sent", "message"), [("", "Pilih edisi indikator IID."), ("999999", "Pilihan ini tidak ada dalam daftar.")]
)
def test_no_or_an_unknown_edition_is_explained(browser, period, sent, message):
    page = browser.post(address(period), {"edition": sent})
    assert page.status_code == 422
    assert message in page.content.decode()
    assert not Edition.objects.filter(frozen_at__isnull=False).exists()


def test_the_edition_that_holds_is_not_adopted_again(browser, heard):
    edition = make_edition()
    period = PeriodFactory(edition=edition)
    page = browser.post(address(period), {"edition": edition.pk})
    assert page.status_code == 422
    assert "memang sudah memakai edisi ini" in page.content.decode()
    assert heard == []
