"""A round: one OPD is asked about some of its innovations, in one letter to each of its people."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from innovasi.confirmations.models.answers import Confirmation
from innovasi.confirmations.querysets import AskQuerySet, LetterQuerySet
from innovasi.innovations.models import Innovation
from innovasi.organisations.models import OPD


class Round(models.Model):
    """Written by the daily job, or by Bappeda, who then stands in `by`."""

    opd = models.ForeignKey(OPD, models.PROTECT, related_name="+", verbose_name="OPD")
    asked_at = models.DateTimeField("ditanyakan", default=timezone.now, db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="diminta oleh"
    )

    class Meta:
        ordering = ["-asked_at", "-pk"]
        verbose_name = verbose_name_plural = "putaran pertanyaan"

    def __str__(self) -> str:
        return f"{self.opd_id} · {self.asked_at:%Y-%m-%d}"


class Ask(models.Model):
    """One innovation of a round; the first answer after it closes it, wherever it was given."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="asks", db_index=False)
    innovation = models.ForeignKey(Innovation, models.PROTECT, related_name="asks")
    answer = models.ForeignKey(Confirmation, models.PROTECT, null=True, related_name="asks")

    objects = AskQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pertanyaan"
        constraints = [models.UniqueConstraint(fields=["round", "innovation"], name="innovation_asked_once_a_round")]

    def __str__(self) -> str:
        return f"{self.innovation_id} · {self.round_id}"


class Letter(models.Model):
    """The mail of a round to one person."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="letters", db_index=False)
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    mailed_at = models.DateTimeField(null=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "surat pertanyaan"
        constraints = [models.UniqueConstraint(fields=["round", "recipient"], name="person_gets_one_letter_a_round")]

    def __str__(self) -> str:
        return f"{self.round_id} · {self.recipient_id}"
