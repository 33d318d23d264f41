"""What a reviewer says of one claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

LOWER_WITHOUT_REASON = "Tulis alasannya, karena nilainya turun dari klaim OPD. OPD membacanya."
CHOOSE = "Pilih dulu: sesuai klaim, tingkat yang lebih rendah, atau tidak diakui."


class VerdictForm(forms.Form):
    """As claimed, lower, or none. `options` are the parameters that can be acknowledged, the claimed one first."""

    optional_fields = frozenset({"reason"})
    parameter = forms.TypedChoiceField(
        label="Hasil verifikasi",
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )
    reason = forms.CharField(
        label="Alasan",
        help_text="Wajib bila turun dari klaim. OPD membaca alasan ini.",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"max_length": "Paling panjang %(limit_value)d huruf. Sekarang %(show_value)d."},
    )
    seen_revision = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, *, key: str, options: Sequence[tuple[int, str]], claimed: int, **kwargs: Any
    ) -> None:
        super().__init__(data, auto_id=f"{key}-%s", **kwargs)
        self.claimed = claimed
        self.fields["parameter"].choices = options  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        parameter = cleaned.get("parameter")
        if parameter is not None and parameter < self.claimed and "reason" in cleaned and not cleaned["reason"]:
            self.add_error("reason", LOWER_WITHOUT_REASON)
        return cleaned
