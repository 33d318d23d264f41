"""What happened to a dossier, and what its reviewers asked."""

from typing import Any

from django.db import models

from innovasi.innovations.choices import Action, Section, Status
from innovasi.innovations.models.submission import Submission
from innovasi.innovations.querysets import MoveQuerySet, SectionNoteQuerySet


class Move(models.Model):
    """One step of one submission: who, when, why. Never changed, never deleted."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="moves")
    action = models.CharField(max_length=12, choices=Action)
    source = models.CharField(max_length=12, choices=Status, blank=True)
    target = models.CharField(max_length=12, choices=Status)
    by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    note = models.TextField("catatan", max_length=4000, blank=True)
    snapshot = models.JSONField(null=True, help_text="The dossier's content on the day of a submit.")

    objects = MoveQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = verbose_name_plural = "riwayat"
        indexes = [models.Index(fields=["submission", "at"], name="moves_of_submission")]
        constraints = [
            models.CheckConstraint(
                name="returning_rejecting_and_withholding_give_a_reason",
                condition=~models.Q(action__in=(Action.RETURN, Action.REJECT, Action.WITHHOLD)) | ~models.Q(note=""),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_action_display()} · {self.submission_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("a move is immutable")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError("a move is immutable")


class SectionNote(models.Model):
    """A reviewer's note at a section or field. Sent with a decision; open until the OPD answers."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="notes")
    section = models.CharField("bagian", max_length=12, choices=Section)
    field = models.CharField("isian", max_length=40, blank=True)
    text = models.TextField("catatan", max_length=2000)
    by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    move = models.ForeignKey(Move, models.PROTECT, null=True, editable=False, related_name="notes")
    answer = models.TextField("jawaban", max_length=2000, blank=True)
    answered_by = models.ForeignKey("accounts.User", models.PROTECT, null=True, editable=False, related_name="+")
    answered_at = models.DateTimeField(null=True, editable=False)

    objects = SectionNoteQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = verbose_name_plural = "catatan bagian"
        constraints = [
            models.CheckConstraint(
                name="note_is_answered_by_someone_at_some_time_with_words",
                condition=models.Q(answer="", answered_by__isnull=True, answered_at__isnull=True)
                | (~models.Q(answer="") & models.Q(answered_by__isnull=False, answered_at__isnull=False)),
            )
        ]

    def __str__(self) -> str:
        return self.text[:60]
