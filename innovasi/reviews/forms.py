"""What a reviewer fills in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from innovasi.accounts.models import User
from innovasi.innovations.choices import Action
from innovasi.innovations.models import SectionNote
from innovasi.innovations.workflow import MOVES
from innovasi.reviews.choices import ReadingState
from innovasi.reviews.models import CriterionCheck

WANTED_NOTE = {
    Action.RETURN: "Tulis apa yang perlu diperbaiki OPD.",
    Action.REJECT: "Tulis alasan penolakan, supaya OPD tahu mengapa.",
    Action.WITHHOLD: "Tulis alasan menahan inovasi ini dari publik.",
}
JUDGEMENTS = (("ya", "Terpenuhi"), ("tidak", "Belum terpenuhi"), ("", "Belum dinilai"))
HOLDS = {"ya": True, "tidak": False, "": None}


class DecisionForm(forms.Form):
    """The note of a move, and the revision that the reviewer has read."""

    optional_fields: frozenset[str] = frozenset()
    note = forms.CharField(
        label="Catatan",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"max_length": "Paling panjang %(limit_value)d huruf. Sekarang %(show_value)d."},
    )
    seen_revision = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1)

    def __init__(self, data: Any = None, *, action: Action | None = None, opening: str = "", **kwargs: Any) -> None:
        """`opening` is a sentence to begin a return's note with, offered when the note came back empty."""
        super().__init__(data, **kwargs)
        self.action, self.opening = action, opening
        self.fields["note"].help_text = "Dibaca OPD bersama keputusan. Wajib untuk mengembalikan dan menolak."

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if self.action and MOVES[self.action].needs_note and not cleaned.get("note") and "note" not in self.errors:
            self.add_error("note", WANTED_NOTE[self.action])
            if self.action == Action.RETURN and self.opening:
                self.data = {**self.data.dict(), self.add_prefix("note"): self.opening}  # type: ignore[attr-defined]
                self.errors["note"].append("Kami siapkan kalimat pembuka di bawah; lengkapi, lalu kirim lagi.")
        return cleaned


class PublicationForm(DecisionForm):
    """Withholding from the public, or showing again."""

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["note"].label = "Alasan"
        self.fields["note"].help_text = "OPD membaca alasan ini. Wajib bila menahan."


class NoteForm(forms.ModelForm):
    """A note at one section or one of its answers."""

    optional_fields: frozenset[str] = frozenset()

    class Meta:
        model = SectionNote
        fields = ("section", "field", "text")
        widgets = {"section": forms.HiddenInput, "text": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, data: Any = None, *, section: str, answers: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(data, prefix=section, initial={"section": section}, **kwargs)
        self.section = section
        choices = [("", "Seluruh bagian"), *answers]
        self.fields["field"] = forms.ChoiceField(label="Tentang", choices=choices, required=False)
        self.fields["text"].label = "Yang perlu diperbaiki"
        self.fields["text"].error_messages = {
            "required": "Tulis apa yang perlu diperbaiki di bagian ini.",
            "max_length": "Paling panjang %(limit_value)d huruf. Sekarang %(show_value)d.",
        }
        self.fields["section"].required = False

    def clean_section(self) -> str:
        return self.section


class CriterionForm(forms.ModelForm):
    """The judgement of one criterion."""

    optional_fields: frozenset[str] = frozenset()
    judgement = forms.ChoiceField(label="Penilaian", choices=JUDGEMENTS, required=False, widget=forms.RadioSelect)

    class Meta:
        model = CriterionCheck
        fields = ("note",)
        widgets = {"note": forms.TextInput}

    def __init__(self, data: Any = None, *, criterion: int, **kwargs: Any) -> None:
        super().__init__(data, prefix=f"kriteria-{criterion}", **kwargs)
        self.fields["note"].label = f"Dasar penilaian kriteria {criterion}"
        self.fields["judgement"].label = f"Penilaian kriteria {criterion}"
        holds = self.instance.holds if self.instance.pk else None
        self.fields["judgement"].initial = next(word for word, meaning in HOLDS.items() if meaning is holds)

    @property
    def judged(self) -> dict[str, Any]:
        """What `actions.check_criterion` wants to know."""
        return {"holds": HOLDS[self.cleaned_data["judgement"]], "note": self.cleaned_data["note"]}


class AssignForm(forms.Form):
    """Whom a dossier is given to."""

    penelaah = forms.ModelChoiceField(
        User.objects.none(),
        label="Penelaah",
        error_messages={"required": "Pilih penelaahnya dulu.", "invalid_choice": "Orang itu tidak dapat menelaah."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["penelaah"].queryset = User.objects.deciders()  # type: ignore[attr-defined]


class ReadingForm(forms.Form):
    """How far a reviewer has come."""

    keadaan = forms.ChoiceField(choices=ReadingState.choices)
