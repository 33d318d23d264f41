"""Words that Bappeda keeps: they widen a search at once, everywhere, without a new index."""

import pytest

from innovasi.search.actions import keep, load_built_in, remove
from innovasi.search.board import asked, find, highlight
from innovasi.search.models import Revision, SynonymGroup
from innovasi.search.synonyms import Thesaurus, built_in
from tests.factories import admin, make_accepted


@pytest.fixture
def library(db):
    make_accepted(title="Buku Singgah", citizen_summary="Peti buku di ruang tunggu.")


def group(main, *others, one_way=False):
    return keep(SynonymGroup(main=main, others="\n".join(others), is_one_way=one_way), by=admin())


def test_a_new_group_holds_with_the_next_search(library):
    assert find("kotak pustaka keliling").ranked == []
    group("peti buku", "kotak pustaka keliling")
    assert len(find("kotak pustaka keliling").ranked) == 1


def test_a_changed_and_a_removed_group_hold_with_the_next_search(library):
    row = group("peti buku", "rak ajaib")
    row.others = "lemari ajaib"
    keep(row, by=admin())
    assert (len(find("rak ajaib").ranked), len(find("lemari ajaib").ranked)) == (0, 1)
    remove(row, by=admin())
    assert find("lemari ajaib").ranked == []


def test_another_process_notices_a_change_by_its_name_for_the_state(library):
    find("peti")
    SynonymGroup.objects.create(main="peti buku", others="rak ajaib")  # as another process would have written it
    load_built_in()
    Revision.renew("synonyms")
    assert len(find("rak ajaib").ranked) == 1


def test_words_of_a_phrase_must_stand_side_by_side_in_a_text(db):
    group("rumah sakit", "rsx")
    make_accepted(title="Antre", citizen_summary="Pasien rumah sakit memilih jam.")
    make_accepted(title="Kunjungan", citizen_summary="Warga sakit didatangi ke rumah.")
    assert len(find("rsx").ranked) == 1
    assert len(find("rumah sakit").ranked) == 2  # typed as two words, they may stand apart, but lower


def test_one_way_words_do_not_find_the_main_word(db):
    group("tanaman hias", "anggrek langka", one_way=True)
    make_accepted(title="Kebun", citizen_summary="Merawat anggrek langka.")
    make_accepted(title="Taman", citizen_summary="Merawat tanaman hias.")
    assert len(find("tanaman hias").ranked) == 2
    assert len(find("anggrek langka").ranked) == 1


def test_the_phrase_of_the_same_meaning_is_marked(library):
    group("peti buku", "kotak pustaka keliling")
    parts = highlight("Peti buku di ruang tunggu", asked("kotak pustaka keliling"))
    assert [part.text for part in parts if part.is_match] == ["Peti", "buku"]


def test_the_portals_own_words_are_handed_over_once(db):
    assert load_built_in() == SynonymGroup.objects.count() == len(built_in())
    SynonymGroup.objects.all().delete()
    assert load_built_in() == SynonymGroup.objects.count() == 0


def test_before_and_after_the_hand_over_the_same_holds(library):
    before = asked("kartu tanda penduduk")
    load_built_in()
    assert asked("kartu tanda penduduk") == before


def test_every_own_group_asks_for_something(db):
    words = Thesaurus.of(built_in())
    assert all(members and all(members) for members in words.members.values())
