"""The predicates of an edition, a line each."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms

from innovasi.editions.forms.numbers import speak
from innovasi.editions.models import Band

SPARE, MOST = 2, 8  # blank lines offered, lines in all
HIGHEST = 10_000  # the oldest editions counted points without a bound


class BandsForm(forms.Form):
    """A line is kept when it says both; an empty one is left out."""

    optional_fields: set[str] = set()

    def __init__(self, *args: Any, bands: Sequence[Band], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.size = min(max(len(bands) + SPARE, 4), MOST)
        for number in range(1, self.size + 1):
            band = bands[number - 1] if number <= len(bands) else None
            self.fields[f"label_{number}"] = forms.CharField(
                label=f"Predikat {number}", max_length=40, required=False, initial=band.label if band else ""
            )
            self.fields[f"above_{number}"] = forms.DecimalField(
                label="Mulai dari nilai",
                required=False,
                min_value=Decimal(0),
                max_value=Decimal(HIGHEST),
                max_digits=6,
                decimal_places=2,
                localize=True,
                initial=band.above if band else None,
            )
            self.fields[f"sure_{number}"] = forms.BooleanField(
                label="Dari dua sumber atau lebih", required=False, initial=bool(band and band.is_confirmed)
            )
        speak(self)

    @property
    def lines(self) -> list[list[forms.BoundField]]:
        return [[self[f"{name}_{number}"] for name in ("label", "above", "sure")] for number in range(1, self.size + 1)]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        taken: dict[Decimal, str] = {}
        for number in range(1, self.size + 1):
            label, above = data.get(f"label_{number}"), data.get(f"above_{number}")
            if label and above is None and f"above_{number}" not in self.errors:
                self.add_error(f"above_{number}", f"Tulis nilai terendah untuk predikat “{label}”.")
            if above is not None and not label:
                self.add_error(f"label_{number}", "Tulis nama predikatnya, atau kosongkan nilainya.")
            if above is not None and label:
                if above in taken:
                    self.add_error(f"above_{number}", f"Nilai ini sudah dipakai predikat “{taken[above]}”.")
                taken[above] = label
        return data

    @property
    def bands(self) -> list[dict[str, Any]]:
        data = self.cleaned_data
        return [
            {"label": data[f"label_{n}"], "above": data[f"above_{n}"], "is_confirmed": data[f"sure_{n}"]}
            for n in range(1, self.size + 1)
            if data[f"label_{n}"]
        ]
