"""What citizens find. The same tests run on both databases, with the same expected rows."""

import datetime

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from innovasi.search.actions import rebuild
from innovasi.search.board import asked, find, suggest
from innovasi.search.board import highlight as marks_in
from innovasi.search.board import snippet as snippet_of
from innovasi.search.models import Entry
from tests.factories import make_accepted

BLANK = {
    "design": "kata " * 300,
    "purpose": "x",
    "benefit": "x",
    "outcome": "x",
    "how_to_use": "x",
    "audience": "x",
    "before": "x",
    "after": "x",
    "place": "x",
}


def publish(title, summary="Ringkasan.", **changes):
    return make_accepted(title=title, citizen_summary=summary, **(BLANK | changes))


def titles(text):
    """What has every word, best first."""
    keys = find(text).ranked
    names = Entry.objects.in_bulk(keys)
    return [names[key].title for key in keys]


def highlight(text, query):
    return marks_in(text, asked(query))


def snippet(text, query):
    return snippet_of(text, asked(query))


@pytest.fixture
def shelf(db):
    """Some published innovations, oldest first."""
    publish("Permen Manis", "Urus akta kelahiran tanpa antre.")
    publish("Akta Lahir Antar Rumah", "Dokumen diantar petugas.")
    publish("Si-Pandu", "Pelayanan sekolah yang mempermudah orang tua.")
    publish("Kartu Tanda Penduduk Kilat", "Cetak di kelurahan.")
    publish("Izin Usaha Sehari", "Perizinan berusaha untuk pedagang kaki lima.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("akta kelahiran", ["Akta Lahir Antar Rumah", "Permen Manis"]),
        ("AKTE   lahir", ["Akta Lahir Antar Rumah", "Permen Manis"]),
        ("bagaimana akta tanpa antre", ["Permen Manis"]),
        ("layanan", ["Si-Pandu"]),
        ("melayani", ["Si-Pandu"]),
        ("kemudahan", ["Si-Pandu"]),
        ("sipandu", ["Si-Pandu"]),
        ("si pandu", ["Si-Pandu"]),
        ("pandu", ["Si-Pandu"]),
        ("e-ktp", ["Kartu Tanda Penduduk Kilat"]),
        ("ktp", ["Kartu Tanda Penduduk Kilat"]),
        ("kartu identitas penduduk", ["Kartu Tanda Penduduk Kilat"]),
        ("ijin", ["Izin Usaha Sehari"]),
        ("pkl", ["Izin Usaha Sehari"]),
        ("perizi", ["Izin Usaha Sehari"]),
        ("manis akta", ["Permen Manis"]),
        ("jembatan", []),
        ("🙂", []),
        ("!!!", []),
    ],
)
def test_a_search_finds(shelf, text, expected):
    assert titles(text) == expected


def test_title_comes_before_summary_and_summary_before_the_rest(db):
    publish("Satu", design="drone " * 300)
    publish("Dua", "Memakai drone.")
    publish("Tiga drone")
    publish("Empat")
    assert titles("drone") == ["Tiga drone", "Dua", "Satu"]


def test_an_owner_is_found_by_its_name(shelf):
    assert len(titles("disdukcapil")) == 5


HOSTILE = [
    "\x00",
    "akta\x00lahir",
    "'",
    '"',
    '"akta',
    "akta* OR NOT NEAR(",
    "title:akta",
    "{title} : x",
    "-akta",
    "akta & | ! <-> :*",
    "'; DROP TABLE search_index; --",
    "%s %(x)s %",
    "\\",
    "a" * 10_000,
    "a-" * 5_000,
    "-" * 10_000,
    "e " * 3_000,
    "kata " * 2_000,
    "\ud800",
    "😀" * 3_000,
    "ﷺ" * 500,
    "1e5 0x1f 3.14 http://contoh.id/a?b=c",
    "AND OR NOT NEAR",
    "kartu-tanda-penduduk-kota-bandar",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_input_is_an_error(shelf, text):
    assert isinstance(titles(text), list)
    suggest(text)
    snippet("Akta kelahiran", text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60) | st.text(alphabet="akt \"'*():-&|!<>{}^%\\\x00", max_size=40))
def test_no_generated_input_is_an_error(shelf, text):
    with transaction.atomic():
        assert isinstance(titles(text), list)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=300))
def test_any_text_can_be_indexed(accepted, text):
    accepted.title = text[:200]
    accepted.design = text * 3
    accepted.save()
    assert rebuild() == 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("akta kelahirn", "akta kelahiran"),
        ("kelahrian", "kelahiran"),
        ("permn manis", "permen manis"),
        ("akta", None),
        ("manis ktp", None),
        ("qqqqqqq", None),
        ("ax", None),
        ("", None),
    ],
)
def test_a_misspelt_search_is_corrected(shelf, typed, meant):
    assert suggest(typed) == meant


def marked(parts):
    return [part.text for part in parts if part.is_match]


def test_what_was_found_is_marked_in_other_forms_too(db):
    parts = snippet("Pelayanan akta kelahiran, dan e-KTP.", "melayani lahir ktp")
    assert marked(parts) == ["Pelayanan", "kelahiran", "KTP"]
    assert "".join(part.text for part in parts) == "Pelayanan akta kelahiran, dan e-KTP."


def test_a_phrase_is_marked_for_its_short_name(db):
    assert marked(highlight("Kartu Tanda Penduduk baru", "ktp")) == ["Kartu", "Tanda", "Penduduk"]


def test_a_long_text_is_cut_around_the_first_match(db):
    text = "awal " * 100 + "akta kelahiran " + "akhir " * 100
    parts = snippet(text, "akta")
    assert marked(parts) == ["akta"]
    assert (parts[0].text, parts[-1].text) == ("… ", " …")
    assert len("".join(part.text for part in parts)) < 220


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=600), st.text(max_size=30))
def test_highlighting_never_changes_the_text(db, text, query):
    assert "".join(part.text for part in highlight(text, query)) == text
    assert sum(len(part.text) for part in snippet(text, query)) < 800


def test_newest_first_among_equals_whatever_the_order_of_acceptance(db):
    old, new = publish("Drone lama"), publish("Drone baru")
    old.innovation.published_at = new.innovation.published_at + datetime.timedelta(days=1)
    old.innovation.save()
    rebuild()
    assert titles("drone") == ["Drone lama", "Drone baru"]
