"""A new file or link, the words of a piece, and the choice among what is there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from innovasi.common.forms import IndonesianDateField
from innovasi.editions.choices import EvidenceKind
from innovasi.editions.models import Indicator
from innovasi.innovations.forms.fields import AddressField, TextField
from innovasi.maturity.models import Evidence

NO_FILE = "Pilih berkasnya dulu."
NO_ADDRESS = "Tulis tautannya dulu, diawali https://"
NOT_YET = "Tanggal ini belum tiba. Tulis tanggal yang tercetak di surat."
PERSONAL = "Berkas ini memuat data pribadi (nama dengan NIK, alamat, nomor telepon, atau tanda tangan)."
LETTER_FIELDS, TITLE_FIELDS = ("letter_number", "letter_date", "about"), ("title",)


def fields_of(kind: str) -> tuple[str, ...]:
    return LETTER_FIELDS if kind == EvidenceKind.LETTER else TITLE_FIELDS


class WordsForm(forms.Form):
    """What the national form asks beside the file; it may be written later."""

    letter_number = TextField(label="Nomor surat", max_length=100, required=False)
    letter_date = IndonesianDateField(label="Tanggal surat", required=False, help_text="Misalnya 7 April 2026.")
    about = TextField(label="Tentang", max_length=300, required=False)
    title = TextField(label="Judul atau keterangan", max_length=200, required=False)
    holds_personal_data = forms.BooleanField(label=PERSONAL, required=False)
    optional_fields = {*LETTER_FIELDS, *TITLE_FIELDS, "holds_personal_data"}
    use_required_attribute = False

    def __init__(self, indicator: Indicator | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if indicator is not None:
            asked = fields_of(indicator.evidence_kind)
            for name in {*LETTER_FIELDS, *TITLE_FIELDS} - set(asked):
                del self.fields[name]
            if indicator.holds_personal_data:
                del self.fields["holds_personal_data"]  # it is taken for granted

    def clean_letter_date(self) -> Any:
        day = self.cleaned_data["letter_date"]
        if day and day > timezone.localdate():
            raise ValidationError(NOT_YET)
        return day

    @property
    def words(self) -> dict[str, Any]:
        """Answers by the name of the column."""
        return {name: value for name, value in self.cleaned_data.items() if name not in ("dokumen", "thumbnail")}


class FileForm(WordsForm):
    dokumen = forms.FileField(label="Berkas bukti", error_messages={"required": NO_FILE, "empty": "Berkas ini kosong."})
    field_order = ("dokumen", *LETTER_FIELDS, *TITLE_FIELDS, "holds_personal_data")


class LinkForm(forms.Form):
    """A video. Its address is kept and never opened by the portal."""

    url = AddressField(
        label="Tautan video",
        max_length=500,
        error_messages={"required": NO_ADDRESS},
        help_text=(
            "YouTube (https://youtu.be/… atau https://www.youtube.com/watch?v=…) atau Google Drive "
            "(https://drive.google.com/file/d/…/view) yang dapat dibuka siapa saja yang punya tautannya."
        ),
    )
    title = TextField(label="Judul video", max_length=200, required=False)
    thumbnail = forms.FileField(
        label="Gambar sampul video", required=False, help_text="JPG atau PNG; formulir nasional memintanya."
    )
    optional_fields = {"title", "thumbnail"}
    use_required_attribute = False


class EditForm(WordsForm):
    """The words of a piece that is there: those that it has, or that one of its indicators asks."""

    url = AddressField(label="Tautan", max_length=500, error_messages={"required": NO_ADDRESS})
    field_order = ("url", *LETTER_FIELDS, *TITLE_FIELDS, "holds_personal_data")

    def __init__(self, evidence: Evidence, asked: Iterable[Indicator], data: Any = None) -> None:
        asked = list(asked)
        names = {name for indicator in asked for name in fields_of(indicator.evidence_kind)}
        names |= {name for name in (*LETTER_FIELDS, *TITLE_FIELDS) if getattr(evidence, name)} or {"title"}
        initial = {name: getattr(evidence, name) for name in (*LETTER_FIELDS, *TITLE_FIELDS, "url")}
        super().__init__(None, data, initial=initial | {"holds_personal_data": evidence.holds_personal_data})
        for name in {*LETTER_FIELDS, *TITLE_FIELDS} - names:
            del self.fields[name]
        if any(indicator.holds_personal_data for indicator in asked):
            del self.fields["holds_personal_data"]
        if not evidence.url:
            del self.fields["url"]


class ReuseForm(forms.Form):
    """Ticked evidence that the dossier has already."""

    bukti = forms.TypedMultipleChoiceField(
        label="Bukti yang sudah ada",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Centang satu bukti dulu.", "invalid_choice": "Bukti itu tidak lagi tersedia."},
    )

    def __init__(self, reusable: Iterable[Evidence], data: Any = None) -> None:
        super().__init__(data)
        self.rows = {row.pk: row for row in reusable}
        self.fields["bukti"].choices = [(pk, str(row)) for pk, row in self.rows.items()]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> list[Evidence]:
        return [self.rows[pk] for pk in self.cleaned_data["bukti"]]
