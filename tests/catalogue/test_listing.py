"""The catalogue: finding, narrowing, sorting, paging."""

import pytest

from innovasi.catalogue.board import listing, read
from innovasi.innovations.choices import Kind, Medium
from innovasi.search.actions import rebuild
from tests.catalogue.crowd import publish_many
from tests.factories import OPDFactory, UrusanFactory, make_accepted

PATH = "/katalog/"


@pytest.fixture
def three(db):
    """Two services, one of them of another OPD and digital; one matter of governance."""
    dinkes = OPDFactory(code="dinkes", name="Dinas Kesehatan")
    health = UrusanFactory(number=2, name="Kesehatan")
    make_accepted(title="Permen Manis", medium=Medium.NON_DIGITAL)
    make_accepted(title="Antre Puskesmas", opd=dinkes, main_urusan=health, citizen_summary="Ambil nomor dari rumah.")
    make_accepted(title="Buku Kas", kind=Kind.GOVERNANCE, citizen_summary="Kas kantor terbuka.")


def titles(**asked):
    found = listing(read(asked), asked.get("halaman"))
    return [card.entry.title for card in found.cards]


def counts(name, **asked):
    facets = {facet.name: facet for facet in listing(read(asked), None).facets}
    return {option.value: option.count for option in facets[name].options}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["Buku Kas", "Antre Puskesmas", "Permen Manis"]),
        ({"urut": "nama"}, ["Antre Puskesmas", "Buku Kas", "Permen Manis"]),
        ({"q": "akta kelahiran", "urut": "nama"}, ["Permen Manis"]),
        ({"bentuk": "tata-kelola"}, ["Buku Kas"]),
        ({"opd": "dinkes"}, ["Antre Puskesmas"]),
        ({"urusan": "2"}, ["Antre Puskesmas"]),
        ({"jenis": "non-digital"}, ["Permen Manis"]),
        ({"tahun": "2026", "bentuk": "pelayanan-publik", "opd": "disdukcapil"}, ["Permen Manis"]),
        ({"tahun": "2020"}, []),
        ({"opd": "tidak-ada", "urusan": "999"}, ["Buku Kas", "Antre Puskesmas", "Permen Manis"]),
    ],
)
def test_each_parameter_narrows_or_sorts(three, asked, expected):
    assert titles(**asked) == expected


def test_each_facet_is_counted_under_the_other_choices(three):
    assert counts("kind") == {"pelayanan-publik": 2, "tata-kelola": 1}
    assert counts("kind", opd="dinkes") == {"pelayanan-publik": 1}
    assert counts("opd", opd="dinkes") == {"disdukcapil": 2, "dinkes": 1}
    assert counts("opd", bentuk="tata-kelola") == {"disdukcapil": 1}
    assert counts("urusan", q="puskesmas") == {"2": 1}


def test_a_choice_in_force_has_a_link_without_it(three):
    chips = listing(read({"q": "antre", "opd": "dinkes"}), None).chips
    assert [(chip.label, chip.address) for chip in chips] == [
        ("“antre”", "?opd=dinkes"),
        ("Dinas Kesehatan", "?q=antre"),
    ]


def test_looked_for_words_are_marked(three, client):
    assert "<mark>Puskesmas</mark>" in client.get(PATH, {"q": "puskesmas"}).content.decode()


def test_a_misspelt_word_gets_a_better_one(three, client):
    page = client.get(PATH, {"q": "puskesmaz"}).content.decode()
    assert "Mungkin maksud Anda" in page
    assert 'href="?q=puskesmas"' in page


def test_filters_that_hide_everything_are_offered_for_removal(three, client):
    page = client.get(PATH, {"q": "puskesmas", "bentuk": "tata-kelola"}).content.decode()
    assert "Tanpa saringan ada 1 inovasi" in page
    assert 'href="?q=puskesmas"' in page


def test_an_empty_catalogue_says_what_will_come(client, db):
    assert "Belum ada inovasi yang terbit" in client.get(PATH).content.decode()


def test_the_search_form_carries_the_choices_along(three, client):
    page = client.get(PATH, {"bentuk": "tata-kelola"}).content.decode()
    assert '<input type="hidden" name="bentuk" value="tata-kelola">' in page


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "q=%22%27%28%29*%3A-%5E",
        "q=" + "a" * 3000,
        "q=%F0%9F%98%80&bentuk=%FF",
        "halaman=-1",
        "halaman=0",
        "halaman=abc",
        "halaman=99999999999999999999999",
        "halaman=%D9%A3",
        "tahun=&opd=&urusan=&jenis=&urut=&q=",
        "urusan=99999999999999999999&opd=%00&tahun=-5&bentuk[]=x&bentuk=tata-kelola&bentuk=lainnya",
        "urut=relevansi",
    ],
)
def test_no_input_breaks_the_page(three, client, query):
    assert client.get(f"{PATH}?{query}").status_code == 200


def test_a_page_holds_twelve_and_keeps_the_question(client, db):
    publish_many(13)
    rebuild()
    first = client.get(PATH, {"bentuk": "pelayanan-publik", "urut": "nama"}).content.decode()
    assert first.count('<article class="card">') == 12
    assert "bentuk=pelayanan-publik&amp;urut=nama&amp;halaman=2" in first
    assert titles(urut="nama", halaman="2") == ["Permen Manis"]
    assert titles(urut="nama", halaman="77") == ["Permen Manis"]


def test_canonical_address_holds_only_what_was_heard(three, client):
    page = client.get(PATH, {"jenis": "digital", "bentuk": "robot", "utm_source": "x"}).content.decode()
    assert '<link rel="canonical" href="http://testserver/katalog/?jenis=digital">' in page
