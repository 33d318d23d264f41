"""No address opens to a person who may not pass it, and no address exists without a line in the table."""

import uuid

import pytest
from django.db import transaction
from django.urls import URLPattern, get_resolver, reverse

from tests.architecture.url_table import GET, PEOPLE, POST, PUBLIC, group_of, rows
from tests.world import make_world

NOWHERE = {int: 999_999_999, str: "tidak-ada", uuid.UUID: uuid.UUID(int=0)}
AS_SENT = {"csrfmiddlewaretoken": "x"}  # a browser never sends an empty form


def patterns(resolver=None, namespace=""):
    """Name and pattern of every address; Django's admin counts as its front door alone."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLPattern):
            yield f"{namespace}{entry.name}", entry
        elif entry.namespace == "admin":
            yield "admin:index", next(pattern for pattern in entry.url_patterns if pattern.name == "index")
        else:
            yield from patterns(entry, f"{namespace}{entry.namespace}:" if entry.namespace else namespace)


def test_every_address_has_a_line_in_the_table():
    assert {name for name, _ in patterns()} == {name for name, _, _ in rows(GET)}


def test_the_views_that_need_no_account_are_the_listed_ones():
    found = {name for name, entry in patterns() if not getattr(entry.callback, "login_required", True)}
    assert found == PUBLIC


@pytest.fixture
def world(db):
    return make_world()


def address_of(name, place, world):
    """A place is made of rows of the world and of literal words and numbers: `draft,profil`."""
    args = [arg for part in place.split(",") for arg in world.get(part, [part])]
    return reverse(name, args=args)


def disagreements(table, group, method, world, client_of):
    """What the portal answers otherwise than the table says; no request leaves a trace for the next."""
    browsers = {person: client_of(person) for person in PEOPLE}
    for name, place, statuses in rows(table):
        if group_of(name) != group:
            continue
        for person, expected in statuses.items():
            with transaction.atomic():
                answer = getattr(browsers[person], method)(address_of(name, place, world), AS_SENT)
                transaction.set_rollback(True)
            if answer.status_code != expected:
                yield f"{method} {name} {place} as {person}: {answer.status_code}, not {expected}"


def groups_of(table):
    return sorted({group_of(name) for name, _, _ in rows(table)})


@pytest.mark.slow
@pytest.mark.parametrize("group", groups_of(GET))
def test_reading_every_address_as_everybody(group, world, client_of):
    assert "\n".join(disagreements(GET, group, "get", world, client_of)) == ""


@pytest.mark.slow
@pytest.mark.parametrize("group", groups_of(POST))
def test_writing_to_every_address_as_everybody(group, world, client_of):
    assert "\n".join(disagreements(POST, group, "post", world, client_of)) == ""


def hidden(table):
    """Each address of a row that some signed-in person may not know of."""
    return [
        (name, place, person)
        for name, place, statuses in rows(table)
        for person, status in statuses.items()
        if status == 404 and place != "-"
    ]


def of_a_missing_row(name, place, world):
    """The same address for rows that were never there."""
    args = [
        NOWHERE[type(arg)] if part in world else arg for part in place.split(",") for arg in world.get(part, [part])
    ]
    return reverse(name, args=args)


@pytest.mark.slow
@pytest.mark.parametrize("method, table", [("get", GET), ("post", POST)])
def test_a_hidden_row_cannot_be_told_from_a_missing_one(method, table, world, client_of):
    browsers = {person: client_of(person) for person in PEOPLE}
    for name, place, person in hidden(table):
        ask = getattr(browsers[person], method)
        there = ask(address_of(name, place, world), AS_SENT)
        nowhere = ask(of_a_missing_row(name, place, world), AS_SENT)
        assert (there.status_code, there.content) == (404, nowhere.content), (name, place, person)
        assert telling(there) == telling(nowhere), (name, place, person)


def telling(answer):
    """Headers but for those that count how often one asked, whatever there is."""
    return {(name, value) for name, value in answer.headers.items() if not name.startswith("RateLimit-")}


def test_a_visitor_is_led_to_the_sign_in_page_and_back(world, client_of):
    visitor = client_of("stranger")
    for name, place, statuses in rows(GET):
        if statuses["stranger"] != 302 or name.startswith("account_") or name in PUBLIC:
            continue
        address = address_of(name, place, world)
        way = visitor.get(address, follow=True).redirect_chain  # the admin's own door leads on to ours
        assert way[-1] == (f"/akun/masuk/?next={address}", 302), name
