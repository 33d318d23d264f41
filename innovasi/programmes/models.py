"""The yearly drive: its period, deadline and target, and the choices that change by year."""

from django.db import models
from django.utils import timezone

from innovasi.common.models import Timestamped
from innovasi.programmes.querysets import PeriodQuerySet, ThemeQuerySet


class Period(Timestamped):
    """One round of *satu OPD satu inovasi*; at most one is open, and closing is an explicit act."""

    year = models.PositiveSmallIntegerField("tahun")
    title = models.CharField("nama periode", max_length=120)
    opens_at = models.DateTimeField("dibuka")
    deadline_at = models.DateTimeField("tenggat (WIB)")
    national_deadline_at = models.DateTimeField("tenggat nasional (WIB)", null=True, blank=True)
    target = models.PositiveSmallIntegerField("target per OPD", default=1)
    accepts_late = models.BooleanField("menerima pengajuan terlambat", default=False)
    is_open = models.BooleanField("sedang dibuka", default=False)
    closed_at = models.DateTimeField("ditutup", null=True, blank=True, editable=False)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["-year", "-deadline_at"]
        verbose_name = verbose_name_plural = "periode"
        constraints = [
            models.UniqueConstraint(
                fields=["is_open"], condition=models.Q(is_open=True), name="at_most_one_period_is_open"
            ),
            models.CheckConstraint(
                name="deadline_follows_opening",
                condition=models.Q(deadline_at__gt=models.F("opens_at")),
                violation_error_message="Tenggat harus sesudah periode dibuka.",
            ),
            models.CheckConstraint(
                name="target_is_at_least_one",
                condition=models.Q(target__gte=1),
                violation_error_message="Target paling sedikit 1 inovasi per OPD.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_past_deadline(self) -> bool:
        return timezone.now() > self.deadline_at

    @property
    def days_left(self) -> int:
        """Whole calendar days in WIB until the deadline's day; 0 on that day, negative after it."""
        return (timezone.localdate(self.deadline_at) - timezone.localdate()).days


class Theme(models.Model):
    """One choice of *tematik*; the national list is issued anew in some years."""

    year = models.PositiveSmallIntegerField("berlaku mulai tahun")
    order = models.PositiveSmallIntegerField("urutan", default=0)
    label = models.CharField("tematik", max_length=120)
    confirmed = models.BooleanField("dari dua sumber atau lebih", default=True)

    objects = ThemeQuerySet.as_manager()

    class Meta:
        ordering = ["-year", "order"]
        verbose_name = verbose_name_plural = "tematik"
        constraints = [models.UniqueConstraint(fields=["year", "label"], name="theme_is_listed_once_a_year")]

    def __str__(self) -> str:
        return self.label
