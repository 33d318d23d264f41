"""From which day to which day."""

from __future__ import annotations

from typing import Any

from django import forms

from innovasi.common.forms import IndonesianDateField


class DaysForm(forms.Form):
    """Both days are left out or written as people write them."""

    dari = IndonesianDateField(label="Dari tanggal", required=False)
    sampai = IndonesianDateField(label="Sampai tanggal", required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("dari"), cleaned.get("sampai")
        if first and last and first > last:
            self.add_error("sampai", "Tanggal akhir tidak boleh sebelum tanggal awal.")
        return cleaned
