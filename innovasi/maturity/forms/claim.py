"""The level of one indicator."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django import forms

from innovasi.editions.models import Basis, Level
from innovasi.editions.rules import score
from innovasi.innovations.forms.base import read_marks
from innovasi.innovations.forms.fields import TextField
from innovasi.maturity.actions.claiming import marks_of
from innovasi.maturity.models import Claim

NOT_MEASURED = "belum"
LOADED = "dasar"
GONE = "Tingkat itu tidak ada di edisi sekarang. Pilih lagi dari daftar."


class ClaimForm(forms.Form):
    """One radio group over all bases and levels, and a note."""

    tingkat = forms.ChoiceField(
        label="Tingkat", widget=forms.RadioSelect, required=False, error_messages={"invalid_choice": GONE}
    )
    keterangan = TextField(
        label="Keterangan",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Yang perlu diketahui penelaah, misalnya halaman mana yang memuat nama inovasi.",
    )
    use_required_attribute = False

    def __init__(self, row: Any, data: Any = None) -> None:
        claim = row.claim
        chosen = str(claim.level_id) if claim and claim.level_id else NOT_MEASURED
        super().__init__(data, initial={"tingkat": chosen, "keterangan": claim.note if claim else ""})
        self.row = row
        self.levels = {str(level.pk): level for level in row.levels}
        choices = [*((key, level.text) for key, level in self.levels.items()), (NOT_MEASURED, "")]
        self.fields["tingkat"].choices = choices  # type: ignore[attr-defined]

    @property
    def level(self) -> Level | None:
        return self.levels.get(self.cleaned_data["tingkat"])

    @property
    def loaded(self) -> dict[str, str]:
        return read_marks(self.data.get(LOADED, ""))

    @property
    def marks(self) -> str:
        """Fingerprints for the page: those that it came with, until something was kept."""
        return json.dumps(self.loaded if self.is_bound else marks_of(self.row.claim))

    def groups(self) -> Iterator[tuple[Basis | None, list[tuple[Level, Any, Decimal]]]]:
        """The radios by basis, each with its points; without bases there is one group."""
        radios = {str(radio.data["value"]): radio for radio in self["tingkat"].subwidgets}
        for basis in self.row.bases or (None,):
            yield (
                basis,
                [
                    (level, radios[str(level.pk)], score(self.row.indicator.weight, level.parameter))
                    for level in self.row.levels
                    if level.basis_id == (basis.pk if basis else None)
                ],
            )

    @property
    def none_radio(self) -> Any:
        """*Tidak dapat diukur, atau belum*."""
        return next(radio for radio in self["tingkat"].subwidgets if radio.data["value"] == NOT_MEASURED)


def marks_after(claim: Claim) -> str:
    return json.dumps(marks_of(claim))
