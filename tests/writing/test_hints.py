"""Advice on plain Indonesian, by hand-written cases that the browser must answer alike (tests/journeys)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innovasi.writing.rules import RULES, hints
from tests.writing.cases import CASES

SAID = {"panjang": "terdiri dari", "singkatan": "belum dijelaskan", "lebih mudah": "lebih mudah dipahami"}


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_case_gets_its_advice(text, expected):
    assert hints(text) == expected


@given(st.text(max_size=400))
def test_no_text_breaks_the_advice_and_it_is_bounded(text):
    assert len(hints(text)) <= RULES["most_hints"]


def test_every_phrase_is_found_and_its_plainer_word_is_not_officialese_itself():
    for phrase, plainer in RULES["plainer"].items():
        (first, *_) = hints(f"Warga {phrase} saja")
        assert f"“{phrase}”" in first
        assert plainer != phrase


def test_phrases_are_written_as_they_are_looked_for():
    for phrase in RULES["plainer"]:
        assert phrase == " ".join(phrase.lower().split())
        assert all(char.isalnum() or char in " -" for char in phrase), phrase
