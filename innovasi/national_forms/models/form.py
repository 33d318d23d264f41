"""One form of one year, and its fields."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models

from innovasi.common.models import Freezable, Timestamped
from innovasi.innovations.choices import Kind, Medium
from innovasi.national_forms.choices import ASKED_HERE, FormKey, Part, Source
from innovasi.national_forms.querysets import FormFieldQuerySet, NationalFormQuerySet

ONE_WORD = [MinValueValidator(1)]


class NationalForm(Timestamped, Freezable):
    """A form as a ministry issues it for a year. Frozen once used; a change is a new version."""

    key = models.CharField("formulir", max_length=10, choices=FormKey)
    year = models.PositiveSmallIntegerField("tahun")
    version = models.PositiveSmallIntegerField("versi", default=1, editable=False)
    title = models.CharField("nama formulir", max_length=160)
    source = models.TextField("sumber", blank=True)
    is_confirmed = models.BooleanField("dari dua sumber atau lebih", default=False)
    note = models.TextField("catatan", blank=True)
    valid_from = models.DateField("dibuka", null=True, blank=True)
    valid_to = models.DateField("ditutup", null=True, blank=True)
    only_kind = models.CharField("hanya untuk bentuk", max_length=20, choices=Kind, blank=True)
    is_open_to_choice = models.BooleanField("hanya bila dipilih OPD", default=True)
    based_on = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, editable=False, related_name="+", verbose_name="disalin dari"
    )

    objects = NationalFormQuerySet.as_manager()

    class Meta:
        ordering = ["key", "-year", "-version"]
        verbose_name = verbose_name_plural = "formulir nasional"
        constraints = [
            models.UniqueConstraint(
                fields=["key", "year", "version"], name="national_form_has_one_version_of_a_number"
            ),
            models.CheckConstraint(
                name="national_form_closes_after_it_opens",
                condition=models.Q(valid_from__isnull=True)
                | models.Q(valid_to__isnull=True)
                | models.Q(valid_from__lte=models.F("valid_to")),
                violation_error_message="Tanggal dibuka tidak boleh sesudah tanggal ditutup.",
            ),
        ]

    def __str__(self) -> str:
        return self.title if self.version == 1 else f"{self.title}, versi {self.version}"


class FormField(models.Model):
    """One field. `key` is the same in every version, so that answers move along."""

    form = models.ForeignKey(NationalForm, models.CASCADE, related_name="fields")
    key = models.SlugField("kunci", max_length=40)
    order = models.PositiveSmallIntegerField("urutan")
    part = models.CharField("bagian", max_length=10, choices=Part, default=Part.TEXT)
    label = models.CharField("nama isian", max_length=160)
    help = models.TextField("petunjuk", blank=True)
    source = models.CharField("diisi dari", max_length=32, choices=Source, default=Source.EXTRA)
    suggests = models.CharField("saran disusun dari", max_length=200, blank=True)  # "purpose,sid:replikasi"
    options = models.TextField(
        "pilihan", blank=True, help_text="Satu pilihan satu baris. Kosong berarti ditulis bebas."
    )
    min_words = models.PositiveSmallIntegerField("kata paling sedikit", null=True, blank=True, validators=ONE_WORD)
    max_words = models.PositiveSmallIntegerField("kata paling banyak", null=True, blank=True, validators=ONE_WORD)
    max_kib = models.PositiveIntegerField("ukuran berkas paling besar (KiB)", null=True, blank=True)
    is_required = models.BooleanField("wajib", default=True)
    only_medium = models.CharField("hanya untuk jenis", max_length=12, choices=Medium, blank=True)
    is_confirmed = models.BooleanField("dari dua sumber atau lebih", default=False)

    objects = FormFieldQuerySet.as_manager()

    class Meta:
        ordering = ["order", "pk"]
        verbose_name = verbose_name_plural = "isian formulir"
        constraints = [
            models.UniqueConstraint(fields=["form", "key"], name="national_form_has_a_field_once"),
            models.CheckConstraint(
                name="field_limits_are_in_order",
                condition=models.Q(min_words__isnull=True)
                | models.Q(max_words__isnull=True)
                | models.Q(min_words__lte=models.F("max_words")),
                violation_error_message="Kata paling sedikit tidak boleh melebihi kata paling banyak.",
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def is_asked_here(self) -> bool:
        """Nothing of the dossier fills it."""
        return self.source in ASKED_HERE

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.options.splitlines() if line.strip())

    @property
    def ingredients(self) -> tuple[str, ...]:
        """What a suggestion is made of, in its order."""
        return tuple(part.strip() for part in self.suggests.split(",") if part.strip())
