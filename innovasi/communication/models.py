"""What is kept for the index: how readable each accepted summary is, and which figures left the portal."""

from django.conf import settings
from django.db import models

from innovasi.communication.querysets import ClarityQuerySet
from innovasi.innovations.models import Submission


class Clarity(models.Model):
    """Whether the writing rules find anything to mend in a summary. An accepted one never changes; the rules may."""

    submission = models.OneToOneField(Submission, models.CASCADE, primary_key=True, related_name="clarity")
    rules = models.CharField(max_length=16)  # which state of the rules judged it
    is_plain = models.BooleanField()

    objects = ClarityQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.submission_id}: {'jelas' if self.is_plain else 'belum jelas'}"


class Taken(models.Model):
    """Figures that left the portal: when, by whom, and by which definition they were made."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    at = models.DateTimeField("waktu", auto_now_add=True)
    version = models.PositiveSmallIntegerField("versi definisi")
    rows = models.PositiveIntegerField("inovasi")
    city_index = models.PositiveSmallIntegerField("indeks kota", null=True)
    asked = models.JSONField("saringan", default=dict)

    class Meta:
        ordering = ["-at"]
        verbose_name = verbose_name_plural = "unduhan indeks komunikasi"

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} versi {self.version}"
