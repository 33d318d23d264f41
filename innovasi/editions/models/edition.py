"""One year's rules of the index."""

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models

from innovasi.common.models import Freezable, Timestamped
from innovasi.editions.querysets import BandQuerySet, EditionQuerySet


class Edition(Timestamped, Freezable):
    """The rules of one year: indicators, formula, windows, limits. Frozen once used; a change is a new version."""

    year = models.PositiveSmallIntegerField("tahun")
    version = models.PositiveSmallIntegerField("versi", default=1)
    title = models.CharField("nama edisi", max_length=120)
    source = models.TextField("sumber", blank=True)
    is_confirmed = models.BooleanField("dari dua sumber atau lebih", default=False)
    note = models.TextField("catatan", blank=True)
    based_on = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, editable=False, related_name="+", verbose_name="disalin dari"
    )

    # The index of the region: (SPD + Σ SID / max(divisor, n) + number) / total × 100
    divisor = models.PositiveSmallIntegerField("pembagi paling kecil", default=12, validators=[MinValueValidator(1)])
    number_weight = models.DecimalField(
        "nilai tiap inovasi", max_digits=5, decimal_places=3, default=Decimal("0.38"), validators=[MinValueValidator(0)]
    )
    number_cap = models.PositiveSmallIntegerField("jumlah inovasi paling banyak dihitung", default=200)
    basic_needed = models.PositiveSmallIntegerField("urusan pelayanan dasar yang harus tercakup", default=5)
    total = models.DecimalField(
        "jumlah nilai tertinggi", max_digits=6, decimal_places=2, default=250, validators=[MinValueValidator(1)]
    )
    formula_confirmed = models.BooleanField("rumus dari dua sumber atau lebih", default=False)
    formula_note = models.TextField("catatan rumus", blank=True)

    # What a report must hold to be taken
    launched_from = models.DateField("penerapan paling awal", null=True, blank=True)
    launched_to = models.DateField("penerapan paling akhir", null=True, blank=True)
    development_counts = models.BooleanField("pengembangan dalam rentang ikut dihitung", default=True)
    design_min_words = models.PositiveSmallIntegerField("kata rancang bangun paling sedikit", default=300)
    reports_limit = models.PositiveSmallIntegerField("paling banyak dilaporkan (kali)", null=True, blank=True)
    file_limit_kib = models.PositiveIntegerField("ukuran berkas paling besar (KiB)", default=2048)
    video_max_minutes = models.PositiveSmallIntegerField("video paling lama (menit)", default=5)

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["-year", "-version"]
        verbose_name = verbose_name_plural = "edisi indikator"
        constraints = [
            models.UniqueConstraint(fields=["year", "version"], name="edition_has_one_version_of_a_number"),
            models.CheckConstraint(
                name="edition_divides_by_something", condition=models.Q(divisor__gte=1, total__gt=0)
            ),
            models.CheckConstraint(
                name="edition_window_is_in_order",
                condition=models.Q(launched_from__isnull=True)
                | models.Q(launched_to__isnull=True)
                | models.Q(launched_from__lte=models.F("launched_to")),
                violation_error_message="Awal rentang penerapan tidak boleh sesudah akhirnya.",
            ),
        ]

    def __str__(self) -> str:
        return self.title if self.version == 1 else f"{self.title}, versi {self.version}"


class Band(models.Model):
    """A predicate of the region, from a score upward. Never said of a single innovation."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="bands")
    label = models.CharField("predikat", max_length=40)
    above = models.DecimalField("mulai dari nilai", max_digits=6, decimal_places=2)  # inclusive
    is_confirmed = models.BooleanField("dari dua sumber atau lebih", default=False)

    objects = BandQuerySet.as_manager()

    class Meta:
        ordering = ["-above"]
        verbose_name = verbose_name_plural = "predikat"
        constraints = [models.UniqueConstraint(fields=["edition", "above"], name="edition_has_one_band_a_bound")]

    def __str__(self) -> str:
        return self.label
