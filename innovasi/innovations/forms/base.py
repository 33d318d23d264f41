"""What the forms of all sections share."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.forms.models import fields_for_model

from innovasi.common.words import count_words
from innovasi.innovations.actions.merging import FOREIGN, MANY, fingerprint, plain, stored
from innovasi.innovations.choices import Section
from innovasi.innovations.forms.fields import NOT_OFFERED
from innovasi.innovations.models import Submission
from innovasi.innovations.rules import SECTION_FIELDS

LOADED = "dasar"  # hidden field: fingerprints of the answers that the page was loaded with

CHOICE = "pilih-"  # radio beside a clash: own text or the stored one


@dataclass(frozen=True)
class Group:
    """Fields that stand together on the page under one heading."""

    legend: str
    names: tuple[str, ...]
    intro: str = ""
    is_row: bool = False


class SectionForm(forms.Form):
    """One section. Unfinished is fine; an answer that cannot be read is refused without touching the others."""

    section: ClassVar[Section]
    groups: ClassVar[tuple[Group, ...]]
    optional_fields: ClassVar[frozenset[str]] = frozenset()  # named so at their label
    widgets: ClassVar[dict[str, Any]] = {}
    help_texts: ClassVar[dict[str, str]] = {}
    field_classes: ClassVar[dict[str, Any]] = {}
    needed: ClassVar[dict[str, str]] = {}  # the few that cannot even be saved empty, with what to say
    blanks: ClassVar[dict[str, str]] = {}  # what a select shows while nothing is chosen
    counted: ClassVar[frozenset[str]] = frozenset()  # fields whose words are counted
    use_required_attribute = False

    def __init__(self, submission: Submission, data: Any = None) -> None:
        self.submission = submission
        names = SECTION_FIELDS[self.section]
        super().__init__(data, initial={name: shown(submission, name) for name in names})
        self.fields = fields_for_model(
            Submission,
            fields=names,
            widgets=self.widgets,
            help_texts=self.help_texts,
            field_classes=self.field_classes,
        )
        for name, field in self.fields.items():
            field.required = name in self.needed
            field.error_messages |= {"invalid_choice": NOT_OFFERED, "invalid_pk_value": NOT_OFFERED}
            if name in self.needed:
                field.error_messages["required"] = self.needed[name]
        self.offer()
        for name, blank in self.blanks.items():
            choices = list(self.fields[name].choices)  # type: ignore[attr-defined]
            self.fields[name].choices = [("", blank), *(pair for pair in choices if pair[0] != "")]  # type: ignore[attr-defined]

    def offer(self) -> None:
        """Fill the choices that depend on the dossier."""

    @property
    def answers(self) -> dict[str, Any]:
        """Those answers of a bound form that can be kept."""
        return {
            name: value
            for name, value in self.cleaned_data.items()
            if not self.fields[name].widget.value_omitted_from_data(self.data, self.files, name)
        }

    def gives_way(self) -> set[str]:
        """Fields in which the person chose what somebody else wrote."""
        return {name for name in self.fields if self.data.get(f"{CHOICE}{name}") == "tersimpan"}

    @property
    def loaded(self) -> dict[str, str]:
        """The fingerprints that came back with the form."""
        return read_marks(self.data.get(LOADED, ""))

    def fresh_marks(self) -> str:
        """Fingerprints of what an unbound form shows."""
        return json.dumps({name: fingerprint(self.visible(name)) for name in self.fields})

    def visible(self, name: str) -> Any:
        """The stored answer, or nothing when it is no longer among the choices and so cannot be shown."""
        value = stored(self.submission, name)
        if name in FOREIGN and value not in offered(self.fields[name]):
            return ""
        return value

    def marks_after(self, row: Submission, conflicts: tuple[str, ...], *, seen: bool) -> str:
        """Fingerprints for the page that stays open after a save.

        What is kept as typed takes its new mark; everything else keeps the old
        one, so that the next save still notices. Conflicts that the person has
        now `seen` take the mark of what is stored: the next save is their choice.
        """
        marks = self.loaded
        for name, answer in self.answers.items():
            if plain(answer) == stored(row, name) or (seen and name in conflicts):
                marks[name] = fingerprint(stored(row, name))
        return json.dumps(marks)

    def laid_out(
        self,
        boxes: Sequence[Any] = (),
        clashes: Mapping[str, Any] | None = None,
        writers: Mapping[str, Any] | None = None,
    ) -> Iterator[dict[str, Any]]:
        """The groups for the template: each field with its notes and their boxes, its writer where that matters, and
        after a clash the other text."""
        for group in self.groups:
            items = [
                {
                    "field": self[name],
                    "notes": [(note, box) for note, box in boxes if note.field == name],
                    "clash": (clashes or {}).get(name),
                    "writer": (writers or {}).get(name),
                    "count": count_words(str(self[name].value() or "")) if name in self.counted else None,
                }
                for name in group.names
            ]
            yield {"group": group, "items": items}


def read_marks(text: str) -> dict[str, str]:
    """A mark for each answer, as a hidden field brought them back; nonsense counts as none."""
    try:
        marks = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return {str(name): str(mark) for name, mark in marks.items()} if isinstance(marks, dict) else {}


def shown(submission: Submission, name: str) -> Any:
    """The value that a control begins with."""
    value = stored(submission, name)
    if name in FOREIGN | MANY:
        return value
    return getattr(submission, name)


def offered(field: Any) -> set[Any]:
    """The keys of a choice field, whether or not its choices stand in groups."""
    keys: set[Any] = set()
    for key, label in field.choices:
        keys |= {inner for inner, _ in label} if isinstance(label, list | tuple) else {key}
    return keys
