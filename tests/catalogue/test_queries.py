"""The database is asked the same number of questions however much is published."""

import pytest

from innovasi.search.actions import rebuild
from tests.catalogue.crowd import publish_many

QUESTIONS = {
    "/": 17,  # two of them for the deadline: extensions and outages move it
    "/katalog/": 6,
    "/katalog/?opd=dinkes&bentuk=pelayanan-publik&halaman=2": 6,
    "/inovasi/permen-manis/": 10,
    "/opd/": 3,
    "/opd/dinkes/": 9,
    "/umpan/": 1,
    "/sitemap.xml": 3,
    "/urusan/": 2,
    "/urusan/12/": 5,
    "/urusan/12/umpan/": 2,
    "/opd/dinkes/umpan/": 2,
    "/katalog/?perlu=dokumen&gratis=ya": 4,
    "/en/": 17,
    "/en/inovasi/permen-manis/": 10,
}
# A search asks for one level of results after the other until it has enough: bounded, though not always the same.
SEARCHES = {
    "/katalog/?q=akta+kelahiran": 20,
    "/katalog/?q=akta+kelahiran&opd=dinkes&urut=nama&halaman=2": 20,
    "/katalog/?q=xyzzy": 18,
    "/katalog/?q=gimana+cara+akte+lahir+tanpa+ke+kantor+hari+sabtu": 60,
}


@pytest.fixture(params=[10, pytest.param(1000, marks=pytest.mark.slow)])
def published(request, period):
    publish_many(request.param)
    rebuild()


def test_questions_of_each_page(published, client, questions):
    assert {path: questions(client, path) for path in QUESTIONS} == QUESTIONS


def test_a_search_asks_a_bounded_number(published, client, questions):
    assert {path: count for path, limit in SEARCHES.items() if (count := questions(client, path)) > limit} == {}
