"""What somebody tries out with the index."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from innovasi.common.forms import LONGEST_KEY
from innovasi.editions.choices import NOT_MEASURED, PARAMETERS
from innovasi.iid.choices import MOST_ADDED, Basis

SPD = "spd-"
AS_NOW = [("", "Seperti sekarang")]
MOST_KEYS = 500
LEVELS = [("", "Pilih tingkat"), *((str(number), f"Tingkat {number}") for number in PARAMETERS)]


class ScoreField(forms.DecimalField):
    """A number as Indonesians write it: *45,5* or *45.5*."""

    def to_python(self, value: Any) -> Any:
        return super().to_python(value.replace(",", ".") if isinstance(value, str) else value)


class WhatIfForm(forms.Form):
    """Every field is optional: an empty one changes nothing. Read from the address, so that it can be shared."""

    optional_fields = frozenset[str]()  # all are, so none says so

    tambah = forms.IntegerField(label="Tambah inovasi", required=False, min_value=0, max_value=MOST_ADDED)
    nilai = ScoreField(label="Nilai kematangan tiap tambahan", required=False, min_value=0, localize=False)
    indikator = forms.ChoiceField(label="Naikkan indikator", required=False)
    tingkat = forms.ChoiceField(label="Sampai tingkat", required=False, choices=LEVELS)
    opd = forms.ChoiceField(label="Untuk", required=False)
    urusan = forms.MultipleChoiceField(
        label="Cakup urusan pelayanan dasar", required=False, widget=forms.CheckboxSelectMultiple
    )
    dasar = forms.ChoiceField(label="Nilai yang dihitung", required=False, choices=Basis.choices)

    def __init__(self, data: Any, options: Any, *, basis: str) -> None:
        if data is not None:  # an address that names no reading means the usual one
            data = data.copy()
            data.setdefault("dasar", basis)
        super().__init__(data, initial={"dasar": basis})
        self.basis, self.options = basis, options
        self.fill("indikator", [("", "Tidak ada"), *options.indicators])
        self.fill("opd", [("", "Semua OPD"), *options.opds])
        self.fill("urusan", options.urusan)
        for row in options.region:
            levels = [(str(level.parameter), f"{level.parameter}: {level.text}") for level in row.levels]
            unmeasured = (str(NOT_MEASURED), "0: tidak dapat diukur")
            self.fields[f"{SPD}{row.indicator.key}"] = forms.ChoiceField(
                label=f"{row.indicator.code}. {row.indicator.name}",
                required=False,
                choices=[*AS_NOW, unmeasured, *levels],
            )

    def fill(self, name: str, choices: Any) -> None:
        field = self.fields[name]
        field.choices = choices  # type: ignore[attr-defined]

    @property
    def region_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith(SPD)]

    @property
    def dropped(self) -> frozenset[int]:
        """Innovations to leave out; one that is no longer reported is passed over, so that an old link still opens."""
        asked = self.data.getlist("lepas")[:MOST_KEYS] if hasattr(self.data, "getlist") else []
        keys = {int(key) for key in asked if key.isascii() and key.isdigit() and len(key) <= LONGEST_KEY}
        return frozenset(keys & set(self.options.entries))

    def clean_nilai(self) -> Any:
        value = self.cleaned_data["nilai"]
        if value is not None and value > self.options.highest:
            raise ValidationError(f"Paling tinggi {self.options.highest:.0f}, jumlah nilai semua indikator.")
        return value

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("tambah") and cleaned.get("nilai") is None and "nilai" not in self.errors:
            self.add_error("nilai", "Tulis nilai kematangan inovasi yang ditambah, misalnya 60.")
        if cleaned.get("indikator") and not cleaned.get("tingkat") and "tingkat" not in self.errors:
            self.add_error("tingkat", "Pilih tingkat yang ingin dicapai.")
        answers = {name.removeprefix(SPD): cleaned[name] for name in cleaned if name.startswith(SPD)}
        return {
            **cleaned,
            "dasar": cleaned.get("dasar") or self.basis,
            "tingkat": int(cleaned.get("tingkat") or 0),
            "urusan": {int(key) for key in cleaned.get("urusan", ())},
            "lepas": self.dropped,
            "spd": {key: int(value) for key, value in answers.items() if value},
        }
