"""A word that very many innovations have is cut to the best and newest, and still narrows rightly."""

import pytest

from innovasi.catalogue.board import listing, read
from innovasi.innovations.choices import Medium
from innovasi.innovations.models import Innovation
from innovasi.search import fulltext
from innovasi.search.actions import index
from innovasi.search.board import find, finding
from innovasi.search.models import Entry
from tests.factories import make_accepted


@pytest.fixture
def many(db, monkeypatch):
    """Eight innovations about drones, of which only four are ranked."""
    monkeypatch.setattr(finding, "CAP", 4)
    make_accepted(title="Digital pertama", citizen_summary="Satu drone.", medium=Medium.DIGITAL)
    make_accepted(title="Drone lama", medium=Medium.NON_DIGITAL)
    for number in range(5):
        make_accepted(title=f"Peta {number}", citizen_summary="Dari drone.", medium=Medium.NON_DIGITAL)
    make_accepted(title="Drone baru", medium=Medium.NON_DIGITAL)


def titles(keys):
    names = Entry.objects.in_bulk(keys)
    return [names[key].title for key in keys]


def test_the_best_come_first_then_the_newest(many):
    found = find("drone")
    assert found.is_cut
    assert titles(found.ranked) == ["Drone baru", "Drone lama", "Peta 4", "Peta 3"]


def test_the_page_says_that_there_are_more_and_counts_nothing(many, client):
    page = client.get("/katalog/", {"q": "drone"}).content.decode()
    assert "Lebih dari 4 inovasi" in page
    assert {option.count for facet in listing(read({"q": "drone"}), None).facets for option in facet.options} == {None}


def test_narrowing_reaches_beyond_the_cut(many):
    narrowed = listing(read({"q": "drone", "jenis": "digital"}), None)
    assert [card.entry.title for card in narrowed.cards] == ["Digital pertama"]
    assert (narrowed.total, narrowed.is_cut) == (1, False)


def test_any_number_of_matches_gives_the_newest_on_every_database(db):
    for number in range(12):
        make_accepted(title=f"Drone {number}")
    assert titles(find("drone").ranked)[:3] == ["Drone 11", "Drone 10", "Drone 9"]


@pytest.mark.parametrize("reach", [1, 2, 3])
def test_the_newest_are_the_same_when_only_the_newest_blocks_are_read(many, monkeypatch, reach):
    expected = find("drone").ranked
    for name, value in (("REACH", reach), ("BLOCK", 2)):
        monkeypatch.setattr(fulltext, name, value)
    for key in Entry.objects.values_list("innovation", flat=True):
        index(Innovation.objects.get(pk=key))
    assert find("drone").ranked == expected
