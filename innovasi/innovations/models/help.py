"""An OPD asks Bappeda to help fill in a draft."""

from django.db import models

from innovasi.innovations.models.submission import Submission
from innovasi.innovations.querysets import HelpRequestQuerySet


class HelpRequest(models.Model):
    """One request (*Bantu isi*). While it is open, Bappeda's reviewers may read and write the draft."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="help_requests")
    message = models.TextField("pesan", max_length=1000, blank=True)
    phone = models.CharField("nomor telepon", max_length=20, blank=True)
    asked_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    helper = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="help_given")
    taken_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)

    objects = HelpRequestQuerySet.as_manager()

    class Meta:
        ordering = ["asked_at", "pk"]
        verbose_name = verbose_name_plural = "permintaan bantuan"
        constraints = [
            models.UniqueConstraint(
                fields=["submission"],
                condition=models.Q(ended_at__isnull=True),
                name="submission_has_at_most_one_open_help_request",
            ),
            models.CheckConstraint(
                name="help_is_taken_by_someone_at_some_time",
                condition=models.Q(helper__isnull=True, taken_at__isnull=True)
                | models.Q(helper__isnull=False, taken_at__isnull=False),
            ),
            models.CheckConstraint(
                name="help_is_ended_by_someone_at_some_time",
                condition=models.Q(ended_by__isnull=True, ended_at__isnull=True)
                | models.Q(ended_by__isnull=False, ended_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["asked_at"], condition=models.Q(ended_at__isnull=True), name="open_help_requests")
        ]

    def __str__(self) -> str:
        return f"{self.submission_id} · {self.asked_at:%Y-%m-%d}"
