"""The description of the data is what portals that speak DCAT-AP 3 expect, by shapes of our own."""

import json
from pathlib import Path

import pyshacl
import pytest
from rdflib import Graph

from innovasi.api.actions import write_dumps
from tests.factories import make_accepted

SHAPES = Path(__file__).with_name("dcat_ap.ttl")
WANTED = (
    "dct:title",
    "dct:publisher",
    "dcat:contactPoint",
    "dct:license",
    "dct:modified",
    "dcat:mediaType",
    "dct:temporal",
)


@pytest.fixture
def described(period, client):
    make_accepted()
    return lambda: client.get("/data.jsonld").content.decode()


def judged(text):
    """Whether a description holds, and what is said of it."""
    graph = Graph().parse(data=text, format="json-ld")
    conforms, _, report = pyshacl.validate(graph, shacl_graph=str(SHAPES), shacl_graph_format="turtle")
    return conforms, report


@pytest.mark.parametrize("is_written", [False, True])
def test_the_description_holds_with_bulk_files_and_before_they_are_written(is_written, described):
    if is_written:
        write_dumps()
    conforms, report = judged(described())
    assert conforms, report


@pytest.mark.parametrize("name", WANTED)
def test_a_description_that_lacks_something_is_refused(name, described):
    def without(node):
        if isinstance(node, list):
            return [without(part) for part in node]
        if isinstance(node, dict):
            return {key: without(value) for key, value in node.items() if key != name}
        return node

    conforms, report = judged(json.dumps(without(json.loads(described()))))
    assert not conforms
    assert name in report


def test_all_five_distributions_and_both_data_sets_are_judged(described):
    write_dumps()
    found = Graph().parse(data=described(), format="json-ld")
    kinds = [
        str(kind).rpartition("#")[2]
        for kind in found.objects(None, None)
        if str(kind).startswith("http://www.w3.org/ns/dcat#")
    ]
    assert {kind: kinds.count(kind) for kind in ("Catalog", "Dataset", "Distribution", "DataService")} == {
        "Catalog": 1,
        "Dataset": 2,
        "Distribution": 5,
        "DataService": 1,
    }
