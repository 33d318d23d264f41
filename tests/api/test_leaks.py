"""Nothing that is not accepted, or is withheld, shows in any answer, table, bulk file or description."""

import json

from innovasi.api.actions import write_dumps
from tests.catalogue.test_leaks import NEWER, WORDS, secrets  # noqa: F401 - a fixture

PATHS = [
    "/api/v1/inovasi?ukuran=100",
    "/api/v1/inovasi?ukuran=100&format=csv",
    "/api/v1/inovasi/permen-manis",
    "/api/v1/opd",
    "/api/v1/opd?format=csv",
    "/api/v1/urusan",
    "/api/v1/kelurahan",
    "/api/v1/periode",
    "/api/v1/rekap",
    "/api/v1/rekap?format=csv",
    "/api/v1/unduhan/inovasi.jsonl",
    "/api/v1/unduhan/inovasi.csv",
    "/api/v1/openapi.json",
    "/api/v1/docs",
    "/data.jsonld",
    "/data/",
    "/en/data/",
]


def leaks(body):
    texts = {path: body(path).lower() for path in PATHS}
    return [(path, word) for path, text in texts.items() for word in (*WORDS, NEWER) if word in text]


def test_no_hidden_word_stands_anywhere(secrets, body):  # noqa: F811
    assert leaks(body) == []


def test_nor_once_the_bulk_files_are_written(secrets, body):  # noqa: F811
    write_dumps()
    assert leaks(body) == []


def test_no_hidden_word_finds_anything(secrets, fetched):  # noqa: F811
    assert {fetched(f"inovasi?q={word}")["jumlah"] for word in WORDS} == {0}


def test_no_hidden_address_answers(secrets, client):  # noqa: F811
    assert {client.get(f"/api/v1/inovasi/{word}-title").status_code for word in WORDS} == {404}


def test_hidden_ones_are_in_no_count(secrets, fetched, body):  # noqa: F811
    write_dumps()
    assert fetched("inovasi")["jumlah"] == 1
    counts = {row["kode"]: row["inovasi"] for row in fetched("opd")["hasil"]}
    assert (counts["disdukcapil"], counts["dlh"], sum(counts.values())) == (1, 0, 1)
    assert sum(row["inovasi"] for row in fetched("urusan")["hasil"]) == 1
    totals = fetched("rekap")["total"]
    assert (totals["terpenuhi"], totals["disetujui"]) == (1, 1)
    assert len(body("/api/v1/unduhan/inovasi.jsonl").splitlines()) == 1
    assert "1 inovasi terbit" in json.loads(body("/data.jsonld"))["dcat:dataset"][0]["dct:description"]["@value"]
    assert "Isinya 1 inovasi" in body("/data/")
