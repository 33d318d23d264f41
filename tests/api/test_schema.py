"""The OpenAPI document is valid, complete, and true."""

import jsonschema
import pytest
from django.conf import settings
from openapi_spec_validator import OpenAPIV31SpecValidator

from innovasi.api.views.examples import EXAMPLES
from tests.factories import make_accepted

ADDRESSES = [
    "/api/v1/inovasi",
    "/api/v1/inovasi/{slug}",
    "/api/v1/opd",
    "/api/v1/urusan",
    "/api/v1/kelurahan",
    "/api/v1/periode",
    "/api/v1/rekap",
    "/api/v1/unduhan/inovasi.jsonl",
    "/api/v1/unduhan/inovasi.csv",
]
STATUSES = ["200", "304", "404", "405", "422", "429", "500"]


@pytest.fixture
def schema(db, fetched):
    return fetched("openapi.json")


def test_it_is_valid_openapi_3_1(schema):
    OpenAPIV31SpecValidator(schema).validate()
    assert schema["openapi"].startswith("3.1")


def test_it_says_who_answers_and_on_which_terms(schema):
    info = schema["info"]
    assert info["license"]["url"] == settings.OPEN_DATA["licence_url"]
    assert info["contact"]["name"] == settings.CITY["agency"]
    assert "Hanya baca" in info["description"]


def test_every_address_with_every_answer_is_described(schema):
    assert list(schema["paths"]) == ADDRESSES
    operations = [operation for path in schema["paths"].values() for operation in path.values()]
    assert {method for path in schema["paths"].values() for method in path} == {"get"}
    assert all(list(operation["responses"]) == STATUSES for operation in operations)
    assert all(operation["description"] and operation["summary"] for operation in operations)
    assert all("ETag" in operation["responses"]["200"]["headers"] for operation in operations)
    assert all(row["description"] for operation in operations for row in operation["parameters"])
    assert all("text/csv" in operation["responses"]["200"]["content"] for operation in operations[2:7])


def test_examples_and_real_answers_have_the_shapes_that_it_names(schema, client, fetched):
    make_accepted()
    for path, methods in schema["paths"].items():
        operation = methods["get"]
        content = operation["responses"]["200"]["content"].get("application/json")
        if content is None:
            continue
        rules = content["schema"] | {"components": schema["components"]}
        check = jsonschema.Draft202012Validator(rules, format_checker=jsonschema.FormatChecker())
        check.validate(EXAMPLES[operation["operationId"]])
        check.validate(content["example"])
        check.validate(fetched(path.removeprefix("/api/v1/").replace("{slug}", "permen-manis")))
    rules = schema["components"]["schemas"]["Galat"] | {"components": schema["components"]}
    jsonschema.Draft202012Validator(rules).validate(client.get("/api/v1/inovasi?ukuran=0").json())
    for answer in schema["components"]["responses"].values():
        jsonschema.Draft202012Validator(rules).validate(answer["content"]["application/problem+json"]["example"])
