"""Who took what out of the portal, and the files that are still being written."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse

from innovasi.reports.choices import UNDER_WAY, Format, Kind, State
from innovasi.reports.querysets import ExportQuerySet


def storage_name(instance: Any, filename: str) -> str:
    """A name that nobody can guess."""
    return f"ekspor/{uuid.uuid4().hex}.{instance.format}"


class Export(models.Model):
    """One list or report, taken out by one person; a large one has a file for some days."""

    kind = models.CharField("daftar", max_length=16, choices=Kind)
    format = models.CharField("format", max_length=4, choices=Format)
    asked = models.JSONField("saringan", default=dict, help_text="What the address asked for.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="exports", verbose_name="oleh")
    state = models.CharField("keadaan", max_length=10, choices=State)
    done = models.PositiveIntegerField("baris jadi", default=0)
    total = models.PositiveIntegerField("baris", default=0)
    file = models.FileField("berkas", upload_to=storage_name, blank=True)
    created_at = models.DateTimeField("diminta", auto_now_add=True)
    finished_at = models.DateTimeField("selesai", null=True)
    expires_at = models.DateTimeField("disimpan sampai", null=True)

    objects = ExportQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = verbose_name_plural = "ekspor"
        indexes = [
            models.Index(fields=["by", "-created_at"], name="exports_of_person"),
            models.Index(fields=["state", "expires_at"], name="exports_to_sweep"),
        ]
        constraints = [
            models.CheckConstraint(
                name="export_has_a_file_exactly_while_it_is_ready",
                condition=models.Q(state=State.READY, expires_at__isnull=False) & ~models.Q(file="")
                | ~models.Q(state=State.READY) & models.Q(file=""),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.get_format_display()})"

    def get_absolute_url(self) -> str:
        """Where its progress shows and its file waits."""
        return reverse("reports:export", args=[self.pk])

    @property
    def is_under_way(self) -> bool:
        return self.state in UNDER_WAY

    @property
    def unit(self) -> str:
        """What its numbers count."""
        return "inovasi" if self.format == Format.ZIP else "baris"

    @property
    def about(self) -> str:
        """The code of the innovation that a package holds, for its name."""
        return str(self.asked.get("kode", "")) if self.kind == Kind.PACKAGE else ""

    @property
    def progress_label(self) -> str:
        return f"{self.unit.capitalize()} yang sudah ditulis"

    @property
    def is_ready(self) -> bool:
        return self.state == State.READY

    @property
    def has_failed(self) -> bool:
        return self.state == State.FAILED
