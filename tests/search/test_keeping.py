"""Bappeda's pages about the words of the search."""

import pytest
from django.utils import timezone

from innovasi.search.board import find
from innovasi.search.models import Miss, SynonymGroup
from tests.factories import make_accepted

WORDS, NEW = "/kerja/data/pencarian/", "/kerja/data/pencarian/baru/"


@pytest.fixture
def bappeda(client_of):
    return client_of("bappeda")


@pytest.fixture
def shelf(db):
    make_accepted(title="Pemeriksaan Leher Rahim", citizen_summary="Periksa gratis.")


def missed(text="papsmear"):
    return Miss.objects.create(text=text, first_at=timezone.now(), last_at=timezone.now())


def page_of(browser, path, **asked):
    return browser.get(path, asked).content.decode()


def test_a_group_can_be_added_changed_and_removed(bappeda, shelf):
    bappeda.post(NEW, {"main": "leher rahim", "others": "mulut peranakan, tes iva"})
    group = SynonymGroup.objects.get(main="leher rahim")
    assert (group.phrases, group.edited_by.email) == (("mulut peranakan", "tes iva"), "bappeda@uji.id")
    assert len(find("mulut peranakan").ranked) == 1
    bappeda.post(group.get_absolute_url(), {"main": "leher rahim", "others": "tes iva"})
    assert find("mulut peranakan").ranked == []
    bappeda.post(f"{group.get_absolute_url()}hapus/")
    assert not SynonymGroup.objects.filter(main="leher rahim").exists()


def test_the_preview_says_what_would_be_found_and_saves_nothing(bappeda, shelf):
    answer = bappeda.post(NEW, {"main": "leher rahim", "others": "mulut peranakan", "lihat": "ya"})
    page = answer.content.decode()
    assert "Mencari “mulut peranakan”" in page
    assert "menemukan 1 inovasi: Pemeriksaan Leher Rahim." in page
    assert not SynonymGroup.objects.filter(main="leher rahim").exists()


def test_a_missed_word_becomes_a_synonym_in_one_step(bappeda, shelf):
    missed("mulut peranakan")
    assert "?kata=mulut%20peranakan" in page_of(bappeda, WORDS)
    assert ">\nmulut peranakan</textarea>" in page_of(bappeda, NEW, kata="mulut peranakan")
    bappeda.post(NEW, {"main": "leher rahim", "others": "mulut peranakan"})
    assert not Miss.objects.exists()  # it finds something now


def test_a_missed_word_can_be_put_aside(bappeda):
    miss = missed()
    bappeda.post(f"/kerja/data/pencarian/tanpa-hasil/{miss.pk}/abaikan/")
    assert not Miss.objects.exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"main": "", "others": "x"}, "Isi kata utama."),
        ({"main": "zebra", "others": " , \n"}, "Tulis sedikitnya satu kata lain."),
        ({"main": "!!!", "others": "ktp"}, "tidak memuat huruf atau angka"),
        ({"main": "ktp", "others": "yang di"}, "terlalu umum"),
        ({"main": "zebra", "others": "ZEBRA"}, "masih sama dengan kata utama"),
        ({"main": "ktp", "others": "x" * 81}, "terlalu panjang"),
        ({"main": "ktp", "others": "\n".join(f"kata {n}" for n in range(21))}, "Paling banyak 20"),
        ({"main": "Peta Kota", "others": "zebra"}, "Kata utama ini sudah ada"),
        ({"main": "k\x00tp", "others": "e\x00ktp"}, "null"),
    ],
)
def test_what_cannot_work_is_said_beside_the_field(bappeda, typed, said):
    SynonymGroup.objects.create(main="peta kota", others="x")
    answer = bappeda.post(NEW, typed)
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_a_search_can_be_tried_as_a_citizen_would(bappeda, shelf):
    assert "menemukan 1 inovasi: Pemeriksaan Leher Rahim." in page_of(bappeda, WORDS, coba="rahim")
    assert "belum menemukan apa pun" in page_of(bappeda, WORDS, coba="zebra")
    assert bappeda.get(WORDS, {"coba": "\x00'\"*", "q": "\x00%", "halaman": "-9"}).status_code == 200


@pytest.mark.parametrize("name", ["disdukcapil", "penelaah", "pemantau", "operator"])
def test_nobody_else_knows_of_these_pages(client_of, name):
    assert {client_of(name).get(path).status_code for path in (WORDS, NEW)} == {404}


def test_the_page_asks_the_same_however_much_there_is(bappeda, questions):
    missed()
    SynonymGroup.objects.create(main="peta", others="denah")
    few = questions(bappeda, WORDS)
    for number in range(30):
        missed(f"kata {number}")
        SynonymGroup.objects.create(main=f"utama {number}", others="lain")
    assert questions(bappeda, WORDS) == few
