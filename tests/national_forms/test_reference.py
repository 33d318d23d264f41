"""The forms that the project knows are loaded once, and what Bappeda changed stays."""

import pytest
from django.core.management import call_command

from innovasi.editions.models import Edition
from innovasi.national_forms import actions
from innovasi.national_forms.choices import INDICATOR_PREFIX, Part, Source
from innovasi.national_forms.models import FormField, NationalForm
from tests.national_forms.samples import form, load

pytestmark = pytest.mark.django_db

KIPP_LIMITS = {
    "ringkasan": 200,
    "latar-belakang-tujuan": 300,
    "kebaruan": 200,
    "implementasi": 200,
    "signifikansi": 600,
    "adaptabilitas-1": 100,
    "adaptabilitas-2": 200,
    "sumber-daya": 200,
    "keberlanjutan": 500,
}


def test_the_reference_command_loads_the_forms(capsys):
    call_command("muat_acuan")
    assert "2 formulir nasional" in capsys.readouterr().out
    assert set(NationalForm.objects.values_list("key", "year")) == {("iid", 2026), ("kipp", 2025)}


def test_loading_again_adds_nothing_and_keeps_what_was_changed():
    load()
    FormField.objects.filter(key="ringkasan").update(max_words=150)
    assert actions.load_forms() == 0
    assert FormField.objects.get(form=form("kipp"), key="ringkasan").max_words == 150


def test_the_proposal_has_nine_texts_with_their_limits():
    load()
    texts = form("kipp").fields.filter(part=Part.TEXT)
    assert {field.key: field.max_words for field in texts} == KIPP_LIMITS


def test_the_iid_form_asks_nothing_that_the_dossier_does_not_have():
    load()
    assert not [field for field in form("iid").fields.all() if field.is_asked_here]
    assert form("iid").fields.get(key="rancang-bangun").min_words == 300


def test_suggestions_name_only_answers_and_indicators_that_exist():
    load()
    indicators = set(form_indicators())
    for field in FormField.objects.all():
        for name in field.ingredients:
            known = name.removeprefix(INDICATOR_PREFIX) in indicators if ":" in name else name in Source.values
            assert known, (field.key, name)


def form_indicators():
    return Edition.objects.for_year(2026).indicators.values_list("key", flat=True)


def test_the_certainty_of_the_source_is_kept():
    load()
    assert (form("iid").is_confirmed, form("kipp").is_confirmed) == (True, False)
    assert "satu sumber" in form("kipp").source
