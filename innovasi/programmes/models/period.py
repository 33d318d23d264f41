"""The yearly drive."""

from django.db import models

from innovasi.common.models import Timestamped
from innovasi.editions.models import Edition
from innovasi.programmes.querysets import PeriodQuerySet


class Period(Timestamped):
    """One round of *satu OPD satu inovasi*; at most one is open, and closing is an explicit act."""

    year = models.PositiveSmallIntegerField("tahun")
    title = models.CharField("nama periode", max_length=120)
    opens_at = models.DateTimeField("dibuka")
    deadline_at = models.DateTimeField("tenggat (WIB)")  # as published; `deadlines_of` tells what holds now
    national_deadline_at = models.DateTimeField("tenggat nasional (WIB)", null=True, blank=True)
    edition = models.ForeignKey(  # empty: the newest edition up to the period's year, until one is first used
        Edition, models.PROTECT, null=True, blank=True, related_name="periods", verbose_name="edisi indikator IID"
    )
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
