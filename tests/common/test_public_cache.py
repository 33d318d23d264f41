"""Kept public pages: never stale, never personal, never a cookie."""

import gzip

import brotli
import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from innovasi.common import public_cache
from innovasi.common.models import PublicChange
from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from tests.factories import admin, make_accepted, make_moved, reviewer


@pytest.fixture(autouse=True)
def kept_pages(settings, db):
    settings.PUBLIC_CACHE_SECONDS = 300
    cache.clear()


def body(browser, path, **headers):
    answer = browser.get(path, headers=headers)
    assert answer.status_code == 200
    return answer


def test_a_second_visitor_asks_only_for_the_version(client, accepted, django_assert_num_queries):
    first = body(client, accepted.innovation.get_absolute_url())
    with django_assert_num_queries(1):
        second = body(client, accepted.innovation.get_absolute_url())
    assert second.content == first.content
    assert second["Cache-Control"] == first["Cache-Control"] == "public, max-age=60, stale-while-revalidate=600"
    assert "Content-Security-Policy" in second


def test_a_page_in_the_memory_of_this_process_is_left_behind_at_once(client, accepted, django_assert_num_queries):
    address = accepted.innovation.get_absolute_url()
    first = [body(client, address), body(client, address)][1]
    cache.clear()
    with django_assert_num_queries(1):
        assert body(client, address).content == first.content
    move(accepted, Action.WITHHOLD, by=admin(), note="Data keliru.", seen_revision=accepted.revision)
    assert client.get(address).status_code == 404


def test_a_page_says_today_no_longer_than_was_promised(client, accepted, time_machine, django_assert_num_queries):
    time_machine.move_to("2026-01-01T00:00:00Z", tick=False)
    body(client, "/katalog/")
    time_machine.move_to("2026-01-01T00:04:59Z", tick=False)
    with django_assert_num_queries(1):
        body(client, "/katalog/")
    time_machine.move_to("2026-01-01T00:05:01Z", tick=False)
    with CaptureQueriesContext(connection) as asked:
        body(client, "/katalog/")
    assert len(asked) > 1


def test_a_kept_page_is_still_given_only_through_tls_where_that_is_asked(client, accepted, settings):
    body(client, "/katalog/")
    settings.SECURE_SSL_REDIRECT = True
    assert Client().get("/katalog/").status_code == 301
    assert Client().get("/katalog/", secure=True).status_code == 200


def test_a_kept_page_carries_every_header_of_one_made_anew(client, accepted):
    anew, kept = body(client, "/katalog/"), body(client, "/katalog/")
    assert dict(kept.items()) == dict(anew.items())
    assert {"X-Frame-Options", "X-Content-Type-Options", "Content-Language", "ETag"} <= set(dict(kept.items()))


def test_an_acceptance_shows_at_once(client):
    submission = make_moved(Action.SUBMIT, title="Antar Akta ke Rumah")
    assert "Antar Akta ke Rumah" not in body(client, "/katalog/").text
    move(submission, Action.ACCEPT, by=reviewer(), seen_revision=submission.revision)
    assert "Antar Akta ke Rumah" in body(client, "/katalog/").text


def test_a_withheld_innovation_is_gone_at_once(client, accepted):
    address = accepted.innovation.get_absolute_url()
    body(client, address)
    move(accepted, Action.WITHHOLD, by=admin(), note="Data keliru.", seen_revision=accepted.revision)
    assert client.get(address).status_code == 404


def test_a_change_that_commits_late_still_counts(db):
    late = PublicChange.objects.create()
    PublicChange.objects.filter(pk=late.pk).delete()
    PublicChange.objects.create()
    before = public_cache.version()
    PublicChange(pk=late.pk).save(force_insert=True)  # a smaller number becomes visible after a larger one
    assert public_cache.version() != before


@pytest.mark.parametrize(("accepted_encoding", "unpack"), [("br, gzip", brotli.decompress), ("gzip", gzip.decompress)])
def test_a_page_is_compressed_once_for_all(client, accepted, accepted_encoding, unpack):
    plain = body(client, "/katalog/").content
    packed = body(client, "/katalog/", accept_encoding=accepted_encoding)
    assert packed["Content-Encoding"] == accepted_encoding.split(",")[0]
    assert packed["Vary"] == "Accept-Encoding"
    assert unpack(packed.content) == plain
    assert body(client, "/katalog/", accept_encoding="identity").content == plain


def test_an_unchanged_page_is_not_sent_again(client, accepted):
    tag = body(client, "/katalog/")["ETag"]
    assert client.get("/katalog/", headers={"if-none-match": tag}).status_code == 304


@pytest.fixture
def stored(monkeypatch):
    """The keys of pages that were kept."""
    keys, keep = [], cache.set

    def noting(key, *args, **kwargs):
        keys.append(key)
        return keep(key, *args, **kwargs)

    monkeypatch.setattr(public_cache.cache, "set", noting)
    return keys


def test_what_people_see_when_signed_in_is_never_kept(client_of, accepted, stored):
    for name in ("disdukcapil", "bappeda"):
        client_of(name).get("/kerja/")
    assert not [key for key in stored if key.startswith("halaman-")]
    body(client_of("bappeda"), "/katalog/")
    assert [key for key in stored if key.startswith("halaman-")]


def test_pages_are_the_same_for_all_and_set_no_cookie(client, client_of, accepted):
    for path in ("/", "/katalog/", accepted.innovation.get_absolute_url(), "/rekap/", "/opd/"):
        mine = body(client_of("disdukcapil"), path)
        theirs = body(client, path)
        assert mine.content == theirs.content
        assert not theirs.cookies


def test_another_query_is_another_page(client):
    make_accepted(title="Jemput Bola Akta")
    assert "Jemput Bola" in body(client, "/katalog/?q=akta").text
    assert "Jemput Bola" not in body(client, "/katalog/?q=sampah").text


def test_a_very_long_address_is_answered_but_not_kept(client, stored):
    body(client, "/katalog/?q=" + "a" * 400)
    assert not [key for key in stored if key.startswith("halaman-")]


def test_a_forged_host_is_refused(client, settings):
    settings.ALLOWED_HOSTS = ["testserver"]
    body(client, "/katalog/")
    assert client.get("/katalog/", headers={"host": "jahat.id"}).status_code == 400


def test_old_changes_are_forgotten(time_machine):
    time_machine.move_to("2026-01-01T00:00:00Z")
    public_cache.changed()
    time_machine.move_to("2026-01-03T00:00:00Z")
    public_cache.changed()
    public_cache.sweep()
    assert PublicChange.objects.count() == 1
