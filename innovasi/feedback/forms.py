"""What a citizen writes, and what an OPD and Bappeda answer."""

from __future__ import annotations

import time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from innovasi.common.forms import clean_phone
from innovasi.common.wording import ADDRESS
from innovasi.feedback.choices import ANSWER_MAX, MESSAGE_MAX, Helpful
from innovasi.feedback.rules import has_many_links, has_nik, is_current, tidy

STALE = "Halaman ini sudah lama terbuka. Tulisan Anda masih ada: tekan Kirim masukan sekali lagi."
NOTHING = "Pilih Ya atau Tidak, atau tulis pesan."
HAS_NIK = "Ada 16 angka seperti NIK atau nomor KK. Hapus dulu, karena tulisan ini dapat dibaca semua orang."


class CleanTextField(forms.CharField):
    """Free text that citizens will read: nothing invisible, and no number of an identity card."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> str:
        return tidy(super().to_python(value) or "")

    def validate(self, value: str) -> None:
        super().validate(value)
        if has_nik(value):
            raise ValidationError(HAS_NIK, code="nik")


class FeedbackForm(forms.Form):
    """The form on an innovation's page. Its signed time and its trap are drawn by the template."""

    optional_fields = frozenset({"contact"})

    helpful = forms.ChoiceField(
        label="Apakah penjelasan ini membantu?", choices=Helpful.choices, required=False, widget=forms.RadioSelect
    )
    message = CleanTextField(
        label="Pesan",
        required=False,
        max_length=MESSAGE_MAX,
        help_text="Pertanyaan atau saran, paling banyak 1.000 huruf. Jangan tulis NIK atau data pribadi lain.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    contact = forms.CharField(
        label="Surel atau nomor WhatsApp untuk balasan",
        required=False,
        max_length=254,
        help_text="Hanya dilihat OPD dan Bappeda, tidak ditayangkan, dan dihapus paling lambat 30 hari.",
        widget=forms.TextInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, *args: Any, subject: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.subject = subject

    def clean_contact(self) -> str:
        contact = tidy(self.cleaned_data["contact"])
        if "@" not in contact:
            return clean_phone(contact)
        try:
            validate_email(contact)
        except ValidationError as problem:
            raise ValidationError(ADDRESS) from problem
        return contact

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not cleaned["helpful"] and not cleaned["message"]:
            self.add_error("message", NOTHING)
        if not is_current(self.data.get("token", ""), self.subject, time.time()):
            raise ValidationError(STALE, code="stale")
        return cleaned

    @property
    def is_trapped(self) -> bool:
        """The field that no person sees was filled in."""
        return bool(self.data.get("website"))

    @property
    def is_suspicious(self) -> bool:
        return self.is_trapped or has_many_links(self.cleaned_data["message"])


class StepForm(forms.Form):
    """A step on a message as it stood when the page was made."""

    seen = forms.IntegerField(min_value=0, max_value=2_000_000_000, widget=forms.HiddenInput)


class AnswerForm(StepForm):
    """The OPD's answer."""

    text = CleanTextField(
        label="Jawaban",
        max_length=ANSWER_MAX,
        help_text="Tampil di halaman inovasi atas nama OPD. Tulis seperti menjawab langsung, tanpa data pribadi.",
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class HideForm(StepForm):
    """Why citizens may not read a message."""

    reason = forms.CharField(
        label="Alasan disembunyikan",
        max_length=300,
        help_text="Dicatat untuk seterusnya, dan dibaca penulisnya lewat tautan miliknya.",
    )

    def clean_reason(self) -> str:
        reason = tidy(self.cleaned_data["reason"])
        if not reason:
            raise ValidationError("Isi alasan disembunyikan.")
        return reason
