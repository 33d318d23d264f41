"""What an OPD says for one form only."""

from django.conf import settings
from django.db import models

from innovasi.common.models import Timestamped
from innovasi.innovations.models import Submission
from innovasi.maturity.models import Evidence
from innovasi.national_forms.choices import LONGEST
from innovasi.national_forms.models.form import FormField, NationalForm
from innovasi.national_forms.querysets import AnswerQuerySet, ParticipationQuerySet


class Participation(models.Model):
    """An OPD takes part with this dossier; only then is it asked what the form asks more."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="participations")
    form = models.ForeignKey(NationalForm, models.PROTECT, related_name="participations")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    at = models.DateTimeField("dipilih", auto_now_add=True)

    objects = ParticipationQuerySet.as_manager()

    class Meta:
        ordering = ["at"]
        verbose_name = verbose_name_plural = "keikutsertaan"
        constraints = [models.UniqueConstraint(fields=["submission", "form"], name="dossier_takes_part_once")]

    def __str__(self) -> str:
        return f"{self.submission_id} · {self.form_id}"


class Answer(Timestamped):
    """One field that only a national form asks. It stays when the OPD no longer takes part."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="national_answers")
    field = models.ForeignKey(FormField, models.PROTECT, related_name="answers")
    text = models.TextField("jawaban", max_length=LONGEST, blank=True)  # over the form's limit too: never cut
    evidence = models.ForeignKey(
        Evidence, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="berkas"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")

    objects = AnswerQuerySet.as_manager()

    class Meta:
        ordering = ["field__order", "pk"]
        verbose_name = verbose_name_plural = "jawaban formulir"
        constraints = [models.UniqueConstraint(fields=["submission", "field"], name="dossier_answers_a_field_once")]

    def __str__(self) -> str:
        return f"{self.submission_id} · {self.field_id}"
