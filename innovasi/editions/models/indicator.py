"""One row of the sheet, its bases and its levels."""

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models

from innovasi.editions.choices import PARAMETERS, Aspect, EvidenceKind
from innovasi.editions.models.edition import Edition
from innovasi.editions.querysets import BasisQuerySet, IndicatorQuerySet, LevelQuerySet


class Indicator(models.Model):
    """One indicator of one edition. `key` is the same in every edition, so that editions can be compared."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="indicators")
    aspect = models.CharField("lembar", max_length=3, choices=Aspect)
    key = models.SlugField("kunci", max_length=40)
    code = models.CharField("kode", max_length=10)
    order = models.PositiveSmallIntegerField("urutan")
    name = models.CharField("nama indikator", max_length=160)
    variable = models.CharField("variabel", max_length=80)
    question = models.CharField("pertanyaan", max_length=240, blank=True)  # our plain words for the OPD
    description = models.TextField("penjelasan", blank=True)
    weight = models.DecimalField("bobot", max_digits=5, decimal_places=2, validators=[MinValueValidator(Decimal(0))])
    is_mandatory = models.BooleanField("wajib", default=False)
    evidence = models.TextField("bukti yang diminta", blank=True)
    example = models.TextField("contoh bukti", blank=True)  # our words
    evidence_kind = models.CharField("jenis bukti", max_length=10, choices=EvidenceKind, default=EvidenceKind.OTHER)
    file_types = models.CharField("jenis berkas", max_length=60, blank=True)  # "pdf,jpg,jpeg,png"; "url" is a link
    parts = models.JSONField("unsur yang dihitung", default=list, blank=True)  # e.g. the five substances of the video
    holds_personal_data = models.BooleanField("bukti memuat data pribadi", default=False)
    source = models.CharField("sumber", max_length=200, blank=True)
    is_confirmed = models.BooleanField("dari dua sumber atau lebih", default=False)
    note = models.TextField("catatan", blank=True)
    updated_at = models.DateTimeField("diubah", auto_now=True)  # of the row with its levels and bases

    objects = IndicatorQuerySet.as_manager()

    class Meta:
        ordering = ["aspect", "order", "pk"]
        verbose_name = verbose_name_plural = "indikator"
        constraints = [models.UniqueConstraint(fields=["edition", "key"], name="edition_has_an_indicator_once")]

    def __str__(self) -> str:
        return self.name

    @property
    def endings(self) -> tuple[str, ...]:
        """File endings without a dot; a link is no file."""
        return tuple(ending for ending in self.file_types.split(",") if ending and ending != "url")

    @property
    def takes_links(self) -> bool:
        return "url" in self.file_types.split(",")

    @property
    def highest(self) -> Decimal:
        """The most that this row can score."""
        return self.weight * max(PARAMETERS)


class Basis(models.Model):
    """One of several ways to measure an indicator (kemanfaatan has six); the claim names one."""

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="bases")
    code = models.CharField("kode", max_length=4)
    name = models.CharField("basis ukur", max_length=160)

    objects = BasisQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        verbose_name = verbose_name_plural = "basis ukur"
        constraints = [models.UniqueConstraint(fields=["indicator", "code"], name="indicator_has_a_basis_once")]

    def __str__(self) -> str:
        return self.name


class Level(models.Model):
    """What an innovation must show for parameter 1, 2 or 3. With bases, each basis has three of its own."""

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="levels")
    basis = models.ForeignKey(Basis, models.CASCADE, null=True, blank=True, related_name="levels")
    parameter = models.PositiveSmallIntegerField("parameter")
    text = models.TextField("isi tingkat")

    objects = LevelQuerySet.as_manager()

    class Meta:
        ordering = ["basis__code", "parameter"]
        verbose_name = verbose_name_plural = "tingkat"
        constraints = [
            models.UniqueConstraint(fields=["basis", "parameter"], name="basis_has_a_level_once"),
            models.UniqueConstraint(
                fields=["indicator", "parameter"],
                condition=models.Q(basis__isnull=True),
                name="indicator_has_a_level_once",
            ),
            models.CheckConstraint(name="level_is_one_to_three", condition=models.Q(parameter__in=PARAMETERS)),
        ]

    def __str__(self) -> str:
        return self.text
