"""Forms with which Bappeda keeps a national form."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from innovasi.common.forms import IndonesianDateField
from innovasi.national_forms.choices import INDICATOR_PREFIX, FormKey, Source
from innovasi.national_forms.models import FormField, NationalForm

YEARS = (2000, 2100)
NOT_A_NUMBER = "Tulis angka bulat saja."
SUGGESTABLE = [value for value in Source.values if value not in (Source.EXTRA, Source.ATTACHMENT, Source.INDICATORS)]


class HeadForm(forms.ModelForm):
    """What is said of a form as a whole."""

    class Meta:
        model = NationalForm
        fields = ["title", "source", "is_confirmed", "note", "valid_from", "valid_to", "only_kind", "is_open_to_choice"]
        field_classes = {"valid_from": IndonesianDateField, "valid_to": IndonesianDateField}
        widgets = {"source": forms.Textarea({"rows": 3}), "note": forms.Textarea({"rows": 3})}
        error_messages = {"title": {"required": "Tulis nama formulirnya."}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["only_kind"].choices = [  # type: ignore[attr-defined]
            ("", "Semua bentuk"),
            *(pair for pair in self.fields["only_kind"].choices if pair[0]),  # type: ignore[attr-defined]
        ]


class FieldForm(forms.ModelForm):
    """One field: its words, its limits, its place, and what fills it."""

    class Meta:
        model = FormField
        fields = [
            "order",
            "part",
            "key",
            "label",
            "help",
            "source",
            "suggests",
            "options",
            "min_words",
            "max_words",
            "max_kib",
            "is_required",
            "only_medium",
            "is_confirmed",
        ]
        widgets = {"help": forms.Textarea({"rows": 2}), "options": forms.Textarea({"rows": 4})}
        help_texts = {
            "order": "Angka kecil tampil lebih dulu.",
            "key": "Huruf kecil, angka, dan tanda hubung. Jawaban OPD mengikuti kunci ini saat formulir disalin.",
            "suggests": (
                "Untuk isian khusus: nama isian kita dengan koma di antaranya, misalnya purpose,design. "
                "Indikator ditulis sid:kunci, misalnya sid:replikasi."
            ),
        }
        error_messages = {
            "order": {"required": "Tulis urutannya.", "invalid": NOT_A_NUMBER},
            "key": {"required": "Tulis kuncinya.", "invalid": "Pakai huruf kecil, angka, dan tanda hubung saja."},
            "label": {"required": "Tulis nama isiannya."},
            "min_words": {"invalid": NOT_A_NUMBER},
            "max_words": {"invalid": NOT_A_NUMBER},
            "max_kib": {"invalid": NOT_A_NUMBER},
        }

    def clean_suggests(self) -> str:
        parts = [part.strip() for part in self.cleaned_data["suggests"].split(",") if part.strip()]
        for part in parts:
            if part not in SUGGESTABLE and not part.startswith(INDICATOR_PREFIX):
                raise ValidationError(f"“{part}” bukan nama isian kita. Pakai nama seperti purpose atau sid:replikasi.")
        return ",".join(parts)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        key, form = data.get("key"), self.instance.form
        twins = [field for field in form.fields.all() if field.key == key and field.pk != self.instance.pk]
        if twins:
            self.add_error("key", f"Kunci ini sudah dipakai isian “{twins[0].label}”.")
        return data


class CopyForm(forms.Form):
    """To which year, and for which form, the fields are copied."""

    formulir = forms.ChoiceField(label="Formulir", choices=FormKey.choices)
    tahun = forms.IntegerField(
        label="Tahun",
        min_value=YEARS[0],
        max_value=YEARS[1],
        widget=forms.TextInput({"inputmode": "numeric"}),
        error_messages={
            "required": "Tulis tahunnya.",
            "invalid": NOT_A_NUMBER,
            "min_value": "Tulis tahun antara 2000 dan 2100.",
            "max_value": "Tulis tahun antara 2000 dan 2100.",
        },
    )
    nama = forms.CharField(label="Nama formulir", max_length=160, error_messages={"required": "Tulis namanya."})
