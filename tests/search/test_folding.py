"""Any text becomes words of `[0-9a-z]`."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innovasi.search.folding import compounds, fold, words
from innovasi.search.terms import terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Akta Kelahiran", ["akta", "kelahiran"]),
        ("Café Señor", ["cafe", "senor"]),
        ("Jum'at, Jum’at", ["jumat", "jumat"]),
        ("e‑KTP", ["e", "ktp"]),
        ("ＫＴＰ", ["ktp"]),
        ("so\u00adsial", ["sosial"]),
        ("a\x00b", ["a", "b"]),
        ("🙂 !!! —", []),
        ("", []),
    ],
)
def test_text_is_folded_to_plain_words(text, expected):
    assert words(text) == expected


def test_hyphened_words_stay_together():
    assert list(compounds("Si-Pandu baru")) == [("si", "pandu"), ("baru",)]


@given(st.text())
def test_whatever_the_text_only_plain_characters_come_out(text):
    assert fold(text).isascii()
    assert all(re.fullmatch("([0-9a-z]{1,40}|_[0-9a-z]{1,40}_[0-9a-z]{1,40})", term) for term in terms(text))
