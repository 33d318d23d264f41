"""Days on which offices are closed."""

from django.db import models

from innovasi.programmes.querysets import HolidayQuerySet


class Holiday(models.Model):
    """A day that is no working day, besides Saturdays and Sundays. Decreed anew each year: Bappeda keeps the list."""

    date = models.DateField("tanggal", unique=True, error_messages={"unique": "Tanggal ini sudah ada di daftar."})
    name = models.CharField("nama hari libur", max_length=120)

    objects = HolidayQuerySet.as_manager()

    class Meta:
        ordering = ["-date"]
        verbose_name = verbose_name_plural = "hari libur"

    def __str__(self) -> str:
        return f"{self.date:%Y-%m-%d} {self.name}"
