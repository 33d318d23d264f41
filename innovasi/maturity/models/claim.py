"""One indicator of one dossier."""

from django.conf import settings
from django.db import models

from innovasi.common.models import Timestamped
from innovasi.editions.models import Indicator, Level
from innovasi.innovations.models import Submission
from innovasi.maturity.querysets import ClaimQuerySet


class Claim(Timestamped):
    """The level that an OPD claims. Without a level the row only keeps its evidence together."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="claims")
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="+", verbose_name="indikator")
    level = models.ForeignKey(Level, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="tingkat")
    note = models.CharField("keterangan", max_length=500, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)  # grows with each change of level, note, evidence
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    # The verification that holds; any change of level or evidence takes it away.
    verified = models.OneToOneField(
        "maturity.Verification", models.PROTECT, null=True, editable=False, related_name="holds_for"
    )

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["indicator__order", "pk"]
        verbose_name = verbose_name_plural = "klaim kematangan"
        constraints = [
            models.UniqueConstraint(fields=["submission", "indicator"], name="dossier_claims_an_indicator_once")
        ]

    def __str__(self) -> str:
        return f"{self.submission_id} · {self.indicator_id}"
