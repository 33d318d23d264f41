"""Where a poster hangs."""

from django.db import models
from django.urls import reverse

from innovasi.innovations.models import Innovation
from innovasi.outreach.choices import CODE_LENGTH
from innovasi.outreach.querysets import PlaceQuerySet


class PlaceCode(models.Model):
    """A place where an innovation is made known; its code stands in the QR of everything made for it.

    Paper cannot be called back: a retired place is no longer offered, but its code leads on.
    """

    innovation = models.ForeignKey(Innovation, models.PROTECT, related_name="places", verbose_name="inovasi")
    label = models.CharField("tempat", max_length=80)
    code = models.CharField("kode", max_length=CODE_LENGTH, unique=True, editable=False)
    made_by = models.ForeignKey("accounts.User", models.PROTECT, editable=False, related_name="+")
    made_at = models.DateTimeField("dibuat", auto_now_add=True)
    retired_at = models.DateTimeField("tidak dipakai sejak", null=True, editable=False)

    objects = PlaceQuerySet.as_manager()

    class Meta:
        ordering = ["label"]
        verbose_name = verbose_name_plural = "kode tempat"
        constraints = [models.UniqueConstraint(fields=["innovation", "label"], name="place_is_named_once")]

    def __str__(self) -> str:
        return self.label

    def get_absolute_url(self) -> str:
        """What its QR leads through."""
        return reverse("outreach:scan", args=[self.code])
