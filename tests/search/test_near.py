"""When hardly anything has every word, what has most of them is shown too, and said to be so."""

import pytest

from innovasi.search.board import find
from innovasi.search.models import Entry
from tests.factories import make_accepted


def titles(keys):
    names = Entry.objects.in_bulk(keys)
    return [names[key].title for key in keys]


@pytest.fixture
def shelf(db):
    make_accepted(title="Halte Bercerita", citizen_summary="Kapan bus datang.")
    make_accepted(title="Sirene Sungai", citizen_summary="Tanda banjir bagi warga.")
    make_accepted(title="Jemput Sampah", citizen_summary="Truk datang menurut jadwal.")


def test_most_of_the_words_are_enough_for_a_near_result(shelf):
    found = find("sirene banjir malam")
    assert (titles(found.ranked), titles(found.near)) == ([], ["Sirene Sungai"])
    assert found.is_miss


def test_a_single_word_has_no_near_results(shelf):
    assert find("zebra").keys == []


def test_a_better_spelling_is_looked_for_at_once(shelf):
    found = find("sirine bangjir")
    assert (titles(found.ranked), found.correction, found.is_miss) == (["Sirene Sungai"], "sirine banjir", False)


def test_the_page_says_that_they_are_only_near(shelf, client):
    page = client.get("/katalog/", {"q": "sirene banjir malam"}).content.decode()
    assert "Tidak ada yang cocok" in page
    assert "Mendekati yang Anda cari" in page
    assert "<mark>Sirene</mark>" in page
