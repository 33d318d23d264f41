"""Answers to reviewers' notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms

from innovasi.innovations.forms.fields import TextField
from innovasi.innovations.models import SectionNote


class AnswersForm(forms.Form):
    """One box a note. An empty box leaves its note unanswered."""

    optional_fields: frozenset[str] = frozenset()

    def __init__(self, notes: Sequence[SectionNote], data: Any = None) -> None:
        super().__init__(data)
        self.notes = {self.name_of(note): note for note in notes}
        for name, note in self.notes.items():
            self.fields[name] = TextField(
                label="Jawaban Anda",
                required=False,
                max_length=2000,
                initial=note.answer,
                widget=forms.Textarea(attrs={"rows": 3}),
            )

    @staticmethod
    def name_of(note: SectionNote) -> str:
        return f"catatan_{note.pk}"

    def box_of(self, note: SectionNote) -> Any:
        return self[self.name_of(note)]

    def boxes(self) -> Iterator[tuple[SectionNote, Any]]:
        for name, note in self.notes.items():
            yield note, self[name]

    def given(self) -> list[tuple[SectionNote, str]]:
        """Notes with a readable answer of a bound form."""
        return [(note, text) for name, note in self.notes.items() if (text := self.cleaned_data.get(name, ""))]
