"""The pages about the data, and the description that portals harvest."""

import json

import pytest

from innovasi.api.actions import write_dumps
from innovasi.api.board import FIELDS, PARAMETERS
from tests.factories import make_accepted


@pytest.fixture
def catalogue(db, client):
    make_accepted()
    write_dumps()
    return json.loads(client.get("/data.jsonld").content)


def test_the_description_says_who_where_when_and_on_which_terms(catalogue):
    for node in (catalogue, *catalogue["dcat:dataset"]):
        assert node["dct:publisher"]["foaf:name"]["@value"] == "Bappeda Kota Bandar Lampung"
        assert node["dct:license"]["@id"] == "https://creativecommons.org/licenses/by/4.0/"
        assert node["dct:spatial"]["dct:identifier"] == "18.71"
        assert node["dct:language"]["@id"].endswith("/IND")
        assert node["dct:modified"]["@value"].endswith("+07:00")
    assert catalogue["@type"] == "dcat:Catalog"
    assert all(node["dcat:theme"]["@id"].endswith("/GOVE") for node in catalogue["dcat:dataset"])


def test_every_distribution_opens_as_the_kind_it_says(catalogue, client):
    rows = [row for node in catalogue["dcat:dataset"] for row in node["dcat:distribution"]]
    kinds = [row["dcat:mediaType"]["@id"].rpartition("media-types/")[2] for row in rows]
    assert kinds == ["application/x-ndjson", "text/csv", "application/json", "application/json", "text/csv"]
    for row, kind in zip(rows, kinds, strict=True):
        answer = client.get(row["dcat:accessURL"]["@id"].removeprefix("http://testserver"))
        assert (answer.status_code, answer["Content-Type"].partition(";")[0]) == (200, kind)
    assert len({row["@id"] for row in rows}) == len(rows)


def test_the_size_of_a_bulk_file_is_its_size(catalogue, body):
    row = catalogue["dcat:dataset"][0]["dcat:distribution"][0]
    assert int(row["dcat:byteSize"]["@value"]) == len(body("/api/v1/unduhan/inovasi.jsonl").encode())


def test_people_find_the_data_from_every_public_page(db, client):
    assert 'href="/data/"' in client.get("/").content.decode()
    page = client.get("/data/").content.decode()
    assert 'href="/data.jsonld"' in page
    assert "CC BY 4.0" in page


def test_the_guide_names_every_address_and_its_parameters(db, client, fetched):
    page = client.get("/api/v1/docs").content.decode()
    for path, methods in fetched("openapi.json")["paths"].items():
        assert f"GET {path}</code>" in page
        assert all(f"<code>{row['name']}</code>" in page for row in methods["get"]["parameters"])
    assert "<script" not in page


def test_readers_of_english_learn_what_every_name_means(db, client, fetched):
    page = client.get("/en/data/").content.decode()
    schema = fetched("openapi.json")
    asked = {row["name"] for path in schema["paths"].values() for row in path["get"]["parameters"]} - {"slug"}
    shapes = {name: shape for name, shape in schema["components"]["schemas"].items() if "properties" in shape}
    problems = ("Galat", "ParameterSalah")
    told = {field for name, shape in shapes.items() if name not in problems for field in shape["properties"]}
    for name in asked | told:
        assert f"<dt><code>{name}</code></dt>" in page, name
    assert asked == set(PARAMETERS)
    assert told == set(FIELDS)
    assert "What the names mean" not in client.get("/data/").content.decode()
    assert all("In English: " in path["get"]["description"] for path in schema["paths"].values())
    assert "In English." in schema["info"]["description"]


def test_the_root_leads_to_the_guide(db, client):
    assert client.get("/api/v1/")["Location"] == "/api/v1/docs"
