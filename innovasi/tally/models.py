"""What the board needs to know of the past besides moves, extensions and sign-ins."""

from typing import Any

from django.db import models

from innovasi.tally.querysets import RollQuerySet


class Roll(models.Model):
    """Which OPDs counted and what the periods asked of them, from a moment on. Never changed, never deleted.

    `opds`: by key its name, abbreviation, kind, first and last day. `periods`: by key its target and published
    deadline. These can be edited in the master data; a board of the past reads them here.
    """

    at = models.DateTimeField(db_index=True)
    opds = models.JSONField()
    periods = models.JSONField()

    objects = RollQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = verbose_name_plural = "daftar OPD rekap"

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("a roll is immutable")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError("a roll is immutable")
