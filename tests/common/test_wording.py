"""The words of a form for what is missing or wrong."""

import pytest
from django import forms

from innovasi.common.wording import in_sentence


class Example(forms.Form):
    name = forms.CharField(label="Nama pengganti", max_length=5)
    opd = forms.ChoiceField(label="OPD", choices=[("a", "A")])
    email = forms.EmailField(label="Surel")
    year = forms.IntegerField(label="Tahun")
    helps = forms.ChoiceField(label="Apakah ini membantu?", choices=[("y", "Ya")])
    own = forms.CharField(label="Alasan", error_messages={"required": "Tulis alasannya dulu."})


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [
        ("name", "", "Isi nama pengganti."),
        ("name", "Bambang", "Paling banyak 5 huruf; sekarang 7. Ringkas sedikit."),
        ("opd", "", "Pilih OPD."),
        ("opd", "z", "Pilihan ini tidak ada dalam daftar. Pilih yang lain."),
        ("email", "budi@", "Tulis surel lengkap, misalnya nama@contoh.go.id."),
        ("year", "dua ribu", "Tulis dengan angka saja."),
        ("helps", "", "Jawab pertanyaan ini."),
        ("own", "", "Tulis alasannya dulu."),
    ],
)
def test_a_field_says_what_to_do_in_a_sentence(name, typed, words):
    assert Example({name: typed}).errors[name] == [words]


@pytest.mark.parametrize(
    ("label", "read"),
    [
        ("Nama inovasi", "nama inovasi"),
        ("OPD", "OPD"),
        ("URL layanan", "URL layanan"),
        ("e-KTP", "e-KTP"),
        ("", ""),
    ],
)
def test_a_label_keeps_its_capitals_only_where_they_are_an_abbreviation(label, read):
    assert in_sentence(label) == read
