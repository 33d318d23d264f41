"""What Bappeda fills in about OPDs and units."""

import datetime
from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import ModelChoiceIterator

from innovasi.common.forms import IndonesianDateField, SeveralRowsField, clean_phone
from innovasi.organisations.choices import UrusanGroup
from innovasi.organisations.models import OPD, Unit, Urusan

RESERVED_CODES = {"baru"}  # taken by addresses
PHONE_HELP = "Contoh: 0812 3456 7890. Dipakai Bappeda untuk mengingatkan, tidak tampil bagi warga."


class UrusanByGroup(ModelChoiceIterator):
    """The 38 affairs under their four groups."""

    def __iter__(self) -> Iterator[Any]:
        rows = list(self.queryset)
        for group in UrusanGroup:
            options = [(row.pk, row.name) for row in rows if row.group == group]
            if options:
                yield str(group.label), options


class UrusanField(SeveralRowsField):
    iterator = UrusanByGroup

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Urusan.objects.all(), widget=forms.CheckboxSelectMultiple, **kwargs)


class OPDEditForm(forms.ModelForm):
    """Everything about an OPD but its name, which changes with a date, and its code, which never changes."""

    active_from = IndonesianDateField(label="Aktif sejak", required=False, help_text="Kosongkan bila sudah lama ada.")
    urusan = UrusanField(label="Urusan", required=False, help_text="Tandai urusan yang menjadi tugas OPD ini.")

    class Meta:
        model = OPD
        fields = [
            "kind",
            "head_name",
            "head_title",
            "contact_email",
            "contact_whatsapp",
            "counts_in_tally",
            "active_from",
            "urusan",
            "confirmed",
            "source_note",
        ]
        labels = {"counts_in_tally": "Dihitung dalam rekap satu OPD satu inovasi", "kind": "Jenis OPD"}
        help_texts = {
            "contact_email": "Alamat bersama OPD untuk pengingat dari Bappeda.",
            "contact_whatsapp": PHONE_HELP,
            "head_title": "Misalnya Kepala Dinas, Camat, atau Pelaksana Tugas.",
            "source_note": "Hal yang masih perlu dicek. Hanya tampil di halaman data ini.",
        }
        widgets = {"source_note": forms.Textarea(attrs={"rows": 3})}

    def clean_contact_whatsapp(self) -> str:
        return clean_phone(self.cleaned_data["contact_whatsapp"])

    def clean_active_from(self) -> datetime.date | None:
        since, until = self.cleaned_data["active_from"], self.instance.active_until
        if since and until and since > until:
            raise ValidationError("Tanggal mulai harus sebelum hari terakhir OPD ini aktif.")
        return since


class OPDNewForm(OPDEditForm):
    """A new OPD; its code stands in addresses and exports and stays as it is."""

    class Meta(OPDEditForm.Meta):
        fields = ["name", "abbreviation", "code", *OPDEditForm.Meta.fields]
        labels = {**OPDEditForm.Meta.labels, "name": "Nama resmi"}
        error_messages = {
            "name": {"unique": "Sudah ada OPD dengan nama ini. Cari dulu di daftar OPD."},
            "code": {
                "unique": "Kode ini sudah dipakai OPD lain. Pilih kode yang berbeda.",
                "invalid": "Pakai huruf kecil, angka, dan tanda hubung saja, misalnya kec-kedaton.",
            },
        }
        help_texts = {
            **OPDEditForm.Meta.help_texts,
            "code": "Pendek dan tetap, misalnya disdukcapil. Dipakai di alamat halaman dan tidak dapat diubah lagi.",
        }

    def clean_code(self) -> str:
        code = self.cleaned_data["code"].lower()
        if code in RESERVED_CODES:
            raise ValidationError("Kode ini dipakai oleh portal. Pilih kode yang berbeda.")
        return code


class RenameForm(forms.Form):
    """A new name with its first day, or the repair of a spelling."""

    hide_optional = True  # the day is needed unless only a spelling is repaired

    name = forms.CharField(label="Nama baru", max_length=160)
    abbreviation = forms.CharField(label="Singkatan baru", max_length=40)
    since = IndonesianDateField(
        label="Berlaku mulai",
        required=False,
        help_text="Hari pertama nama baru, misalnya 1 Oktober 2025. Nama lama tercatat sampai sehari sebelumnya.",
    )
    spelling_only = forms.BooleanField(label="Hanya membetulkan salah tulis; nama lama tidak dicatat", required=False)

    def __init__(self, *args: Any, opd: OPD, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.opd = opd

    def clean_name(self) -> str:
        name = " ".join(self.cleaned_data["name"].split())
        if OPD.objects.carrying(name, besides=self.opd.pk).exists():
            raise ValidationError("Sudah ada OPD lain dengan nama ini.")
        return name

    def clean_since(self) -> datetime.date | None:
        since = self.cleaned_data["since"]
        if since and since > datetime.date.today():
            raise ValidationError("Tanggal ini belum tiba. Ganti nama pada hari nama baru mulai berlaku.")
        return since

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("spelling_only"):
            data["since"] = None
        elif "since" in data and not data["since"]:
            self.add_error("since", "Tulis tanggal mulai berlaku, atau tandai bahwa ini hanya membetulkan salah tulis.")
        if data.get("name") == self.opd.name and data.get("abbreviation") == self.opd.abbreviation:
            self.add_error("name", "Nama dan singkatan masih sama dengan yang sekarang.")
        return data


class EndForm(forms.Form):
    """The last day of an OPD."""

    last_day = IndonesianDateField(
        label="Hari terakhir aktif",
        help_text="Mulai besoknya OPD ini tidak lagi dihitung dan ditawarkan.",
    )

    def __init__(self, *args: Any, opd: OPD, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.opd = opd

    def clean_last_day(self) -> datetime.date:
        day = self.cleaned_data["last_day"]
        if self.opd.active_from and day < self.opd.active_from:
            raise ValidationError("Hari terakhir tidak boleh sebelum OPD ini mulai aktif.")
        return day


class UnitForm(forms.ModelForm):
    class Meta:
        model = Unit
        fields = ["kind", "name", "wilayah_code"]
        labels = {"kind": "Jenis unit", "name": "Nama unit", "wilayah_code": "Kode wilayah Kemendagri"}
        help_texts = {
            "name": "Untuk kelurahan tulis namanya saja, misalnya Kedaton.",
            "wilayah_code": "Hanya untuk kelurahan, misalnya 18.71.01.1003.",
        }

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        same = Unit.objects.twins(self.instance.opd_id, data.get("kind"), data.get("name"), besides=self.instance.pk)
        if same.exists():
            self.add_error("name", "OPD ini sudah mempunyai unit dengan jenis dan nama yang sama.")
        return data
