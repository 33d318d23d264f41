"""What was done to a message, for ever."""

from typing import Any

from django.conf import settings
from django.db import models

from innovasi.feedback.choices import StepKind
from innovasi.feedback.models.feedback import Feedback


class Step(models.Model):
    """One act of an OPD or of Bappeda on one message. Never changed, never deleted."""

    feedback = models.ForeignKey(Feedback, models.PROTECT, related_name="steps", verbose_name="masukan")
    kind = models.CharField("langkah", max_length=12, choices=StepKind)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    at = models.DateTimeField("waktu")
    text = models.TextField("alasan atau jawaban", blank=True)

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = verbose_name_plural = "langkah masukan"
        constraints = [
            models.CheckConstraint(
                name="hiding_and_answering_say_something",
                condition=models.Q(kind=StepKind.SHOW) | ~models.Q(text=""),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.at:%Y-%m-%d %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("a step is immutable")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError("a step is immutable")
