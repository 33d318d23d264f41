"""Editions: Bappeda's administrators change them, its readers look, an OPD does not know of them."""

import pytest

from innovasi.editions.actions import freeze
from innovasi.editions.models import Edition
from tests.editions.samples import make_edition

READ = ["/kerja/data/edisi/", "{e}", "{e}spd/", "{e}banding/{pk}/"]
WRITE = [
    "{e}ubah/",
    "{e}predikat/",
    "{e}salin/",
    "{e}hapus/",
    "{e}indikator/baru/",
    "{e}indikator/regulasi/",
    "{e}indikator/regulasi/hapus/",
    "{e}indikator/regulasi/basis/baru/",
    "{e}indikator/kemanfaatan/basis/a/",
    "{e}indikator/kemanfaatan/basis/a/hapus/",
]
DEEDS = [path for path in WRITE if path != "{e}hapus/"] + ["{e}versi-baru/", "{e}spd/", "{e}hapus/"]


@pytest.fixture
def edition(db):
    return make_edition()


def at(path, edition):
    return path.format(e=f"/kerja/data/edisi/{edition.pk}/", pk=edition.pk)


def test_an_administrator_reads_each_page(client_of, edition):
    browser = client_of("bappeda")
    assert [path for path in READ + WRITE if browser.get(at(path, edition)).status_code != 200] == []


@pytest.mark.parametrize("name", ["penelaah", "pemantau"])
def test_reviewers_and_observers_look(client_of, edition, name):
    browser = client_of(name)
    for path in READ:
        page = browser.get(at(path, edition)).content.decode()
        assert "Edisi 2030" in page
        assert f"/kerja/data/edisi/{edition.pk}/ubah/" not in page
        assert 'href="/kerja/data/"' not in page  # a page that is not there for them
        assert "Simpan" not in page


@pytest.mark.parametrize("name", ["penelaah", "pemantau"])
def test_reviewers_and_observers_change_nothing(client_of, edition, name):
    browser = client_of(name)
    assert {browser.get(at(path, edition)).status_code for path in WRITE} == {403}
    assert {browser.post(at(path, edition)).status_code for path in DEEDS} == {403}
    assert Edition.objects.get() == edition


@pytest.mark.parametrize("name", ["disdukcapil", "kepala", "dishub", "operator"])
def test_for_others_editions_do_not_exist(client_of, edition, name):
    browser = client_of(name)
    assert {browser.get(at(path, edition)).status_code for path in READ + WRITE} == {404}
    assert {browser.post(at(path, edition)).status_code for path in DEEDS} == {404}


def test_a_visitor_is_sent_to_the_sign_in(client_of, edition):
    for path in READ + WRITE:
        assert client_of("stranger").get(at(path, edition)).url.startswith("/akun/masuk/")


@pytest.mark.parametrize(
    "path",
    ["/kerja/data/edisi/999999/", "{e}banding/999999/", "{e}indikator/entah/", "{e}indikator/kemanfaatan/basis/z/"],
)
def test_a_missing_row_is_not_found(client_of, edition, path):
    assert client_of("bappeda").get(at(path, edition)).status_code == 404


def test_a_basis_of_another_row_or_edition_is_not_found(client_of, edition):
    other = make_edition(year=2031)
    browser = client_of("bappeda")
    assert browser.get(at("{e}indikator/regulasi/basis/a/", edition)).status_code == 404
    other.indicators.get(key="kemanfaatan").delete()
    assert browser.get(at("{e}indikator/kemanfaatan/basis/a/", other)).status_code == 404


def test_the_operator_sees_lists_in_the_admin_and_changes_nothing(client_of, edition):
    browser = client_of("operator")
    for model in ("edition", "indicator", "regionanswer"):
        assert browser.get(f"/admin/editions/{model}/").status_code == 200
        assert browser.get(f"/admin/editions/{model}/add/").status_code == 403
    assert browser.get(f"/admin/editions/edition/{edition.pk}/change/").status_code == 403


def test_the_way_to_change_stands_only_where_it_is_open(client_of, edition):
    browser = client_of("bappeda")
    assert "Ubah rumus dan syarat" in browser.get(at("{e}", edition)).content.decode()
    freeze(edition)
    page = browser.get(at("{e}", edition)).content.decode()
    assert "Ubah rumus dan syarat" not in page
    assert "Hapus edisi" not in page
    assert "Buat versi baru" in page
