"""Proof that a dossier reached Bappeda: what, when, and with which content."""

import hashlib
import json
from typing import Any

from django.db import models
from django.urls import reverse

from innovasi.innovations.models import Move, Submission
from innovasi.receipts.choices import CODE_LENGTH, in_groups
from innovasi.receipts.querysets import ReceiptQuerySet, RegisterQuerySet


def canonical(content: dict[str, Any] | None) -> bytes:
    """Content as octets that are the same wherever they are made: keys in order, no spaces, UTF-8."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def fingerprint(content: dict[str, Any] | None) -> str:
    return hashlib.sha256(canonical(content)).hexdigest()


class Register(models.Model):
    """The last number given in a year. Its row is locked until the submit that took the number is done."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last = models.PositiveIntegerField(default=0)

    objects = RegisterQuerySet.as_manager()


class Receipt(models.Model):
    """One for each time that a dossier was submitted. Never changed, never deleted."""

    move = models.OneToOneField(Move, models.PROTECT, related_name="receipt")
    submission = models.ForeignKey(Submission, models.PROTECT, related_name="receipts")
    number = models.CharField("nomor", max_length=20, unique=True)
    code = models.CharField("kode pemeriksaan", max_length=CODE_LENGTH, unique=True)
    issued_at = models.DateTimeField("waktu pengajuan")
    opd_name = models.CharField("OPD", max_length=160)  # as it was called then
    deadline_at = models.DateTimeField("tenggat yang berlaku")
    is_late = models.BooleanField("terlambat", default=False)
    content_hash = models.CharField("sidik isi (SHA-256)", max_length=64)

    objects = ReceiptQuerySet.as_manager()

    class Meta:
        ordering = ["-issued_at", "-pk"]
        verbose_name = verbose_name_plural = "tanda terima"
        indexes = [models.Index(fields=["submission", "-issued_at"], name="receipts_of_submission")]

    def __str__(self) -> str:
        return self.number

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("a receipt is immutable")
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("receipts:receipt", args=[self.pk])

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError("a receipt is immutable")

    @property
    def printed_code(self) -> str:
        return in_groups(self.code)

    @property
    def title(self) -> str:
        """The innovation's name as it was submitted."""
        return str((self.move.snapshot or {}).get("title", self.submission.title))

    @property
    def is_intact(self) -> bool:
        """The content that is kept is still the one that was submitted."""
        return fingerprint(self.move.snapshot) == self.content_hash

    @property
    def was_forgiven(self) -> bool:
        """Late when it was issued; the deadline has been extended since."""
        return self.is_late and not self.submission.is_late
