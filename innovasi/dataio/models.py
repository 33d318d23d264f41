"""Workbooks on their way in, and the names that somebody has once explained."""

import uuid

from django.db import models

from innovasi.accounts.models import User
from innovasi.common.models import Timestamped
from innovasi.dataio.choices import BUSY, ImportKind, RunState
from innovasi.dataio.querysets import ImportRunQuerySet
from innovasi.organisations.models import OPD

FOLDER = "impor"
LONGEST_NAME = 160  # letters of a folded name


def storage_name(instance: models.Model, filename: str) -> str:
    """A name of our own making: nothing of the sender's file name reaches the disk."""
    return f"{FOLDER}/{uuid.uuid4().hex}"


class ImportRun(Timestamped):
    """One uploaded workbook: what it was read as, what was decided about it, and what came of it."""

    kind = models.CharField("isi", max_length=16, choices=ImportKind, editable=False)
    state = models.CharField("keadaan", max_length=12, choices=RunState, default=RunState.READING, editable=False)
    file = models.FileField(upload_to=storage_name, max_length=120, blank=True, editable=False)
    original_name = models.CharField("nama berkas", max_length=160, editable=False)
    size = models.PositiveIntegerField("ukuran (bita)", editable=False)
    row_count = models.PositiveIntegerField("jumlah baris", default=0, editable=False)
    decisions = models.JSONField(
        default=dict, editable=False, help_text="What the person decided: columns by sheet, OPDs by name, options."
    )
    report = models.JSONField(default=dict, editable=False, help_text="The last dry run, or what was written.")
    created_by = models.ForeignKey(User, models.PROTECT, editable=False, related_name="+", verbose_name="diunggah oleh")
    confirmed_by = models.ForeignKey(
        User, models.PROTECT, null=True, editable=False, related_name="+", verbose_name="dimasukkan oleh"
    )
    finished_at = models.DateTimeField("dimasukkan", null=True, editable=False)

    objects = ImportRunQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = verbose_name_plural = "impor"
        constraints = [
            models.CheckConstraint(
                name="import_has_a_date_and_a_person_exactly_when_done",
                condition=models.Q(state=RunState.DONE, finished_at__isnull=False, confirmed_by__isnull=False)
                | (~models.Q(state=RunState.DONE) & models.Q(finished_at__isnull=True)),
            )
        ]
        indexes = [models.Index(fields=["-created_at", "-id"], name="imports_newest_first")]

    def __str__(self) -> str:
        return self.original_name

    @property
    def is_busy(self) -> bool:
        """A worker has it in hand."""
        return self.state in BUSY


class KnownName(models.Model):
    """A way to write an OPD's name that a person has once confirmed."""

    key = models.CharField("nama, dilipat", max_length=LONGEST_NAME, unique=True)
    text = models.CharField("nama seperti tertulis", max_length=200)
    opd = models.ForeignKey(OPD, models.CASCADE, related_name="+", verbose_name="OPD")
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name="dipastikan oleh")
    at = models.DateTimeField("dipastikan", auto_now=True)

    class Meta:
        ordering = ["text"]
        verbose_name = verbose_name_plural = "nama OPD yang dikenal"

    def __str__(self) -> str:
        return self.text
