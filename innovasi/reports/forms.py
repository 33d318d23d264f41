"""Who signs the printed tally."""

import datetime
import re
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone

from innovasi.common.forms import IndonesianDateField
from innovasi.reports.documents.mayor import Signature

NIP = re.compile(r"\d{18}")


class SignatureForm(forms.Form):
    """Without a name the sheet has a line to sign and write it by hand."""

    tempat = forms.CharField(label="Tempat", max_length=60, required=False)
    tanggal = IndonesianDateField(label="Tanggal", required=False, help_text="Kosong berarti hari ini.")
    jabatan = forms.CharField(label="Jabatan penanda tangan", max_length=120, required=False)
    nama = forms.CharField(
        label="Nama penanda tangan",
        max_length=120,
        required=False,
        help_text="Kosong berarti ditulis tangan di lembarnya.",
    )
    nip = forms.CharField(
        label="NIP",
        max_length=30,
        required=False,
        help_text="18 angka.",
        widget=forms.TextInput({"inputmode": "numeric"}),
    )

    def __init__(self, *args: Any, last: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"tempat": settings.CITY["short_name"], "jabatan": f"Kepala {settings.CITY['agency']}"}
        self.initial |= {name: value for name, value in last.items() if value}

    def clean_nip(self) -> str:
        digits = re.sub(r"[ .]", "", self.cleaned_data["nip"])
        if digits and not NIP.fullmatch(digits):
            raise ValidationError("NIP terdiri dari 18 angka. Periksa lagi, atau kosongkan.")
        return f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}" if digits else ""

    def signature(self) -> Signature:
        data = self.cleaned_data
        day: datetime.date = data["tanggal"] or timezone.localdate()
        place, role = (data[name] or self.initial[name] for name in ("tempat", "jabatan"))
        return Signature(place, day, role, data["nama"], data["nip"])
