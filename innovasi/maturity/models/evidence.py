"""What proves a claim. One piece may prove several."""

import uuid

from django.conf import settings
from django.db import models

from innovasi.innovations.models import Submission
from innovasi.maturity.choices import Origin
from innovasi.maturity.models.claim import Claim
from innovasi.maturity.querysets import EvidenceQuerySet, EvidenceUseQuerySet

FOLDER = "bukti"


def evidence_name(instance: models.Model, filename: str) -> str:
    """A name of our own making: nothing of the sender's file name reaches the disk."""
    return f"{FOLDER}/{uuid.uuid4().hex}"


class Evidence(models.Model):
    """A file or a link of one dossier, always private. Its bytes never change: copies of the dossier name the same."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="evidence")
    claims = models.ManyToManyField(Claim, through="EvidenceUse", related_name="evidence")
    origin = models.CharField("asal", max_length=10, choices=Origin, default=Origin.UPLOAD)
    reference = models.CharField("rujukan", max_length=200, blank=True)  # code of the activity, address of the page
    title = models.CharField("judul atau keterangan", max_length=200, blank=True)
    letter_number = models.CharField("nomor surat", max_length=100, blank=True)
    letter_date = models.DateField("tanggal surat", null=True, blank=True)
    about = models.CharField("tentang", max_length=300, blank=True)
    url = models.URLField("tautan", max_length=500, blank=True)
    file = models.FileField(upload_to=evidence_name, max_length=120, blank=True, editable=False)
    original_name = models.CharField("nama berkas", max_length=160, blank=True, editable=False)
    ending = models.CharField("jenis berkas", max_length=5, blank=True, editable=False)  # "pdf", without a dot
    size = models.PositiveIntegerField("ukuran (bita)", default=0, editable=False)
    sha256 = models.CharField(max_length=64, blank=True, editable=False)
    holds_personal_data = models.BooleanField("memuat data pribadi", default=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    at = models.DateTimeField("ditambahkan", auto_now_add=True)
    deleted_at = models.DateTimeField("dihapus", null=True, editable=False)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = verbose_name_plural = "bukti dukung"
        constraints = [
            models.CheckConstraint(
                name="evidence_is_a_file_or_a_link",
                condition=~models.Q(file="", url="") | models.Q(origin=Origin.ACTIVITY),
            )
        ]

    def __str__(self) -> str:
        return self.title or self.about or self.original_name or self.url


class EvidenceUse(models.Model):
    """One piece of evidence under one claim."""

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="uses")
    evidence = models.ForeignKey(Evidence, models.CASCADE, related_name="uses")
    order = models.PositiveSmallIntegerField("urutan", default=0)

    objects = EvidenceUseQuerySet.as_manager()

    class Meta:
        ordering = ["order", "pk"]
        verbose_name = verbose_name_plural = "pemakaian bukti"
        constraints = [models.UniqueConstraint(fields=["claim", "evidence"], name="evidence_proves_a_claim_once")]

    def __str__(self) -> str:
        return f"{self.claim_id} · {self.evidence_id}"
