"""What an OPD writes about its outreach."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from innovasi.common.forms import IndonesianDateField
from innovasi.innovations.rules.uploads import PHOTO_ENDINGS, CheckedFile, UploadRefused, check_photo
from innovasi.organisations.choices import OPDKind, UnitKind
from innovasi.organisations.models import OPD, Unit
from innovasi.outreach.models import Activity

MOST_PEOPLE = 10_000_000


class ActivityForm(forms.ModelForm):
    held_on = IndonesianDateField(label="Tanggal", help_text="Misalnya 7 April 2026.")
    district = forms.ModelChoiceField(
        label="Kecamatan", queryset=OPD.objects.none(), required=False, empty_label="Tidak di satu kecamatan"
    )
    kelurahan = forms.ModelChoiceField(
        label="Kelurahan", queryset=Unit.objects.none(), required=False, empty_label="Tidak di satu kelurahan"
    )
    people = forms.IntegerField(
        label="Jumlah orang",
        required=False,
        min_value=0,
        max_value=MOST_PEOPLE,
        help_text="Yang hadir atau didatangi, menurut daftar hadir atau hitungan Anda.",
    )
    link = forms.URLField(
        label="Tautan bukti",
        required=False,
        max_length=300,
        assume_scheme="https",
        help_text="Berita, unggahan, atau rekaman yang dapat dibuka siapa saja; diawali https://",
        error_messages={"invalid": "Tulis alamat lengkap yang diawali https://"},
    )
    photo = forms.FileField(
        label="Foto bukti",
        required=False,
        help_text="JPEG, PNG, atau WebP. Hanya OPD Anda, Bappeda, dan pemantau yang melihatnya.",
        widget=forms.FileInput(attrs={"accept": ",".join(f".{ending}" for ending in PHOTO_ENDINGS)}),
    )
    optional_fields = {"district", "kelurahan", "people", "media", "link", "photo", "photo_alt"}

    class Meta:
        model = Activity
        fields = ["title", "held_on", "place", "district", "kelurahan", "people", "media", "link", "photo_alt"]
        help_texts = {
            "title": "Apa yang dilakukan, misalnya: Penjelasan di posyandu.",
            "place": "Misalnya: Balai Kelurahan Sukarame.",
            "media": "Koran, radio, atau akun yang memuatnya, misalnya: Instagram @pemkot.",
            "photo_alt": "Ceritakan isi foto untuk yang tidak melihatnya.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["district"].queryset = OPD.objects.active().of_kind(OPDKind.DISTRICT)  # type: ignore[attr-defined]
        kelurahan = Unit.objects.active().of_kind(UnitKind.KELURAHAN).order_by("name")
        self.fields["kelurahan"].queryset = kelurahan  # type: ignore[attr-defined]
        self.order_fields([*self.Meta.fields[:-1], "photo", "photo_alt"])

    def clean_held_on(self) -> Any:
        day = self.cleaned_data["held_on"]
        if day > timezone.localdate():
            raise ValidationError("Tanggal ini belum tiba. Catat kegiatan sesudah berlangsung.")
        return day

    def clean_link(self) -> str:
        link: str = self.cleaned_data["link"]
        if link and not link.startswith("https://"):
            raise ValidationError("Tulis alamat yang diawali https://")
        return link

    def clean_photo(self) -> CheckedFile | None:
        upload = self.cleaned_data["photo"]
        if not upload:
            return None
        try:
            return check_photo(upload)
        except UploadRefused as refusal:
            raise ValidationError(str(refusal)) from refusal

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        kelurahan, district = answers.get("kelurahan"), answers.get("district")
        if kelurahan and district and kelurahan.opd_id != district.pk:
            self.add_error("kelurahan", f"Kelurahan ini di {kelurahan.opd.name}. Pilih salah satu yang benar.")
        elif kelurahan and not district:
            answers["district"] = kelurahan.opd
        has_picture = bool(answers.get("photo") or self.instance.photo_key)
        if has_picture and not answers.get("photo_alt"):
            self.add_error("photo_alt", "Ceritakan isi foto dengan satu kalimat.")
        return answers


class PlaceForm(forms.Form):
    label = forms.CharField(
        label="Nama tempat",
        max_length=80,
        help_text="Tempat bahan ini dipasang atau dibagikan, misalnya: Puskesmas Kedaton, Grup WhatsApp RT 05.",
        widget=forms.TextInput(attrs={"list": "usulan-tempat", "autocomplete": "off"}),
    )

    def clean_label(self) -> str:
        return " ".join(self.cleaned_data["label"].split())
