"""What changed between two texts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innovasi.common.diff import Kind, diff_words

WORDS = st.lists(st.sampled_from(["warga", "antre", "dua", "jam", "di", "loket", "\n\n", "—"]), max_size=40).map(
    " ".join
)


def told(old, new):
    """The pieces as short marks: text kept, -gone-, +come+."""
    marks = {Kind.SAME: "{}", Kind.REMOVED: "-{}-", Kind.ADDED: "+{}+"}
    return "".join(marks[piece.kind].format(piece.text) for piece in diff_words(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", ""),
        ("sama saja", "sama saja", "sama saja"),
        ("", "baru", "+baru+"),
        ("lama", "", "-lama-"),
        ("antre dua jam", "antre tiga jam", "antre -dua-+tiga+ jam"),
        ("Gratis.", "Gratis. Tanpa pulsa.", "Gratis.+ Tanpa pulsa.+"),
        ("satu dua", "tiga empat", "-satu dua-+tiga empat+"),
        ("antre dua jam di loket", "menunggu dua menit di loket", "-antre dua jam-+menunggu dua menit+ di loket"),
    ],
)
def test_words_that_came_and_went_are_marked(old, new, expected):
    assert told(old, new) == expected


@given(old=WORDS | st.text(max_size=200), new=WORDS | st.text(max_size=200))
def test_the_pieces_make_up_both_texts_to_the_letter(old, new):
    pieces = diff_words(old, new)
    assert "".join(piece.text for piece in pieces if not piece.is_added) == old
    assert "".join(piece.text for piece in pieces if not piece.is_removed) == new


@given(old=WORDS, new=WORDS)
def test_no_two_pieces_of_one_kind_stand_side_by_side_and_none_is_empty(old, new):
    pieces = diff_words(old, new)
    assert all(piece.text for piece in pieces)
    assert all(one.kind != other.kind for one, other in pairwise(pieces))


def test_texts_of_the_longest_length_that_share_nothing_but_common_words_are_compared_quickly():
    old, new = "kata " * 4000, ("kata lain " * 2000)
    assert sum(len(piece.text) for piece in diff_words(old, new) if not piece.is_added) == len(old)
