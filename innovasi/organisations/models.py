"""Who innovates: OPDs, their units, and the affairs of government that they serve."""

import datetime

from django.db import models

from innovasi.common.models import Timestamped
from innovasi.organisations.choices import OPDKind, UnitKind, UrusanGroup
from innovasi.organisations.querysets import OPDQuerySet, UnitQuerySet


class Urusan(models.Model):
    """One of the 38 affairs of regional government (UU 23/2014); its number is the national order."""

    number = models.PositiveSmallIntegerField("nomor", primary_key=True)
    name = models.CharField("nama", max_length=120, unique=True)
    group = models.CharField("kelompok", max_length=30, choices=UrusanGroup)

    class Meta:
        ordering = ["number"]
        verbose_name = verbose_name_plural = "urusan"

    def __str__(self) -> str:
        return self.name

    @property
    def is_basic_service(self) -> bool:
        return self.group == UrusanGroup.BASIC


class OPD(Timestamped):
    """One department of the city; it owns innovations, people only act for it."""

    code = models.SlugField("kode", max_length=40, unique=True, help_text="Pendek dan tetap, misalnya disdukcapil.")
    name = models.CharField("nama", max_length=160, unique=True)
    abbreviation = models.CharField("singkatan", max_length=40)
    kind = models.CharField("jenis", max_length=20, choices=OPDKind)
    urusan = models.ManyToManyField(Urusan, blank=True, related_name="opds", verbose_name="urusan")
    wilayah_code = models.CharField("kode wilayah Kemendagri", max_length=13, blank=True)
    contact_email = models.EmailField("surel kontak", blank=True)
    contact_whatsapp = models.CharField("nomor WhatsApp", max_length=20, blank=True)
    head_name = models.CharField("nama kepala", max_length=120, blank=True)
    head_title = models.CharField("jabatan kepala", max_length=120, blank=True)
    counts_in_tally = models.BooleanField("dihitung dalam rekap", default=True)
    active_from = models.DateField("aktif sejak", null=True, blank=True)
    active_until = models.DateField("aktif sampai", null=True, blank=True)
    confirmed = models.BooleanField("nama sudah dipastikan", default=True)
    source_note = models.TextField("catatan sumber", blank=True)

    objects = OPDQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = verbose_name_plural = "OPD"
        constraints = [
            models.CheckConstraint(
                name="opd_ends_after_it_begins",
                condition=models.Q(active_from__isnull=True)
                | models.Q(active_until__isnull=True)
                | models.Q(active_until__gte=models.F("active_from")),
                violation_error_message="Hari terakhir tidak boleh sebelum OPD ini mulai aktif.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_active(self) -> bool:
        """It exists today."""
        has_begun = self.active_from is None or self.active_from <= datetime.date.today()
        return has_begun and not self.has_ended

    @property
    def has_ended(self) -> bool:
        """Its last day has passed."""
        return self.active_until is not None and self.active_until < datetime.date.today()


class OPDName(models.Model):
    """A name that an OPD used to carry, so that an old record keeps its owner's name of the day."""

    opd = models.ForeignKey(OPD, models.CASCADE, related_name="former_names", verbose_name="OPD")
    name = models.CharField("nama lama", max_length=160)
    abbreviation = models.CharField("singkatan lama", max_length=40, blank=True)
    used_until = models.DateField(
        "dipakai sampai", null=True, blank=True, help_text="Kosong bila tanggal pasti belum diketahui."
    )
    note = models.CharField("catatan", max_length=200, blank=True)

    class Meta:
        ordering = ["-used_until", "name"]
        verbose_name = verbose_name_plural = "nama lama OPD"
        constraints = [models.UniqueConstraint(fields=["opd", "name"], name="former_name_is_listed_once")]

    def __str__(self) -> str:
        return self.name


class Unit(Timestamped):
    """A puskesmas, school, kelurahan, bagian or UPTD; its innovations count for its OPD."""

    opd = models.ForeignKey(OPD, models.PROTECT, related_name="units", verbose_name="OPD")
    name = models.CharField("nama", max_length=160)
    kind = models.CharField("jenis", max_length=12, choices=UnitKind)
    wilayah_code = models.CharField("kode wilayah Kemendagri", max_length=13, blank=True)
    is_active = models.BooleanField("aktif", default=True)

    objects = UnitQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = verbose_name_plural = "unit"
        constraints = [
            models.UniqueConstraint(fields=["opd", "kind", "name"], name="unit_is_named_once_in_its_opd"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.name}" if self.kind == UnitKind.KELURAHAN else self.name
