"""What only one national form asks, laid out by its own fields."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms

from innovasi.common.words import count_words
from innovasi.innovations.actions.merging import fingerprint, plain
from innovasi.innovations.forms.base import LOADED, read_marks
from innovasi.innovations.forms.fields import NOT_OFFERED, TextField
from innovasi.national_forms.choices import LONGEST
from innovasi.national_forms.models import FormField

USE = "pakai"  # the button that puts a suggestion into its field
SHORT, LONG = 4, 12  # lines of a text box


class AnswersForm(forms.Form):
    """Unfinished is fine, and so is a text over the limit: it is kept whole, and the page says how much too long."""

    use_required_attribute = False

    def __init__(self, asked: Sequence[FormField], stored: Mapping[str, str], data: Any = None) -> None:
        super().__init__(data, initial=dict(stored))
        self.asked = {field.key: field for field in asked}
        self.stored = stored
        self.fields = {key: box_of(field) for key, field in self.asked.items()}
        self.optional_fields = {key for key, field in self.asked.items() if not field.is_required}

    @property
    def answers(self) -> dict[str, str]:
        """Those answers of a bound form that can be kept."""
        return {key: text for key, text in self.cleaned_data.items() if key in self.data}

    @property
    def loaded(self) -> dict[str, str]:
        return read_marks(self.data.get(LOADED, ""))

    @property
    def suggestion_wanted(self) -> str:
        """The field whose suggestion is to be used; empty when another button was pressed."""
        key = self.data.get(USE, "")
        return key if key in self.asked else ""

    def marks(self) -> str:
        """Fingerprints of what an unbound form shows."""
        return json.dumps({key: fingerprint(plain(self.stored.get(key, ""))) for key in self.asked})

    def marks_after(self, changed: Sequence[str], conflicts: Mapping[str, str], *, seen: bool) -> str:
        """Fingerprints for a page that stays open; a clash that the person has now `seen` is theirs to decide."""
        marks = self.loaded
        for key in changed:
            marks[key] = fingerprint(plain(self.answers[key]))
        if seen:
            marks |= {key: fingerprint(plain(text)) for key, text in conflicts.items()}
        return json.dumps(marks)

    def laid_out(self, suggestions: Mapping[str, str], clashes: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        """Each field for the template: its words, its limit, a suggestion, and after a clash the other text."""
        for key, field in self.asked.items():
            text = str(self[key].value() or "")
            suggestion = suggestions.get(key, "")
            yield {
                "field": self[key],
                "asked": field,
                "count": None if field.choices else count_words(text),
                "over": over(field, text),
                "suggestion": suggestion if plain(suggestion) != plain(text) else "",
                "suggestion_words": count_words(suggestion),
                "suggestion_over": over(field, suggestion),
                "is_empty": not text.strip(),
                "clash": clashes.get(key),
            }


def over(field: FormField, text: str) -> int:
    """By how many words a text passes the field's limit."""
    return max(count_words(text) - field.max_words, 0) if field.max_words else 0


def box_of(field: FormField) -> forms.Field:
    if field.choices:
        options = [("", "Pilih satu"), *((option, option) for option in field.choices)]
        choice = forms.ChoiceField(label=field.label, help_text=field.help, choices=options, required=False)
        choice.error_messages["invalid_choice"] = NOT_OFFERED
        return choice
    rows = LONG if (field.max_words or 0) > 200 else SHORT + 2
    return TextField(
        label=field.label,
        help_text=field.help,
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea({"rows": rows}),
    )


class FileForm(forms.Form):
    """One file for one place."""

    berkas = forms.FileField(
        label="Berkas",
        error_messages={
            "required": "Pilih berkasnya dulu.",
            "invalid": "Berkas tidak sampai. Pilih sekali lagi.",
            "empty": "Berkas ini kosong. Periksa, lalu pilih lagi.",
            "missing": "Berkas tidak sampai. Pilih sekali lagi.",
        },
    )
