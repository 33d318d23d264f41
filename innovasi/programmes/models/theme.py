"""Choices of the form that change by year."""

from django.db import models

from innovasi.programmes.querysets import ThemeQuerySet


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
