"""The components' tags and the field templates."""

import re

import pytest
from django import forms
from django.core.paginator import Paginator
from django.http import QueryDict
from django.template import Context, Template
from django.test import RequestFactory

from innovasi.common.templatetags.components import page_numbers

CHOICES = [("a", "Satu"), ("b", "Dua")]


class EveryKind(forms.Form):
    text = forms.CharField(label="Nama", help_text="Bantuan nama")
    long = forms.CharField(label="Uraian", widget=forms.Textarea)
    choice = forms.ChoiceField(label="Pilihan", choices=CHOICES)
    radio = forms.ChoiceField(label="Radio", choices=CHOICES, widget=forms.RadioSelect)
    boxes = forms.MultipleChoiceField(label="Kotak", choices=CHOICES, widget=forms.CheckboxSelectMultiple)
    box = forms.BooleanField(label="Setuju")
    file = forms.FileField(label="Berkas")
    spare = forms.CharField(label="Tambahan", required=False)


def shown(source, **context):
    request = RequestFactory().get("/katalog/", QueryDict("q=akta&halaman=3"))
    return Template(source).render(Context({"request": request, **context}))


ERRORS = {
    "text": "Isi nama.",
    "long": "Isi uraian.",
    "choice": "Pilih pilihan.",
    "radio": "Pilih radio.",
    "boxes": "Pilih kotak.",
    "box": "Centang kotak ini untuk melanjutkan.",
    "file": "Pilih berkas.",
}


@pytest.mark.parametrize("name", ERRORS)
def test_an_invalid_field_shows_its_error_as_text_tied_to_it(name):
    page = shown("{% load crispy_forms_tags %}{{ field|as_crispy_field }}", field=EveryKind({})[name])
    assert f'id="id_{name}_error"' in page
    assert page.count(ERRORS[name]) == 1
    assert re.search(rf'aria-describedby="[^"]*id_{name}_error', page)
    assert "invalid-feedback" not in page


def test_a_field_that_may_stay_empty_says_so_beside_its_label():
    page = shown("{% load crispy_forms_tags %}{{ form|crispy }}", form=EveryKind())
    assert page.count("(opsional)") == 1
    assert '<label for="id_spare" class="form-label">Tambahan</label>' in page


def test_a_form_names_the_fields_that_are_truly_optional():
    class Draft(EveryKind):
        optional_fields = frozenset()

    assert "(opsional)" not in shown("{% load crispy_forms_tags %}{{ form|crispy }}", form=Draft())


def test_the_summary_leads_from_each_error_to_a_control_on_the_page():
    page = shown("{% load crispy_forms_tags %}{% error_summary form %}{{ form|crispy }}", form=EveryKind({}))
    targets = re.findall(r'<a href="#([^"]+)">', page)
    assert len(targets) == 7
    assert [target for target in targets if f'id="{target}"' not in page] == []
    assert "Ada 7 hal yang perlu diperbaiki" in page


def test_there_is_no_summary_before_anything_was_sent():
    assert shown("{% error_summary form %}", form=EveryKind()).strip() == ""


def test_a_changed_filter_keeps_the_search_and_goes_back_to_the_first_page():
    assert shown('{% chip_address "bentuk" "lainnya" %}') == "?q=akta&amp;bentuk=lainnya"


def test_pages_far_away_are_left_out():
    assert page_numbers(Paginator(range(400), 20).page(6)) == [1, 0, 5, 6, 7, 0, 20]
    assert page_numbers(Paginator(range(100), 20).page(1)) == [1, 2, 0, 5]
    assert page_numbers(Paginator(range(80), 20).page(1)) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("word", "tone"),
    [("Draf", "idle"), ("Diajukan", "info"), ("Dikembalikan", "wait"), ("Terpenuhi", "ok"), ("Ditolak", "bad")],
)
def test_a_state_is_a_word_with_an_icon_and_a_tone(word, tone):
    page = shown("{% state_badge word %}", word=word)
    assert f"tone-{tone}" in page
    assert "<use href=" in page
    assert word in page


def test_the_parts_of_a_bar_fill_it_and_their_numbers_use_a_point():
    parts = [{"label": "Terpenuhi", "count": 1}, {"label": "Belum mulai", "count": 2}]
    page = shown('{% stacked_bar parts "1 dari 3" %}', parts=parts)
    assert 'x="0.000%" y="0" width="33.333%"' in page
    assert 'x="33.333%" y="0" width="66.667%"' in page


@pytest.mark.parametrize("status", ["400", "403", "403_csrf", "404", "429", "500"])
def test_an_error_page_needs_neither_person_nor_database(status):
    page = shown(f'{{% include "{status}.html" %}}')
    assert '<html lang="id">' in page
    assert 'href="/"' in page
