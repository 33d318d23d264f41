"""Public pages are the same for everybody: no cookie, no session, kept by caches, cheap to ask for again."""

import pytest

from innovasi.innovations.models import Document
from tests.factories import make_accepted
from tests.world import with_files

PATHS = (
    "/",
    "/katalog/",
    "/katalog/?q=akta&bentuk=pelayanan-publik",
    "/inovasi/permen-manis/",
    "/opd/",
    "/opd/disdukcapil/",
    "/opd/disdukcapil/umpan/",
    "/urusan/",
    "/urusan/12/",
    "/urusan/12/umpan/",
    "/katalog/?perlu=dokumen&gratis=ya",
    "/en/",
    "/en/katalog/",
    "/en/inovasi/permen-manis/",
    "/tentang/",
    "/privasi/",
    "/aksesibilitas/",
    "/umpan/",
    "/sitemap.xml",
    "/robots.txt",
    "/.well-known/security.txt",
)


@pytest.fixture
def site(db, period):
    """Every public address, files too."""
    photo, document = with_files(make_accepted())
    Document.objects.update(is_public=True, title="Petunjuk pakai")
    return (*PATHS, f"/foto/{photo.key}/640.jpg", f"/dokumen/{document.pk}/petunjuk-pakai.pdf")


def body(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


@pytest.mark.parametrize("person", ["stranger", "disdukcapil", "bappeda"])
def test_no_cookie_is_set_and_none_is_read(site, client_of, person):
    browser = client_of(person)
    for path in site:
        answer = browser.get(path)
        assert answer.status_code == 200, path
        assert not answer.cookies, path
        assert "cookie" not in answer.get("Vary", "").lower(), path
        assert "public" in answer["Cache-Control"], path


def test_everybody_gets_the_same_bytes(site, client_of):
    stranger, *others = (client_of(person) for person in ("stranger", "disdukcapil", "operator"))
    for path in site:
        seen = body(stranger.get(path))
        assert all(body(other.get(path)) == seen for other in others), path


def test_asking_again_costs_no_body(db, period, client):
    make_accepted()
    for path in PATHS:
        again = client.get(path, headers={"if-none-match": client.get(path)["ETag"]})
        assert (again.status_code, again.content) == (304, b""), path


def test_nothing_is_inline(db, period, client):
    make_accepted()
    for path in PATHS:
        page = client.get(path).content.decode()
        found = [trace for trace in ("<style", " style=", " onclick=", " onload=", "javascript:") if trace in page]
        assert found == [], path
        tags = [piece.split(">", 1)[0] for piece in page.split("<script")[1:]]
        assert all(" src=" in tag or tag == ' type="application/ld+json"' for tag in tags), path


def test_a_public_page_is_only_read(db, period, client):
    make_accepted()
    for path in PATHS:
        assert (client.post(path).status_code, client.head(path).status_code) == (405, 200), path
