"""Each kind of page, judged by the rules of the HTTP Observatory: A+ is a hundred points or more.

Baseline 100; what is missing takes away, what is stricter than needed adds,
and bonuses count only for a page that lost less than ten points.
"""

import pytest
from django.test import Client

from tests.factories import make_accepted

PAGES = ("/", "/katalog/", "/inovasi/{slug}/", "/opd/", "/rekap/", "/akun/masuk/", "/api/v1/inovasi", "/tidak-ada/")
WORK = ("/kerja/", "/kerja/telaah/", "/kerja/data/", "/akun/")
HALF_A_YEAR = 15768000


def csp_of(answer):
    lines = answer.headers["Content-Security-Policy"].split(";")
    return {words[0]: set(words[1:]) for words in map(str.split, lines) if words}


def losses(answer):
    """Points that a page loses, by rule."""
    csp = csp_of(answer)
    scripts = csp.get("script-src", csp.get("default-src", {"*"}))
    styles = csp.get("style-src", csp.get("default-src", {"*"}))
    hsts = answer.headers.get("Strict-Transport-Security", "max-age=0")
    age = int(hsts.split("max-age=")[1].split(";")[0])
    cookies = answer.cookies.values()
    return {
        "csp-unsafe-script": 20 * bool(scripts & {"*", "'unsafe-inline'", "'unsafe-eval'", "data:", "https:"}),
        "csp-unsafe-style": 5 * ("'unsafe-inline'" in styles),
        "cookie-without-secure": 40 * any(not cookie["secure"] for cookie in cookies),
        "session-without-httponly": 30 * any(not cookie["httponly"] for cookie in cookies),
        "cors-for-anybody-with-credentials": 50 * ("Access-Control-Allow-Credentials" in answer.headers),
        "hsts-too-short": 10 * (age < HALF_A_YEAR),
        "no-nosniff": 5 * (answer.headers.get("X-Content-Type-Options") != "nosniff"),
        "may-be-framed": 20 * (csp.get("frame-ancestors") != {"'none'"} and "X-Frame-Options" not in answer.headers),
        "tells-other-sites-where-one-comes-from": 5
        * (answer.headers.get("Referrer-Policy") not in {"same-origin", "no-referrer", "strict-origin"}),
    }


def bonuses(answer):
    csp = csp_of(answer)
    return {
        "csp-without-unsafe": 5,
        "framing-by-csp": 5 * (csp.get("frame-ancestors") == {"'none'"}),
        "referrer-private": 5,
        "cookies-same-site": 5 * bool(answer.cookies and all(c["samesite"] for c in answer.cookies.values())),
    }


def judged(answer):
    lost = sum(losses(answer).values())
    return 100 - lost + (sum(bonuses(answer).values()) if lost < 10 else 0)


@pytest.fixture
def https(settings):
    """The portal as it stands behind TLS."""
    settings.SECURE_HSTS_SECONDS = 31536000
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True


@pytest.mark.parametrize("address", PAGES)
def test_a_public_page_gets_a_plus(db, https, address):
    address = address.format(slug=make_accepted().innovation.slug)
    answer = Client().get(address, secure=True)
    assert judged(answer) >= 100, losses(answer)


@pytest.mark.parametrize("address", WORK)
def test_a_page_of_the_workspace_gets_a_plus(client_of, https, address):
    answer = client_of("bappeda").get(address, secure=True)
    assert answer.status_code == 200
    assert judged(answer) >= 100, losses(answer)


def test_the_judge_is_not_blind(db, https, settings):
    """What the rules forbid costs points."""
    answer = Client().get("/tentang/", secure=True)
    whole = judged(answer)
    answer.headers["Content-Security-Policy"] = "default-src 'self' 'unsafe-inline'"
    answer.headers["Strict-Transport-Security"] = "max-age=60"
    answer.set_cookie("x", "y")
    assert whole >= 100 > 20 > judged(answer)
