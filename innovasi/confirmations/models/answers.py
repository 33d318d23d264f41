"""What an OPD said about whether an innovation runs, for ever."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from innovasi.confirmations.choices import NOTE_MAX, Via
from innovasi.confirmations.querysets import ConfirmationQuerySet
from innovasi.innovations.choices import RunningState
from innovasi.innovations.models import Innovation


class Confirmation(models.Model):
    """One answer of one person. Never changed, never deleted."""

    innovation = models.ForeignKey(
        Innovation, models.PROTECT, related_name="confirmations", verbose_name="inovasi", db_index=False
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    at = models.DateTimeField("waktu")
    running = models.CharField("keadaan", max_length=10, choices=RunningState)
    since = models.DateField("berhenti sejak", null=True)
    note = models.CharField("alasan", max_length=NOTE_MAX, blank=True)
    via = models.CharField("cara", max_length=10, choices=Via)

    objects = ConfirmationQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = verbose_name_plural = "kepastian"
        constraints = [
            models.CheckConstraint(
                name="confirmation_says_since_when_exactly_if_stopped",
                condition=Q(running=RunningState.STOPPED, since__isnull=False)
                | Q(running=RunningState.RUNNING, since__isnull=True),
            )
        ]
        indexes = [models.Index(fields=["innovation", "-at"], name="confirmations_of_innovation")]

    def __str__(self) -> str:
        return f"{self.get_running_display()} · {self.at:%Y-%m-%d}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("a confirmation is immutable")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError("a confirmation is immutable")
