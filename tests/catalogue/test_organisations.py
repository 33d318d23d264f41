"""The OPDs, and what each has published."""

import datetime

import pytest

from innovasi.catalogue.board import directory
from innovasi.organisations.models import OPD, OPDName
from innovasi.search.actions import rebuild
from tests.catalogue.crowd import publish_many
from tests.factories import OPDFactory, UnitFactory, make_accepted, make_submission


def lines(text=""):
    return {line.opd.code: line.published for group in directory(text).groups for line in group.lines}


@pytest.fixture
def city(db):
    OPDFactory(code="dinkes", name="Dinas Kesehatan", abbreviation="Dinkes")
    OPDFactory(code="sukarame", name="Kecamatan Sukarame", kind="kecamatan")
    bappeda = OPDFactory(code="bappeda", name="Badan Perencanaan", kind="badan", abbreviation="Bappeda")
    OPDName.objects.create(opd=bappeda, name="Badan Riset Daerah", abbreviation="Bapperida")
    make_accepted()
    make_accepted()
    make_submission(opd=OPD.objects.get(code="dinkes"))


def test_all_opds_are_listed_with_what_they_published_and_zeros_too(city):
    assert lines() == {"disdukcapil": 2, "dinkes": 0, "bappeda": 0, "sukarame": 0}


def test_they_are_grouped_by_kind_in_the_order_of_the_law(city):
    assert [group.label for group in directory("").groups] == ["Dinas", "Badan", "Kecamatan"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("kesehatan", {"dinkes"}),
        ("DINKES", {"dinkes"}),
        ("bapperida", {"bappeda"}),
        ("riset daerah", {"bappeda"}),
        ("camat suka", {"sukarame"}),
        ("tidak ada", set()),
    ],
)
def test_a_present_or_former_name_finds_an_opd(city, text, codes):
    assert set(lines(text)) == codes


def test_no_name_breaks_the_page(city, client):
    for text in ("\0", "%' OR 1=1", "😀", "x" * 4000):
        assert client.get("/opd/", {"q": text}).status_code == 200


def test_an_opd_that_ended_stays_while_its_innovations_do(city, client):
    OPD.objects.filter(code__in=("disdukcapil", "dinkes")).update(active_until=datetime.date(2020, 1, 1))
    assert lines() == {"disdukcapil": 2, "bappeda": 0, "sukarame": 0}
    assert client.get("/opd/disdukcapil/").status_code == 200
    assert client.get("/opd/dinkes/").status_code == 404


def test_an_opd_without_innovations_is_treated_kindly(city, client):
    page = client.get("/opd/bappeda/").content.decode()
    assert "Belum ada inovasi yang terbit" in page
    assert "Juga dikenal sebagai Badan Riset Daerah." in page


def test_innovations_stand_under_their_unit_after_those_of_the_opd_itself(client, db):
    opd = OPDFactory(code="dinkes", abbreviation="Dinkes")
    kemiling = UnitFactory(opd=opd, name="Puskesmas Kemiling", kind="puskesmas")
    UnitFactory(opd=opd, name="Puskesmas Kedaton", kind="puskesmas")
    UnitFactory(opd=opd, name="Puskesmas Lama", kind="puskesmas", is_active=False)
    make_accepted(opd=opd, title="Milik dinas")
    make_accepted(opd=opd, title="Milik puskesmas", unit=kemiling)
    make_accepted(title="Milik OPD lain")
    page = client.get("/opd/dinkes/").content.decode()
    expected = ("Dinkes sendiri", "Milik dinas", "Puskesmas Kemiling</h2>", "Milik puskesmas")
    order = [page.index(text) for text in expected]
    assert order == sorted(order)
    assert "Puskesmas Kedaton" in page
    assert "Puskesmas Lama" not in page
    assert "Milik OPD lain" not in page


def test_a_long_list_is_cut_into_pages(client, db):
    publish_many(14)
    rebuild()
    assert client.get("/opd/dinkes/").content.decode().count('<article class="card">') == 12
    assert client.get("/opd/dinkes/?halaman=2").content.decode().count('<article class="card">') == 1


def test_an_unknown_opd_is_not_found(client, db):
    assert client.get("/opd/tidak-ada/").status_code == 404
