"""The database is asked the same number of questions however much is published."""

import pytest

from innovasi.api.actions import write_dumps
from innovasi.search.actions import rebuild
from tests.catalogue.crowd import publish_many

QUESTIONS = {
    "/api/v1/inovasi/permen-manis": 7,
    "/api/v1/opd": 3,
    "/api/v1/urusan": 3,
    "/api/v1/kelurahan": 2,
    "/api/v1/periode": 4,
    "/api/v1/rekap": 8,
    "/api/v1/unduhan/inovasi.jsonl": 3,
    "/data.jsonld": 4,
    "/data/": 3,
}


# How many the catalogue itself asks is kept by its own test; the same number however much there is.
OF_THE_CATALOGUE = [
    "/api/v1/inovasi",
    "/api/v1/inovasi?ukuran=3&opd=dinkes&halaman=2",
    "/api/v1/inovasi?format=csv&ukuran=100",
]
MOST = 8


@pytest.fixture(params=[10, pytest.param(1000, marks=pytest.mark.slow)])
def published(request, period):
    publish_many(request.param)
    rebuild()
    write_dumps()


def test_questions_of_each_answer(published, client, questions):
    assert {path: questions(client, path) for path in QUESTIONS} == QUESTIONS


def test_a_list_asks_a_bounded_number(published, client, questions):
    assert {path: count for path in OF_THE_CATALOGUE if (count := questions(client, path)) > MOST} == {}
