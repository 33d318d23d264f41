"""Smaller copies of evidence that wait for their OPD's word."""

import uuid

from django.conf import settings
from django.db import models
from django.urls import reverse

from innovasi.iid.choices import OPEN_COPIES, CopyState
from innovasi.iid.querysets import SmallCopyQuerySet
from innovasi.maturity.models import Evidence


def copy_name(instance: models.Model, filename: str) -> str:
    """A name that nobody can guess."""
    return f"salinan-kecil/{uuid.uuid4().hex}"


class SmallCopy(models.Model):
    """A smaller copy of one file of evidence. The original stays until the OPD takes the copy instead."""

    evidence = models.ForeignKey(Evidence, models.CASCADE, related_name="small_copies")
    state = models.CharField("keadaan", max_length=10, choices=CopyState, default=CopyState.WAITING, editable=False)
    file = models.FileField(upload_to=copy_name, max_length=120, blank=True, editable=False)
    size = models.PositiveIntegerField("ukuran (bita)", default=0, editable=False)
    note = models.CharField("keterangan", max_length=300, blank=True, editable=False)  # why there is none
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="diminta oleh")
    at = models.DateTimeField("diminta", auto_now_add=True)

    objects = SmallCopyQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = verbose_name_plural = "salinan kecil"
        constraints = [
            models.UniqueConstraint(
                fields=["evidence"], condition=models.Q(state__in=OPEN_COPIES), name="evidence_has_one_open_small_copy"
            ),
            models.CheckConstraint(
                name="small_copy_has_a_file_exactly_while_it_is_ready",
                condition=models.Q(state=CopyState.READY) & ~models.Q(file="")
                | ~models.Q(state=CopyState.READY) & models.Q(file=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.evidence} ({self.get_state_display()})"

    def get_absolute_url(self) -> str:
        """Where original and copy are compared."""
        return reverse("iid:copy", args=[self.pk])

    @property
    def is_ready(self) -> bool:
        return self.state == CopyState.READY

    @property
    def is_waiting(self) -> bool:
        return self.state == CopyState.WAITING

    @property
    def has_failed(self) -> bool:
        return self.state == CopyState.FAILED
