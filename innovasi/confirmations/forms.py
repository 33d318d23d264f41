"""What an OPD says about whether an innovation runs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone

from innovasi.common.forms import IndonesianDateField
from innovasi.confirmations.choices import NOTE_MAX
from innovasi.innovations.choices import RunningState


class AnswerForm(forms.Form):
    """The two buttons; whoever says that it has stopped also says since when."""

    optional_fields = frozenset({"note"})

    running = forms.ChoiceField(choices=RunningState, widget=forms.HiddenInput)
    since = IndonesianDateField(
        label="Berhenti sejak", required=False, help_text="Contoh: 7 April 2026, atau cukup April 2026."
    )
    note = forms.CharField(
        label="Alasan berhenti", required=False, max_length=NOTE_MAX, help_text="Dibaca Bappeda, tidak ditayangkan."
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("running") == RunningState.RUNNING:
            self.errors.pop("since", None)
            self.errors.pop("note", None)
            return cleaned | {"since": None, "note": ""}
        since = cleaned.get("since")
        if since is None and "since" not in self.errors:
            self.add_error("since", "Tulis sejak kapan inovasi ini berhenti.")
        elif since and since > timezone.localdate():
            self.add_error("since", "Tanggal ini belum tiba. Tulis tanggal yang sudah lewat.")
        return cleaned

    @property
    def says_stopped(self) -> bool:
        """Its second half was sent, and has to be corrected."""
        return self.is_bound and self.data.get("running") == RunningState.STOPPED
