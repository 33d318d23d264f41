"""Who has a dossier in hand, how far each reviewer has read, and how it meets the law's criteria."""

from django.conf import settings
from django.db import models

from innovasi.innovations.models import Submission
from innovasi.reviews.choices import Criterion, ReadingState
from innovasi.reviews.querysets import AssignmentQuerySet, CriterionCheckQuerySet, ReadingQuerySet


class Assignment(models.Model):
    """The one reviewer who has a dossier in hand. It stays through all rounds until somebody else gets it."""

    submission = models.OneToOneField(Submission, models.CASCADE, related_name="assignment", verbose_name="pengajuan")
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="assignments", verbose_name="penelaah"
    )
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="ditugaskan oleh"
    )
    assigned_at = models.DateTimeField("ditugaskan pada", auto_now=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "penugasan"

    def __str__(self) -> str:
        return f"{self.submission_id} · {self.reviewer_id}"


class Reading(models.Model):
    """One reviewer's own state of work with one dossier; a new round makes it unread again."""

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="readings")
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="readings")
    state = models.CharField(max_length=16, choices=ReadingState, default=ReadingState.UNREAD)
    opened_at = models.DateTimeField("dibuka", null=True)

    objects = ReadingQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "keadaan telaah"
        constraints = [
            models.UniqueConstraint(fields=["submission", "reviewer"], name="reviewer_reads_a_submission_once"),
            models.CheckConstraint(
                name="reading_is_opened_at_a_time_exactly_when_no_longer_unread",
                condition=models.Q(state=ReadingState.UNREAD, opened_at__isnull=True)
                | (~models.Q(state=ReadingState.UNREAD) & models.Q(opened_at__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.submission_id} · {self.state}"


class CriterionCheck(models.Model):
    """Whether a dossier meets one of the five criteria, in Bappeda's judgement. Empty: not judged yet."""

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="criterion_checks")
    criterion = models.PositiveSmallIntegerField("kriteria", choices=Criterion)
    holds = models.BooleanField("terpenuhi", null=True)
    note = models.TextField("alasan", max_length=1000, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    objects = CriterionCheckQuerySet.as_manager()

    class Meta:
        ordering = ["criterion"]
        verbose_name = verbose_name_plural = "penilaian kriteria"
        constraints = [
            models.UniqueConstraint(fields=["submission", "criterion"], name="criterion_is_judged_once_a_submission"),
            models.CheckConstraint(
                name="criterion_is_one_of_the_five", condition=models.Q(criterion__in=Criterion.values)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.submission_id} · {self.criterion}"
