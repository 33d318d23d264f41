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
    photo, document = with_files(make_accepted())
    Document.objects.update(is_public=True, title="Petunjuk pakai")
    return {"foto": f"/foto/{photo.key}/640.jpg", "dokumen": f"/dokumen/{document.pk}/petunjuk-pakai.pdf"}


def body(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


@pytest.mark.parametrize("path", [*PATHS, "foto", "dokumen"])
@pytest.mark.parametrize("person", ["stranger", "disdukcapil", "bappeda"])
def test_no_cookie_is_set_and_none_is_read(site, client_of, path, person):
    answer = client_of(person).get(site.get(path, path))
    assert answer.status_code == 200
    assert not answer.cookies
    assert "cookie" not in answer.get("Vary", "").lower()
    assert "public" in answer["Cache-Control"]


@pytest.mark.parametrize("path", [*PATHS, "foto", "dokumen"])
def test_everybody_gets_the_same_bytes(site, client_of, path):
    seen = {body(client_of(person).get(site.get(path, path))) for person in ("stranger", "disdukcapil", "operator")}
    assert len(seen) == 1


@pytest.mark.parametrize("path", PATHS)
def test_asking_again_costs_no_body(site, client, path):
    first = client.get(path)
    again = client.get(path, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_inline_and_nothing_comes_from_elsewhere(site, client, path):
    page = client.get(path).content.decode()
    for trace in ("<style", " style=", " onclick=", " onload=", "javascript:"):
        assert trace not in page
    for piece in page.split("<script")[1:]:
        assert " src=" in piece.split(">", 1)[0]


@pytest.mark.parametrize("path", PATHS)
def test_a_public_page_is_only_read(site, client, path):
    assert client.post(path).status_code == 405
    assert client.head(path).status_code == 200
