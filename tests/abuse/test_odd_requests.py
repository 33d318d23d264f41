"""Nothing that a stranger or a bored colleague types into an address makes the portal fall over."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.architecture.test_urls import AS_SENT, address_of
from tests.architecture.url_table import GET, PEOPLE, POST, rows
from tests.world import make_world

pytestmark = pytest.mark.slow
HUGE = (2**31, 2**63, 10**40)
ODD = (
    "",
    "%00",
    "\x00",
    "a" * 5000,
    "-1",
    "0",
    "9" * 30,
    "'\"<script>",
    "😀",
    "%",
    "_",
    "\\",
    "(",
    "* OR NEAR(",
    "½",
    "٣",
    "ﬁ",
)
PARAMETERS = (
    "q",
    "halaman",
    "bentuk",
    "opd",
    "urusan",
    "tahun",
    "jenis",
    "urut",
    "status",
    "kelompok",
    "penelaah",
    "next",
)
LISTS = (
    ("stranger", "/"),
    ("stranger", "/katalog/"),
    ("stranger", "/opd/"),
    ("stranger", "/opd/disdukcapil/"),
    ("stranger", "/rekap/"),
    ("stranger", "/akun/masuk/"),
    ("disdukcapil", "/kerja/inovasi/"),
    ("disdukcapil", "/akun/pemberitahuan/"),
    ("bappeda", "/kerja/telaah/"),
    ("bappeda", "/kerja/rekap/"),
    ("bappeda", "/kerja/data/opd/"),
    ("bappeda", "/kerja/data/unit/"),
    ("bappeda", "/kerja/data/orang/"),
    ("bappeda", "/kerja/data/periode/"),
)


@pytest.fixture
def world(db):
    return make_world()


@pytest.fixture
def browsers(client_of):
    """A failure is an answer here, as it is for people: 500, not an exception."""
    found = {person: client_of(person) for person in PEOPLE}
    for browser in found.values():
        browser.raise_request_exception = False
    return found


@pytest.mark.parametrize("person, address", LISTS)
def test_no_query_string_breaks_a_list(person, address, world, browsers):
    broken = [
        (name, odd)
        for name in PARAMETERS
        for odd in ODD
        if browsers[person].get(address, {name: odd}).status_code >= 500
    ]
    assert not broken


@pytest.mark.parametrize("huge", HUGE)
@pytest.mark.parametrize("method, table", [("get", GET), ("post", POST)])
def test_no_number_in_an_address_is_too_large(method, table, huge, world, browsers):
    broken = []
    for name, place, _ in rows(table):
        args = [arg for part in place.split(",") for arg in world.get(part, [part])]
        odd = [huge if isinstance(arg, int) else arg for arg in args]
        if odd == args:
            continue
        for person in ("stranger", "disdukcapil", "bappeda"):
            answer = getattr(browsers[person], method)(reverse(name, args=odd), AS_SENT)
            if answer.status_code not in (302, 403, 404, 405):
                broken.append((name, person, answer.status_code))
    assert not broken


@pytest.mark.parametrize("section", ["profil", "uraian", "warga"])
def test_no_answer_breaks_a_section(section, world, browsers):
    address = reverse("innovations:section", args=[*world["draft"], section])
    names = [*browsers["disdukcapil"].get(address).context["form"].fields, "dasar", "lanjut"]
    broken = [
        odd
        for odd in ODD
        if browsers["disdukcapil"].post(address, dict.fromkeys(names, odd)).status_code not in (302, 409, 422)
    ]
    assert not broken


# The citizens' form stands on pages that are kept for everybody: its token is signed, not in a cookie.
OWN_TOKEN = {"feedback:write", "confirmations:answer"}


def test_writing_without_the_form_s_token_is_refused(world, person_of):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(person_of("bappeda"), backend="allauth.account.auth_backends.AuthenticationBackend")
    for name, place, statuses in rows(POST):
        if statuses["bappeda"] in (302, 422):
            refused = 422 if name in OWN_TOKEN else 403
            assert browser.post(address_of(name, place, world)).status_code == refused, name
