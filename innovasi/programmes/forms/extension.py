"""What Bappeda fills in to give more time."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from innovasi.common.forms import IndonesianDateField, SeveralRowsField
from innovasi.common.words import count_words
from innovasi.organisations.models import OPD
from innovasi.programmes.forms.clock import ClockField, moment

FEWEST_WORDS = 5
UNKNOWN = "OPD yang ditandai tidak dikenal. Muat ulang halaman, lalu tandai lagi."
WHOM = {"required": "Pilih untuk siapa.", "invalid_choice": "Pilih untuk siapa."}


class Whom(models.TextChoices):
    ALL = "semua", "Semua OPD"
    SOME = "sebagian", "OPD tertentu saja"


class ExtensionForm(forms.Form):
    whom = forms.ChoiceField(
        label="Untuk siapa", choices=Whom, initial=Whom.ALL, widget=forms.RadioSelect, error_messages=WHOM
    )
    opds = SeveralRowsField(
        OPD.objects.none(),
        label="OPD yang diberi waktu tambahan",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": UNKNOWN, "invalid_pk_value": UNKNOWN},
        help_text="Hanya dibaca bila Anda memilih OPD tertentu.",
    )
    deadline_date = IndonesianDateField(
        label="Tenggat baru tanggal",
        help_text="Misalnya 5 Juli 2026.",
        error_messages={"required": "Tulis tanggal tenggat yang baru."},
    )
    deadline_time = ClockField(
        label="Tenggat baru pukul (WIB)", initial="23.59", error_messages={"required": "Tulis jamnya, misalnya 23.59."}
    )
    reason = forms.CharField(
        label="Alasan",
        max_length=500,
        error_messages={"required": "Tulis alasannya."},
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Paling sedikit lima kata. Untuk semua OPD, alasan ini dibaca warga di halaman rekap; "
        "untuk OPD tertentu, dibaca OPD itu dan Bappeda.",
    )
    optional_fields: set[str] = set()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["opds"].queryset = OPD.objects.active().order_by("name")  # type: ignore[attr-defined]

    def clean_reason(self) -> str:
        reason = " ".join(self.cleaned_data["reason"].split())
        count = count_words(reason)
        if count < FEWEST_WORDS:
            raise ValidationError(f"Alasan baru {count} kata. Tulis paling sedikit {FEWEST_WORDS} kata.")
        return reason

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("whom") == Whom.SOME and "opds" in data and not data["opds"]:
            self.add_error("opds", "Tandai paling sedikit satu OPD, atau pilih Semua OPD.")
        return data

    def chosen(self) -> dict[str, Any]:
        """What `extend` asks for."""
        data = self.cleaned_data
        opds = list(data["opds"]) if data["whom"] == Whom.SOME else []
        return {"deadline_at": moment(data, "deadline"), "reason": data["reason"], "opds": opds}
