"""The ladder and its six rungs."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from innovasi.nudges.choices import RUNGS
from innovasi.nudges.models import Wording
from innovasi.programmes.forms import ClockField

LONGEST_WINDOW = 31  # days
TEXTS = {
    "for_not_started": "Naskah untuk Belum mulai",
    "for_draft": "Naskah untuk Draf",
    "for_repair": "Naskah untuk Perlu perbaikan",
}


class LadderForm(forms.Form):
    is_on = forms.BooleanField(
        label="Nyalakan tangga",
        required=False,
        help_text="Selama menyala, dorongan terkirim sendiri pada hari-hari di bawah ini.",
    )
    quiet_from = ClockField(label="Jam tenang mulai pukul (WIB)")
    quiet_until = ClockField(label="Jam tenang sampai pukul (WIB)")
    window_days = forms.IntegerField(
        label="Jangka pengamatan (hari)",
        min_value=1,
        max_value=LONGEST_WINDOW,
        help_text="Sampai berapa hari sesudah dorongan, langkah OPD dihitung sebagai hasilnya.",
    )


class RungForm(forms.Form):
    is_on = forms.BooleanField(label="Kirim", required=False)
    to_head = forms.BooleanField(label="Juga kepada kepala OPD", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in TEXTS.items():
            self.fields[name] = forms.ModelChoiceField(
                label=label, queryset=Wording.objects.all(), empty_label="Pilih naskah"
            )

    def clean_for_not_started(self) -> Wording:
        wording: Wording = self.cleaned_data["for_not_started"]
        if wording.needs_a_draft:
            raise ValidationError("Naskah ini menyebut {judul}, padahal OPD yang belum mulai belum mempunyai judul.")
        return wording


def rung_forms(data: Any, initial: dict[int, dict[str, Any]]) -> dict[int, RungForm]:
    """A form for each rung, by its days."""
    return {days: RungForm(data, prefix=f"h{days}", initial=initial[days]) for days in RUNGS}
