"""Abstract bases, the worker's heartbeat, outages, and the version of what citizens see."""

from django.db import models


class Timestamped(models.Model):
    """A row that knows when it was made and last changed."""

    created_at = models.DateTimeField("dibuat", auto_now_add=True)
    updated_at = models.DateTimeField("diubah", auto_now=True)

    class Meta:
        abstract = True


class Freezable(models.Model):
    """A row that stays as it is from its first use on (`common.versions.freeze`); a change is a new version."""

    frozen_at = models.DateTimeField("dibekukan", null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def is_frozen(self) -> bool:
        return self.frozen_at is not None


class Heartbeat(models.Model):
    """The last time that the job worker ran; `/sehat/` reads it. One row a worker name."""

    name = models.CharField(max_length=40, primary_key=True)
    at = models.DateTimeField()


class Outage(models.Model):
    """Minutes in which the health check says that the portal was down; written by the heartbeat."""

    started_at = models.DateTimeField("mulai", unique=True)
    ended_at = models.DateTimeField("selesai", db_index=True)

    class Meta:
        ordering = ["started_at"]
        verbose_name = verbose_name_plural = "gangguan"
        constraints = [
            models.CheckConstraint(
                name="outage_ends_after_it_starts", condition=models.Q(ended_at__gt=models.F("started_at"))
            )
        ]

    def __str__(self) -> str:
        return f"{self.started_at:%Y-%m-%d %H:%M}–{self.ended_at:%H:%M}"


class PublicChange(models.Model):
    """Something that citizens see has changed. The newest row and their number are the version of all public pages.

    Rows are only added, so that no two writers wait for each other, and swept when old.
    """

    at = models.DateTimeField(auto_now_add=True, db_index=True)
