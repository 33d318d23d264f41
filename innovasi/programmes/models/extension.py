"""A deadline moved by Bappeda."""

from typing import Any

from django.conf import settings
from django.db import models

from innovasi.organisations.models import OPD
from innovasi.programmes.models.period import Period
from innovasi.programmes.querysets import ExtensionQuerySet


class Extension(models.Model):
    """A later deadline, for all OPDs or for one, with its reason. Never changed, never deleted."""

    period = models.ForeignKey(Period, models.PROTECT, related_name="extensions", verbose_name="periode")
    opd = models.ForeignKey(OPD, models.PROTECT, null=True, related_name="+", verbose_name="OPD")  # null: all of them
    deadline_at = models.DateTimeField("tenggat baru (WIB)")
    reason = models.CharField("alasan", max_length=500)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    at = models.DateTimeField("diputuskan")

    objects = ExtensionQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = verbose_name_plural = "perpanjangan tenggat"
        constraints = [
            models.CheckConstraint(name="extension_gives_a_reason", condition=~models.Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.period_id} · {self.deadline_at:%Y-%m-%d %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("an extension is immutable")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError("an extension is immutable")
