"""Browsers for the journeys: real Chromium, a real server, and a guard that no page misbehaves in passing."""

import os
from urllib.parse import urlsplit

import pytest
from django.test import Client

from innovasi.common import health
from tests.factories import OPDFactory, PeriodFactory, ThemeFactory, UnitFactory, UrusanFactory

NARROW, WIDE = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
PATIENCE = 15_000  # milliseconds; the machine that runs this may be busy
TELL_VIOLATIONS = """document.addEventListener("securitypolicyviolation", (event) =>
    console.error("CSP: " + event.violatedDirective + " " + event.blockedURI))"""
# Chromium writes a line for every answer that is not 200; the guard reads answers for itself.
KNOWN_LINE = "Failed to load resource: the server responded with a status of"


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/journeys/" in item.nodeid:
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    path = os.environ.get("CHROMIUM") or "/usr/bin/chromium"
    return {**browser_type_launch_args, "executable_path": path, "args": quiet}


class Guard:
    """What went wrong in the browsers of one test, beside what the test asked about."""

    def __init__(self, home):
        self.host = urlsplit(home).netloc
        self.problems = []

    def watch(self, page):
        page.on("console", self.read_line)
        page.on("pageerror", lambda error: self.problems.append(f"script: {error}"))
        page.on("request", self.read_request)
        page.on("response", self.read_answer)

    def read_line(self, line):
        if line.type == "error" and not line.text.startswith(KNOWN_LINE):
            self.problems.append(f"{line.location['url']} console: {line.text}")

    def read_request(self, request):
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob") and address.netloc != self.host:
            self.problems.append(f"left the portal: {request.url}")

    def read_answer(self, answer):
        is_part = answer.request.resource_type not in ("document", "xhr", "fetch")
        if answer.status >= 500 or (is_part and answer.status >= 400):
            self.problems.append(f"{answer.status}: {answer.url}")


@pytest.fixture
def guard(live_server):
    watcher = Guard(live_server.url)
    yield watcher
    assert watcher.problems == []


@pytest.fixture
def city(transactional_db):
    """The few rows that every page needs: an open period, two OPDs, a unit, urusan and themes."""
    health.beat()
    PeriodFactory()
    disdukcapil = OPDFactory(
        code="disdukcapil", name="Dinas Kependudukan dan Pencatatan Sipil", abbreviation="Disdukcapil"
    )
    OPDFactory(code="dishub", name="Dinas Perhubungan", abbreviation="Dishub")
    UnitFactory(opd=disdukcapil, name="UPTD Layanan Keliling")
    UrusanFactory(number=12, name="Administrasi kependudukan dan pencatatan sipil")
    UrusanFactory(number=16, name="Komunikasi dan informatika")
    ThemeFactory()


@pytest.fixture
def open_browser(browser, browser_context_args, live_server, guard, city, person_of):
    """Open a browser for a person by short name (none: a visitor) and give its page."""
    contexts = []

    def start(name=None, *, screen=WIDE, scripts=True):
        context = browser.new_context(
            **{**browser_context_args, "base_url": live_server.url, "viewport": screen, "java_script_enabled": scripts}
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.add_init_script(TELL_VIOLATIONS)
        context.on("page", guard.watch)
        if name:
            context.add_cookies([{"name": "sessionid", "value": session_of(person_of(name)), "url": live_server.url}])
        return context.new_page()

    yield start
    for context in contexts:
        context.close()


def session_of(person):
    """The cookie of a person who has signed in."""
    browser = Client()
    browser.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return browser.cookies["sessionid"].value
