"""The public pages under /en/: the portal speaks English, what an OPD wrote says which language it is."""

import re

import pytest

from innovasi.catalogue.board.facets import EASES, FACETS
from innovasi.catalogue.board.wish import Order
from innovasi.innovations.choices import Action, Initiator, Kind, Medium, Need, Stage
from innovasi.innovations.workflow import move
from innovasi.organisations.choices import OPDKind, UrusanGroup
from innovasi.search.models import Entry
from innovasi.tally.board.listing import GROUPS
from innovasi.tally.choices import Order as TallyOrder
from innovasi.tally.choices import PublicState
from tests.common.messages import compiled, in_boards, in_templates, written
from tests.factories import admin, make_accepted

PAGES = (
    "/",
    "/katalog/",
    "/inovasi/permen-manis/",
    "/opd/",
    "/opd/disdukcapil/",
    "/urusan/",
    "/urusan/12/",
    "/rekap/",
    "/data/",
)
VOCABULARIES = (Kind, Medium, Stage, Need, Initiator, OPDKind, UrusanGroup, Order, PublicState, TallyOrder)


@pytest.fixture
def published(db, period):
    make_accepted(title="Permen Manis", citizen_summary="Urus akta dari rumah.", need="dokumen")
    make_accepted(title="Antre", citizen_summary="Ambil nomor.", summary_en="Take a number at home.", minutes_before=90)


def page_of(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def test_every_text_of_the_public_pages_has_its_english():
    said = {*in_templates(), *in_boards()}
    labels = {str(label) for vocabulary in VOCABULARIES for label in vocabulary.labels}
    said |= {(label, "") for label in labels | {*FACETS.values(), *EASES.values(), *GROUPS.values()}}
    assert {pair for pair in said if not all(written().get(pair, [""]))} == set()


def test_the_compiled_catalogue_is_that_of_the_source():
    found = compiled()
    for (singular, plural), texts in written().items():
        if singular:
            held = [found[singular, at] for at in range(2)] if plural else [found[singular]]
            assert held == texts, singular


def test_places_for_numbers_and_names_are_kept():
    place = re.compile(r"%\(\w+\)s|\{\w*\}|</?\w+[^>]*>")
    for (singular, _), texts in written().items():
        if singular:
            assert all(sorted(place.findall(text)) == sorted(place.findall(singular)) for text in texts), singular


@pytest.mark.parametrize("path", PAGES)
def test_each_page_exists_in_both_and_leads_to_the_other(published, client, path):
    for own, other, language in ((path, f"/en{path}", "id"), (f"/en{path}", path, "en")):
        page = page_of(client, own)
        assert f'<html lang="{language}">' in page
        assert f'<link rel="alternate" hreflang="id" href="http://testserver{path}">' in page
        assert f'<link rel="alternate" hreflang="en" href="http://testserver/en{path}">' in page
        assert f'<link rel="canonical" href="http://testserver{own}">' in page
        assert re.search(rf'<a class="language no-print"[^>]* href="{other}">', page)


def test_links_of_an_english_page_stay_english(published, client):
    page = page_of(client, "/en/katalog/")
    assert 'href="/en/inovasi/permen-manis/"' in page
    assert 'action="/en/katalog/"' in page
    assert 'href="/katalog/"' not in page.replace('hreflang="id" href="/katalog/"', "")


def test_english_is_said_and_indonesian_is_marked(published, client):
    page = page_of(client, "/en/katalog/")
    assert "What do you need?" in page
    assert "2 innovations" in page
    assert '<p class="card-text">Take a number at home.</p>' in page
    assert '<p class="card-text" lang="id">Urus akta dari rumah.</p>' in page
    assert ">Permen Manis</a>" in page
    detail = page_of(client, "/en/inovasi/permen-manis/")
    assert '<h1 lang="id">Permen Manis</h1>' in detail
    assert "The details below are in Indonesian" in detail
    assert "How to use it" in detail


def test_the_tally_speaks_english_and_names_offices_in_indonesian(published, client):
    page = page_of(client, "/en/rekap/?kelompok=perangkat-daerah")
    assert "<h1>One office, one innovation</h1>" in page
    assert "days left until the deadline" in page
    assert "1 office shown" in page
    assert 'href="/en/opd/disdukcapil/" lang="id">' in page
    assert "City offices" in page
    for word in ("Terpenuhi", "Disetujui", "Keadaan", "Semua", "tenggat", "hari lagi"):
        assert word not in page.replace("Semua OPD", ""), word


def test_no_mark_and_no_english_stands_on_an_indonesian_page(published, client):
    for path in PAGES:
        page = page_of(client, path)
        assert ' lang="id"' not in page.replace('<html lang="id">', "", 1), path
        assert "What do you need?" not in page, path


def test_the_question_goes_along_into_the_other_language(published, client):
    page = page_of(client, "/katalog/?q=akta&perlu=dokumen")
    assert 'href="/en/katalog/?q=akta&amp;perlu=dokumen"' in page


def test_what_a_browser_prefers_changes_nothing(published, client):
    plain = client.get("/katalog/")
    english = client.get("/katalog/", headers={"accept-language": "en"})
    assert english.content == plain.content
    assert "Accept-Language" not in plain.get("Vary", "")
    assert (plain["Content-Language"], client.get("/en/katalog/")["Content-Language"]) == ("id", "en")


@pytest.mark.parametrize(
    "path", ["/en/kerja/", "/en/akun/masuk/", "/en/tentang/", "/en/api/v1/", "/en/en/", "/en/inovasi/x/"]
)
def test_nothing_else_stands_under_en(published, client, path):
    assert client.get(path).status_code == 404


def test_kept_pages_of_the_two_languages_are_not_mixed_up_and_both_follow_a_withholding(published, client, settings):
    settings.PUBLIC_CACHE_SECONDS = 300
    for _ in range(2):
        assert "Katalog inovasi" in page_of(client, "/katalog/")
        assert "Catalogue of innovations" in page_of(client, "/en/katalog/")
    dossier = Entry.objects.get(title="Permen Manis").submission
    move(dossier, Action.WITHHOLD, by=admin(), note="Keliru.", seen_revision=dossier.revision)
    for path in ("/katalog/", "/en/katalog/", "/en/urusan/12/", "/en/"):
        assert "Permen Manis" not in page_of(client, path)
    assert client.get("/en/inovasi/permen-manis/").status_code == 404
