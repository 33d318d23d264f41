"""The words of every form for what is missing or wrong, in one place: “Isi nama pengganti.”, not “Bidang ini …”.

A field that brings its own words keeps them; only Django's are replaced.
"""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting

ADDRESS = "Tulis surel lengkap, misalnya nama@contoh.go.id."
NUMBER = "Tulis dengan angka saja."
NOT_OFFERED = "Pilihan ini tidak ada dalam daftar. Pilih yang lain."
TOO_LONG = "Paling banyak %(limit_value)d huruf; sekarang %(show_value)d. Ringkas sedikit."


def in_sentence(label: str) -> str:
    """A label as it reads inside a sentence; abbreviations keep their capitals."""
    first = label.split()[0] if label.split() else ""
    return label if not first or first[1:] != first[1:].lower() or len(first) < 2 else label[0].lower() + label[1:]


def missing(field: forms.Field, label: str) -> str:
    """What to do about a field that was left empty."""
    if label.endswith("?"):
        return "Jawab pertanyaan ini."
    if isinstance(field, forms.BooleanField):
        return "Centang kotak ini untuk melanjutkan."
    verb = "Pilih" if isinstance(field, forms.ChoiceField | forms.ModelChoiceField | forms.FileField) else "Isi"
    return f"{verb} {in_sentence(label)}."


def words_for(field: forms.Field, label: str) -> dict[str, str]:
    """Our words for Django's standard errors that this field may have."""
    words = {"required": missing(field, label), "max_length": TOO_LONG}
    if isinstance(field, forms.EmailField):
        words["invalid"] = ADDRESS
    elif isinstance(field, forms.IntegerField):
        words["invalid"] = NUMBER
    if isinstance(field, forms.ChoiceField | forms.ModelChoiceField):
        words["invalid_choice"] = NOT_OFFERED
    return words


def standard_messages(field: forms.Field) -> dict[str, Any]:
    """What Django itself would say for each error of this kind of field."""
    messages: dict[str, Any] = {}
    for kind in reversed(type(field).__mro__):
        if kind.__module__.startswith("django."):
            messages.update(getattr(kind, "default_error_messages", {}))
    return messages


class PlainBoundField(BoundField):
    """A field on a form, which knows its label; a form asks for it before it checks the field."""

    def __init__(self, form: forms.BaseForm, field: forms.Field, name: str) -> None:
        super().__init__(form, field, name)
        standard = standard_messages(field)
        for code, words in words_for(field, str(self.label)).items():
            if field.error_messages.get(code) is standard.get(code):
                field.error_messages[code] = words


class PortalRenderer(TemplatesSetting):
    """Django's renderer of our templates, with our words."""

    bound_field_class = PlainBoundField
