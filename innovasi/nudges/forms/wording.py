"""A text with named variables, checked before it is kept."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from innovasi.nudges.models import Wording
from innovasi.nudges.rules.wording import problems

LINK = "{tautan}"


class WordingForm(forms.ModelForm):
    optional_fields = {"is_retired"}

    class Meta:
        model = Wording
        fields = ["name", "subject", "body", "short", "is_retired"]
        widgets = {"body": forms.Textarea(attrs={"rows": 14}), "short": forms.Textarea(attrs={"rows": 5})}
        help_texts = {
            "subject": "Awalan “Perlu tindakan:” ditambahkan sendiri.",
            "body": "Dipakai untuk surel dan surat resmi.",
            "short": "Lebih pendek, untuk dibaca di telepon.",
            "is_retired": "Naskah ini tidak ditawarkan lagi. Anak tangga yang memakainya tetap berjalan.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            del self.fields["is_retired"]

    def clean_subject(self) -> str:
        return checked(self.cleaned_data["subject"])

    def clean_body(self) -> str:
        return with_link(checked(self.cleaned_data["body"]))

    def clean_short(self) -> str:
        return with_link(checked(self.cleaned_data["short"]))


def checked(text: str) -> str:
    found = problems(text)
    if found:
        raise ValidationError([ValidationError(sentence) for sentence in found])
    return text


def with_link(text: str) -> str:
    if LINK not in text:
        raise ValidationError(f"Tulis {LINK} di tempat alamatnya, supaya OPD sampai di bagian yang belum selesai.")
    return text
