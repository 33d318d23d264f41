"""Feed, sitemap, robots.txt and security.txt."""

import datetime
from xml.etree import ElementTree

from django.utils import timezone

from innovasi.search.actions import rebuild
from tests.catalogue.crowd import publish_many
from tests.factories import make_accepted, make_submission

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_the_feed_has_lasting_identities_and_absolute_links(client, db, settings):
    settings.SITE_URL = "https://inovasi.kota.id"
    submission = make_accepted(title="Permen & Manis")
    make_submission(title="Masih draf")
    answer = client.get("/umpan/")
    feed = ElementTree.fromstring(answer.content)
    (entry,) = feed.findall(f"{ATOM}entry")
    day = submission.innovation.published_at.date().isoformat()
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert entry.findtext(f"{ATOM}title") == "Permen & Manis"
    assert entry.findtext(f"{ATOM}id") == f"tag:inovasi.kota.id,{day}:{submission.innovation.code}"
    assert entry.find(f"{ATOM}link").get("href") == "https://inovasi.kota.id/inovasi/permen-manis/"
    assert entry.findtext(f"{ATOM}updated").startswith(day)
    assert feed.findtext(f"{ATOM}id") == "tag:inovasi.kota.id,2026-01-01:umpan"
    assert {link.get("href") for link in feed.findall(f"{ATOM}link")} == {
        "https://inovasi.kota.id/",
        "https://inovasi.kota.id/umpan/",
    }


def test_the_feed_stops_at_fifty(client, db):
    publish_many(51)
    rebuild()
    assert len(ElementTree.fromstring(client.get("/umpan/").content).findall(f"{ATOM}entry")) == 50


def test_the_sitemap_names_every_public_page(client, db):
    make_accepted()
    answer = client.get("/sitemap.xml")
    rows = ElementTree.fromstring(answer.content)
    places = {row.findtext(f"{MAP}loc"): row.findtext(f"{MAP}lastmod") for row in rows}
    assert answer["Content-Type"].startswith("application/xml")
    assert set(places) == {
        f"http://testserver{path}"
        for path in (
            "/",
            "/katalog/",
            "/opd/",
            "/urusan/",
            "/rekap/",
            "/tentang/",
            "/privasi/",
            "/aksesibilitas/",
            "/opd/disdukcapil/",
            "/urusan/12/",
            "/inovasi/permen-manis/",
        )
    }
    assert places["http://testserver/inovasi/permen-manis/"].startswith(str(timezone.localdate()))


def test_robots_may_read_what_citizens_may(client):
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert lines[0] == "User-agent: *"
    assert {"Disallow: /kerja/", "Disallow: /akun/", "Disallow: /admin/"} < set(lines)
    codes = ("q", "d", "hitung", "masukan", "masih-jalan", "tanda-terima")
    assert {f"Disallow: /{path}/" for path in codes} < set(lines)
    assert lines[-1] == "Sitemap: http://testserver/sitemap.xml"


def test_security_txt_ends_within_a_year(client, settings):
    settings.CITY = settings.CITY | {"email": "aman@kota.id"}
    text = client.get("/.well-known/security.txt").content.decode()
    fields = dict(line.split(": ", 1) for line in text.splitlines())
    ends = datetime.datetime.fromisoformat(fields["Expires"])
    assert fields["Contact"] == "mailto:aman@kota.id"
    assert fields["Preferred-Languages"] == "id, en"
    assert datetime.timedelta(days=30) < ends - timezone.now() < datetime.timedelta(days=365)


def test_security_txt_without_an_address_points_to_the_contact_page(client):
    assert "Contact: http://testserver/tentang/" in client.get("/.well-known/security.txt").content.decode()
