"""The database is asked the same number of questions however much is published."""

import pytest

from innovasi.search.actions import rebuild
from tests.catalogue.crowd import publish_many

QUESTIONS = {
    "/": 14,
    "/katalog/": 5,
    "/katalog/?q=akta+kelahiran": 5,
    "/katalog/?q=akta+kelahiran&opd=dinkes&urut=nama&halaman=2": 5,
    "/katalog/?q=xyzzy": 5,
    "/inovasi/permen-manis/": 9,
    "/opd/": 3,
    "/opd/dinkes/": 7,
    "/umpan/": 1,
    "/sitemap.xml": 2,
}


@pytest.fixture(params=[10, pytest.param(1000, marks=pytest.mark.slow)])
def published(request, period):
    publish_many(request.param)
    rebuild()


def test_questions_of_each_page(published, client, questions):
    assert {path: questions(client, path) for path in QUESTIONS} == QUESTIONS
