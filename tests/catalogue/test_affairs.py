"""The urusan and their pages, and the feeds of OPDs and urusan."""

from xml.etree import ElementTree

import pytest

from innovasi.catalogue.board import affairs
from innovasi.search.actions import rebuild
from tests.catalogue.crowd import publish_many
from tests.factories import OPDFactory, UrusanFactory, make_accepted, make_submission

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def two(db, period):
    """One innovation of Disdukcapil in urusan 12, one of Dinkes in urusan 2, and a draft."""
    dinkes = OPDFactory(code="dinkes", name="Dinas Kesehatan")
    make_accepted(title="Permen Manis")
    make_accepted(title="Antre", opd=dinkes, main_urusan=UrusanFactory(number=2, name="Kesehatan"))
    make_submission(title="Masih Draf", opd=dinkes)


def test_every_urusan_is_listed_with_its_number_of_innovations(two):
    UrusanFactory(number=38, name="Lain", group="pilihan")
    lines = {row.number: count for group in affairs() for row, count in group.lines}
    assert lines == {2: 1, 12: 1, 38: 0}


def test_the_page_of_an_urusan_shows_its_innovations_and_who_works_on_it(two, client):
    page = client.get("/urusan/2/").content.decode()
    assert "1 inovasi sudah terbit." in page
    assert "Antre" in page
    assert "Permen Manis" not in page
    assert 'href="/opd/dinkes/"' in page
    assert 'title="Inovasi urusan Kesehatan" href="/urusan/2/umpan/"' in page


def test_an_urusan_without_innovations_says_so_and_an_unknown_one_is_not_there(two, client):
    UrusanFactory(number=38, name="Lain")
    assert "Belum ada inovasi yang terbit" in client.get("/urusan/38/").content.decode()
    assert client.get("/urusan/999/").status_code == client.get("/urusan/999/umpan/").status_code == 404


def test_its_list_comes_in_pages(client, db):
    publish_many(14)
    rebuild()
    assert client.get("/urusan/12/").content.decode().count('<article class="card">') == 12
    assert client.get("/urusan/12/?halaman=2").content.decode().count('<article class="card">') == 2


@pytest.mark.parametrize(
    ("path", "title", "page", "entries"),
    [
        ("/umpan/", "Inovasi Kota Bandar Lampung", "/", ["Antre", "Permen Manis"]),
        ("/opd/dinkes/umpan/", "Inovasi Dinas Kesehatan", "/opd/dinkes/", ["Antre"]),
        ("/urusan/12/umpan/", "Inovasi urusan Urusan nomor 12", "/urusan/12/", ["Permen Manis"]),
    ],
)
def test_each_feed_carries_its_own(two, client, path, title, page, entries):
    feed = ElementTree.fromstring(client.get(path).content)
    assert feed.findtext(f"{ATOM}title") == title
    assert [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")] == entries
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"alternate": f"http://testserver{page}", "self": f"http://testserver{path}"}


def test_feeds_have_identities_of_their_own(two, client):
    paths = ("/umpan/", "/opd/dinkes/umpan/", "/opd/disdukcapil/umpan/", "/urusan/2/umpan/", "/urusan/12/umpan/")
    found = {ElementTree.fromstring(client.get(path).content).findtext(f"{ATOM}id") for path in paths}
    assert len(found) == 5


def test_an_opd_that_is_not_shown_has_no_feed(client, db):
    OPDFactory(code="lama", active_until="2020-01-01")
    assert client.get("/opd/lama/umpan/").status_code == client.get("/opd/lama/").status_code == 404
    assert client.get("/opd/tak-ada/umpan/").status_code == 404


def test_the_page_of_an_opd_names_its_feed(two, client):
    assert 'title="Inovasi Dinas Kesehatan" href="/opd/dinkes/umpan/"' in client.get("/opd/dinkes/").content.decode()
