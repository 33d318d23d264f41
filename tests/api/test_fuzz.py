"""Thousands of questions that the schema allows and forbids; every answer is one that the schema promises."""

import json

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis.config import SchemathesisConfig

from innovasi.api.actions import write_dumps
from innovasi.api.views.operations import api
from innovasi.search.actions import rebuild
from innovasi.wsgi import application
from tests.catalogue.crowd import publish_many

EXAMPLES = 350  # an operation, beside the cases that cover every bound of every parameter
SEED = 20260630
document = json.loads(json.dumps(api.get_openapi_schema()))
described = schemathesis.openapi.from_dict(document, config=SchemathesisConfig(seed=SEED))
described.app = application


@pytest.fixture(autouse=True)
def published(db, period, settings):
    settings.API_RATE_LIMIT = 1_000_000
    publish_many(12)
    rebuild()
    write_dumps()
    for signal in (request_started, request_finished):  # they would close the test's own connection
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.slow
@described.parametrize()
@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
def test_every_answer_keeps_the_promises_of_the_schema(case):
    """All checks of the tool: statuses, kinds of content, headers, shapes, refusals, no failure."""
    case.call_and_validate(headers={"Accept-Encoding": "identity"})
