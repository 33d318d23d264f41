"""Handing a post over, inviting many, and taking a name out."""

import datetime
from typing import Any

from django import forms
from django.utils import timezone

from innovasi.accounts.models import User
from innovasi.common.forms import IndonesianDateField

LONGEST_TEXT = 60_000  # characters of a pasted list
LATEST = datetime.timedelta(days=366)
EXAMPLE = "Siti Aminah; siti@contoh.go.id; Dinkes\nBudi Santoso; budi@contoh.go.id; Kecamatan Kedaton"


class HandoverForm(forms.Form):
    """Who follows, and when the other one goes."""

    name = forms.CharField(label="Nama pengganti", max_length=120)
    email = forms.EmailField(label="Surel pengganti")
    last_day = IndonesianDateField(label="Hari terakhir")

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].help_text = (
            "Undangan dikirim ke alamat ini. Bila ia sudah punya akun dengan peran dan OPD yang sama, "
            "jabatan langsung beralih kepadanya."
        )
        self.fields["last_day"].help_text = (
            f"Sesudah hari ini lewat, {person.name} tidak dapat masuk lagi. "
            "Bila ia sudah pindah, tulis tanggal pindahnya."
        )
        self.initial.setdefault("last_day", timezone.localdate())
        if not person.is_active:
            del self.fields["last_day"]

    def clean_last_day(self) -> datetime.date:
        day = self.cleaned_data["last_day"]
        if day > timezone.localdate() + LATEST:
            raise forms.ValidationError("Tanggal ini lebih dari setahun lagi. Periksa tahunnya.")
        return day

    def clean(self) -> dict[str, Any]:
        return {"last_day": timezone.localdate(), **(super().clean() or {})}


class AnonymiseForm(forms.Form):
    """The name once more, so that nobody does this by one slip of a finger."""

    typed = forms.CharField(label="Ketik nama orang ini", max_length=120)

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        self.fields["typed"].help_text = f"Ketik persis: {person.name}"
        self.fields["typed"].widget.attrs["autocomplete"] = "off"

    def clean_typed(self) -> str:
        if self.cleaned_data["typed"].casefold() != self.person.name.casefold():
            raise forms.ValidationError(f"Belum sama. Ketik {self.person.name}, lalu tekan tombolnya lagi.")
        return self.cleaned_data["typed"]


class ManyForm(forms.Form):
    """A pasted list."""

    people = forms.CharField(
        label="Daftar orang",
        max_length=LONGEST_TEXT,
        help_text="Satu orang satu baris: nama; surel; OPD. Boleh disalin langsung dari Excel. "
        "Tambahkan “; kepala” di belakang untuk kepala OPD.",
        error_messages={"required": "Tulis atau tempel paling sedikit satu orang."},
        widget=forms.Textarea(attrs={"rows": 10, "placeholder": EXAMPLE, "spellcheck": "false"}),
    )
