"""Pictures and documents of a dossier."""

import uuid

from django.db import models

from innovasi.innovations.choices import DocumentKind, FileState
from innovasi.innovations.models.submission import Submission
from innovasi.innovations.querysets import FileQuerySet


def storage_name(instance: models.Model, filename: str) -> str:
    """A name of our own making: nothing of the sender's file name reaches the disk."""
    return f"asli/{uuid.uuid4().hex}"


class Attachment(models.Model):
    """One uploaded file. Its bytes never change, so several dossiers may name the same bytes."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="%(class)ss")
    file = models.FileField(upload_to=storage_name, max_length=120, editable=False)
    original_name = models.CharField("nama berkas", max_length=160, editable=False)
    size = models.PositiveIntegerField("ukuran (bita)", editable=False)
    sha256 = models.CharField(max_length=64, editable=False)
    order = models.PositiveSmallIntegerField("urutan", default=0)
    uploaded_by = models.ForeignKey("accounts.User", models.PROTECT, editable=False, related_name="+")
    uploaded_at = models.DateTimeField("diunggah", auto_now_add=True)
    deleted_at = models.DateTimeField("dihapus", null=True, editable=False)

    objects = FileQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.original_name


class Photo(Attachment):
    """A picture. The original is never served; the worker re-encodes it into `PHOTO_WIDTHS`."""

    key = models.UUIDField("kunci", default=uuid.uuid4, editable=False, db_index=True)
    alt_text = models.CharField("teks alternatif", max_length=250, blank=True)
    is_cover = models.BooleanField("sampul", default=False)
    state = models.CharField(max_length=10, choices=FileState, default=FileState.WAITING, editable=False)
    width = models.PositiveIntegerField(default=0, editable=False)
    height = models.PositiveIntegerField(default=0, editable=False)

    class Meta(Attachment.Meta):
        verbose_name = verbose_name_plural = "foto"
        constraints = [
            models.UniqueConstraint(
                fields=["submission"],
                condition=models.Q(is_cover=True, deleted_at__isnull=True),
                name="submission_has_at_most_one_cover",
            )
        ]


class Document(Attachment):
    """A PDF or office file; private unless its OPD publishes it by choice."""

    kind = models.CharField("jenis dokumen", max_length=16, choices=DocumentKind, default=DocumentKind.OTHER)
    title = models.CharField("judul", max_length=160, blank=True)
    is_public = models.BooleanField("boleh dilihat warga", default=False)

    class Meta(Attachment.Meta):
        verbose_name = verbose_name_plural = "dokumen"
