"""What was typed, as terms."""

from hypothesis import given
from hypothesis import strategies as st

from innovasi.search.query import MAX_TERMS, parse
from innovasi.search.synonyms import Group, Thesaurus
from innovasi.search.terms import terms

WORDS = Thesaurus.of(
    [
        Group("ktp", ("e-KTP", "kartu tanda penduduk")),
        Group("sekolah", ("smp", "taman kanak kanak"), one_way=True),
        Group("kdrt", ("kekerasan dalam rumah tangga",)),
    ]
)


def asked(text):
    return [term.words for term in parse(text, WORDS).terms]


def ways(text):
    return {tuple(token.text for token in way) for term in parse(text, WORDS).terms for way in term.ways}


def test_each_word_is_one_term():
    assert asked("akta kelahiran") == [("akta",), ("kelahiran",)]


def test_small_words_are_left_out_unless_they_are_all():
    assert asked("cara mengurus akta di kantor") == [("akta",), ("kantor",)]
    assert asked("yang di") == [("yang",), ("di",)]


def test_a_phrase_with_a_short_name_is_one_term():
    assert asked("kartu tanda penduduk hilang") == [("kartu", "tanda", "penduduk"), ("hilang",)]
    assert {("ktp",), ("ektp",), ("_kartu_tanda", "_tanda_penduduk")} <= ways("kartu tanda penduduk")
    assert ("ktp",) in ways("e-KTP")


def test_small_words_do_not_part_a_phrase():
    assert ("_keras_rumah", "_rumah_tangga") in ways("kdrt")
    assert ("kdrt",) in ways("kekerasan dalam rumah tangga")


def test_a_narrower_word_does_not_find_the_wider_one():
    assert ("smp",) in ways("sekolah")
    assert ("sekolah",) not in ways("smp")


def test_a_word_of_a_known_root_is_found_by_it_and_another_by_its_beginning():
    def tokens(text):
        return [(token.text, token.prefix) for term in parse(text).terms for way in term.ways for token in way]

    assert tokens("pelayanan") == [("layan", False)]
    assert tokens("xyzzy") == [("xyzzy", True)]


def test_words_typed_side_by_side_are_also_asked_for_as_a_pair():
    assert [token.text for token in parse("surat pengantar kelurahan").pairs] == ["_surat_antar", "_antar_lurah"]


def test_a_name_is_the_same_with_hyphen_or_space():
    assert parse("si-pandu") == parse("si pandu")
    assert ("sipandu",) in ways("si pandu")
    assert "sipandu" in terms("Si-Pandu")
    assert "sipandu" in terms("Si Pandu")


def test_a_doubled_word_is_asked_once():
    assert asked("anak-anak") == [("anak",)]


def test_a_word_of_two_letters_does_not_find_longer_ones():
    (term,) = parse("sd").terms
    assert not any(token.matches("sdm") for way in term.ways for token in way)


def test_at_most_twelve_terms_are_asked():
    assert len(parse(" ".join(f"kata{n}" for n in range(40))).terms) == 12


@given(st.text(max_size=2000))
def test_whatever_is_typed_can_be_read(text):
    assert len(parse(text).terms) <= MAX_TERMS
