"""Fixtures that every test may use."""

import os

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from innovasi.accounts.choices import Role
from innovasi.audit.rules.permanence import removing
from tests.factories import OPDFactory, PeriodFactory, UserFactory, author_of, make_accepted, make_submission

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # the browser fixture runs an event loop

PEOPLE = {
    "disdukcapil": (Role.OPD, "disdukcapil"),
    "kepala": (Role.OPD_HEAD, "disdukcapil"),
    "dishub": (Role.OPD, "dishub"),
    "penelaah": (Role.REVIEWER, None),
    "bappeda": (Role.BAPPEDA_ADMIN, None),
    "pemantau": (Role.OBSERVER, None),
    "operator": (Role.OPERATOR, None),
}


WINGS = {
    "api",
    "audit",
    "catalogue",
    "communication",
    "confirmations",
    "dataio",
    "editions",
    "feedback",
    "iid",
    "maturity",
    "national_forms",
    "nudges",
    "operations",
    "outreach",
    "receipts",
    "reports",
    "search",
    "tally",
}


def pytest_collection_modifyitems(items):
    """Tests of the contexts around the core are left out of `make check`, which has a minute."""
    for item in items:
        if item.path.parent.name in WINGS:
            item.add_marker(pytest.mark.wing)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """SQLite empties a test database by deleting, which the audit trail refuses; its own tests put that back."""
    if connection.vendor == "sqlite":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            for statement in removing(connection.vendor):
                cursor.execute(statement)


@pytest.fixture(autouse=True)
def empty_cache():
    """Rate limits and cached answers of one test must not reach the next."""
    cache.clear()


@pytest.fixture
def person_of(db):
    """Make or find a person by a short name: disdukcapil, kepala, dishub, penelaah, bappeda, pemantau, operator."""

    def person(name):
        role, code = PEOPLE[name]
        opd = OPDFactory(code=code) if code else None
        if role == Role.OPD:
            return author_of(opd)
        return UserFactory(email=f"{name}@uji.id", role=role, opd=opd)

    return person


@pytest.fixture
def client_of(person_of):
    """A signed-in client by that short name; `stranger` is a visitor who is not signed in."""

    def client(name):
        browser = Client()
        if name != "stranger":
            browser.force_login(person_of(name), backend="allauth.account.auth_backends.AuthenticationBackend")
        return browser

    return client


@pytest.fixture
def period(db):
    return PeriodFactory()


@pytest.fixture
def draft(db):
    """A complete draft of Disdukcapil."""
    return make_submission()


@pytest.fixture
def accepted(db):
    """A published innovation of Disdukcapil."""
    return make_accepted()


@pytest.fixture
def questions(db):
    """How many times a page asks the database, once its caches are warm."""

    def count(browser, path):
        assert browser.get(path).status_code == 200
        with CaptureQueriesContext(connection) as asked:
            browser.get(path)
        return len(asked)

    return count
