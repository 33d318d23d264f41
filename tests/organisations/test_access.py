"""Master data exists for Bappeda's administrators alone."""

import pytest

from tests.factories import OPDFactory, UnitFactory

OTHERS = ["disdukcapil", "kepala", "dishub", "penelaah", "pemantau", "operator"]
PAGES = [
    "/kerja/data/",
    "/kerja/data/opd/",
    "/kerja/data/opd/baru/",
    "/kerja/data/opd/dinkes/",
    "/kerja/data/opd/dinkes/ubah/",
    "/kerja/data/opd/dinkes/ganti-nama/",
    "/kerja/data/opd/dinkes/nonaktifkan/",
    "/kerja/data/opd/dinkes/hapus/",
    "/kerja/data/opd/dinkes/unit/baru/",
    "/kerja/data/unit/",
    "/kerja/data/unit/{unit}/ubah/",
]
DEEDS = [
    "/kerja/data/opd/dinkes/aktifkan/",
    "/kerja/data/opd/dinkes/hapus/",
    "/kerja/data/unit/{unit}/keadaan/",
    "/kerja/data/unit/{unit}/hapus/",
]


@pytest.fixture
def unit(db):
    return UnitFactory(opd=OPDFactory(code="dinkes"))


@pytest.mark.parametrize("path", PAGES)
def test_an_administrator_reads_each_page(client_of, unit, path):
    assert client_of("bappeda").get(path.format(unit=unit.pk)).status_code == 200


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("path", PAGES)
def test_for_others_the_pages_do_not_exist(client_of, unit, path, name):
    assert client_of(name).get(path.format(unit=unit.pk)).status_code == 404


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("path", DEEDS)
def test_others_can_do_nothing(client_of, unit, path, name):
    assert client_of(name).post(path.format(unit=unit.pk)).status_code == 404


@pytest.mark.parametrize("path", PAGES + DEEDS)
def test_a_visitor_is_sent_to_the_sign_in(client_of, unit, path):
    answer = client_of("stranger").post(path.format(unit=unit.pk))
    assert answer.status_code == 302
    assert answer.url.startswith("/akun/masuk/")


def test_an_unknown_opd_does_not_exist(client_of):
    assert client_of("bappeda").get("/kerja/data/opd/entah/").status_code == 404
