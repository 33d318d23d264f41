"""The city's own sheet: each indicator a choice, and where the figure is from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms

from innovasi.editions.actions import Wish
from innovasi.editions.choices import NOT_MEASURED
from innovasi.editions.rules import stamp

UNMEASURED = "Tidak dapat diukur"


@dataclass(frozen=True)
class AnswerLine:
    """One row with its fields."""

    row: Any  # board.RegionRow
    parameter: forms.BoundField
    basis: forms.BoundField
    seen: forms.BoundField

    @property
    def has_errors(self) -> bool:
        return bool(self.parameter.errors or self.basis.errors)


class RegionForm(forms.Form):
    """All rows, or the one that a person saves alone."""

    optional_fields: set[str] = set()

    def __init__(self, *args: Any, rows: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = list(rows)
        for row in self.rows:
            key, answer = row.indicator.pk, row.answer
            self.fields[f"p_{key}"] = forms.TypedChoiceField(
                label="Tingkat",
                choices=options(row),
                coerce=int,
                required=False,
                empty_value=None,
                widget=forms.RadioSelect,
                initial=answer.parameter if answer else None,
            )
            self.fields[f"b_{key}"] = forms.CharField(
                label="Dasar jawaban", required=False, max_length=300, initial=answer.basis_text if answer else ""
            )
            self.fields[f"s_{key}"] = forms.CharField(required=False, widget=forms.HiddenInput, initial=stamp(answer))

    @property
    def lines(self) -> Iterator[AnswerLine]:
        for row in self.rows:
            key = row.indicator.pk
            yield AnswerLine(row, self[f"p_{key}"], self[f"b_{key}"], self[f"s_{key}"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for row in self.rows:
            key = row.indicator.pk
            if data.get(f"b_{key}") and data.get(f"p_{key}") is None and f"p_{key}" not in self.errors:
                self.add_error(f"p_{key}", f"{row.indicator.name}: pilih tingkatnya, atau “{UNMEASURED}”.")
        return data

    @property
    def wishes(self) -> list[Wish]:
        """The rows that were answered."""
        said, data = [], self.cleaned_data
        for row in self.rows:
            key, name = row.indicator.pk, row.indicator.name
            if data[f"p_{key}"] is not None:
                said.append(Wish(key, name, data[f"p_{key}"], data[f"b_{key}"], data[f"s_{key}"]))
        return said


def stamps(rows: Iterable[Any]) -> dict[str, str]:
    """The hidden fields that say which state of each row was shown."""
    return {f"s_{row.indicator.pk}": stamp(row.answer) for row in rows}


def options(row: Any) -> list[tuple[int, str]]:
    return [(level.parameter, level.text) for level in row.levels] + [(NOT_MEASURED, UNMEASURED)]
