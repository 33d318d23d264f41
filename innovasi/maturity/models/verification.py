"""Bappeda's word on a claim, and who looked at the evidence."""

from typing import Any

from django.conf import settings
from django.db import models

from innovasi.editions.choices import NOT_MEASURED, PARAMETERS
from innovasi.innovations.models import Submission
from innovasi.maturity.models.claim import Claim
from innovasi.maturity.models.evidence import Evidence
from innovasi.maturity.querysets import EvidenceViewQuerySet


class Verification(models.Model):
    """What a reviewer found for one claim: the same parameter, a lower one, or 0. Never changed; a new row follows."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="verifications")
    claimed = models.PositiveSmallIntegerField("parameter yang diklaim")
    parameter = models.PositiveSmallIntegerField("parameter yang diakui")
    reason = models.CharField("alasan", max_length=1000, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    at = models.DateTimeField("diverifikasi")

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = verbose_name_plural = "verifikasi"
        constraints = [
            models.CheckConstraint(
                name="verified_at_most_as_claimed",
                condition=models.Q(parameter__in=(NOT_MEASURED, *PARAMETERS), parameter__lte=models.F("claimed")),
            ),
            models.CheckConstraint(
                name="verified_lower_with_a_reason",
                condition=models.Q(parameter=models.F("claimed")) | ~models.Q(reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id}: {self.parameter}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("a verification is immutable")
        super().save(*args, **kwargs)


class EvidenceView(models.Model):
    """Somebody opened a piece of evidence that holds personal data, or a file that is not their own OPD's."""

    evidence = models.ForeignKey(Evidence, models.CASCADE, related_name="views")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    at = models.DateTimeField("dibuka", auto_now_add=True, db_index=True)

    objects = EvidenceViewQuerySet.as_manager()

    class Meta:
        ordering = ["-at"]
        verbose_name = verbose_name_plural = "pembukaan bukti"

    def __str__(self) -> str:
        return f"{self.evidence_id} · {self.by_id}"


class Report(models.Model):
    """Bappeda told the OPD how far its verification is; once a dossier a day. Never changed."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="maturity_reports")
    on = models.DateField("tanggal")
    at = models.DateTimeField("diberitahukan", auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    claimed = models.DecimalField("nilai yang diklaim", max_digits=7, decimal_places=2)
    verified = models.DecimalField("nilai terverifikasi", max_digits=7, decimal_places=2)
    lowered = models.PositiveSmallIntegerField("indikator yang turun")

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = verbose_name_plural = "pemberitahuan verifikasi"
        constraints = [models.UniqueConstraint(fields=["submission", "on"], name="opd_is_told_once_a_day")]

    def __str__(self) -> str:
        return f"{self.submission_id} · {self.on:%d-%m-%Y}"
