"""Section *profil*."""

from itertools import groupby
from typing import Any

from django import forms
from django.utils import timezone

from innovasi.common.forms import IndonesianDateField, SeveralRowsField
from innovasi.innovations.choices import Section
from innovasi.innovations.forms.base import Group, SectionForm
from innovasi.innovations.forms.fields import CoordinatesField, TextField
from innovasi.innovations.rules.dates import date_problems
from innovasi.organisations.models import Unit, Urusan
from innovasi.programmes.models import Theme

DATE_HINT = "Misalnya <em>7 April 2021</em>. Bila tanggalnya tidak diketahui, cukup bulannya: <em>April 2021</em>."


class ProfileForm(SectionForm):
    section = Section.PROFILE
    groups = (
        Group("Nama dan bentuk", ("title", "kind", "medium", "stage", "classification")),
        Group("Siapa yang memulai dan melaksanakan", ("initiator", "initiator_name", "unit")),
        Group("Urusan dan tema", ("main_urusan", "other_urusan", "theme")),
        Group(
            "Waktu",
            ("trial_date", "launch_date", "development_date"),
            "Urutannya: uji coba, lalu penerapan, lalu pengembangan. Inovasi yang masih inisiatif belum punya tanggal.",
        ),
        Group("Tempat di peta", ("coordinates",)),
    )
    optional_fields = frozenset({"classification", "unit", "other_urusan", "development_date", "coordinates"})
    needed = {"title": "Tulis nama inovasi; tanpa nama, inovasi ini sulit ditemukan lagi."}
    field_classes = {
        "title": TextField,
        "initiator_name": TextField,
        "coordinates": CoordinatesField,
        "other_urusan": SeveralRowsField,
        "trial_date": IndonesianDateField,
        "launch_date": IndonesianDateField,
        "development_date": IndonesianDateField,
    }
    widgets = {
        "other_urusan": forms.CheckboxSelectMultiple,
        "trial_date": forms.TextInput,
        "launch_date": forms.TextInput,
        "development_date": forms.TextInput,
    }
    blanks = {
        "kind": "Pilih bentuk",
        "medium": "Pilih jenis",
        "stage": "Pilih tahapan",
        "classification": "Belum dipilih",
        "initiator": "Pilih inisiator",
        "main_urusan": "Pilih satu urusan",
        "theme": "Pilih tematik",
        "unit": "OPD sendiri, tanpa unit khusus",
    }
    help_texts = {
        "title": "Nama yang dikenal orang, misalnya <em>Permen Manis</em>. Kepanjangannya boleh ditulis di belakang.",
        "kind": "Pelayanan publik: yang dirasakan langsung oleh warga. Tata kelola: cara kerja di dalam pemerintahan.",
        "medium": "Digital bila warga atau petugas memakai aplikasi atau situs.",
        "stage": "Inisiatif: masih rencana. Uji coba: sedang dicoba. Penerapan: sudah berjalan.",
        "classification": "Ditanyakan formulir nasional sejak 2026.",
        "initiator": "Dari mana gagasannya berasal.",
        "initiator_name": "Nama orang, tim, atau bidang yang memulai.",
        "unit": "Puskesmas, sekolah, kelurahan, bagian, atau UPTD yang menjalankannya.",
        "main_urusan": "Satu urusan yang paling sesuai dengan inovasi ini.",
        "other_urusan": "Centang urusan lain yang ikut terbantu.",
        "theme": "Tema nasional tahun ini. Bila tidak ada yang cocok, pilih yang non tematik.",
        "trial_date": DATE_HINT,
        "launch_date": "Tanggal mulai dipakai sungguhan, bukan tanggal rencana.",
        "development_date": "Isi bila inovasi ini pernah diperbarui setelah diterapkan.",
        "coordinates": "Salin dari aplikasi peta, misalnya <em>-5.4286, 105.2610</em>.",
    }

    def offer(self) -> None:
        pairs = [
            (label, [(row.pk, row.name) for row in rows])
            for label, rows in groupby(Urusan.objects.all(), key=Urusan.get_group_display)
        ]
        self.fields["main_urusan"].choices = pairs  # type: ignore[attr-defined]
        self.fields["other_urusan"].choices = pairs  # type: ignore[attr-defined]
        self.fields["other_urusan"].is_long = True  # type: ignore[attr-defined]  # scrolls in its own box
        self.fields["theme"].queryset = Theme.objects.offered_in(self.submission.period.year)  # type: ignore[attr-defined]
        units = Unit.objects.of(self.submission.innovation.opd_id).active()
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        dates = [self.cleaned_data.get(name) for name in ("trial_date", "launch_date", "development_date")]
        for name, text in date_problems(*dates, today=timezone.localdate()).items():
            self.add_error(name, text)
        return self.cleaned_data
