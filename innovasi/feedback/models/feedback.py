"""One response of a citizen."""

from __future__ import annotations

import datetime
from collections.abc import Container

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from innovasi.feedback.choices import ANSWER_MAX, CONTACT_DAYS, MESSAGE_MAX, Helpful, State
from innovasi.feedback.querysets import OPEN, FeedbackQuerySet
from innovasi.feedback.rules import days_between, due_day, is_late
from innovasi.innovations.models import Innovation

ANSWERED = Q(answered_at__isnull=False, answered_by__isnull=False) & ~Q(answer="")
UNANSWERED = Q(answered_at__isnull=True, answered_by__isnull=True, answer="")


class Feedback(models.Model):
    """A citizen's response to one innovation: a vote, a message, or both; the OPD's answer stands with it.

    Nothing tells who wrote it but an address that they left for the reply.
    """

    innovation = models.ForeignKey(Innovation, models.PROTECT, related_name="feedback", verbose_name="inovasi")
    code = models.CharField("kode", max_length=16, unique=True)  # opens the page on which its writer follows it
    helpful = models.CharField("membantu", max_length=5, choices=Helpful, blank=True)
    message = models.TextField("pesan", max_length=MESSAGE_MAX, blank=True)
    contact = models.CharField("kontak", max_length=254, blank=True)
    created_at = models.DateTimeField("diterima", default=timezone.now)
    state = models.CharField("keadaan", max_length=10, choices=State, default=State.PENDING)
    hidden_reason = models.CharField("alasan disembunyikan", max_length=300, blank=True)
    answer = models.TextField("jawaban", max_length=ANSWER_MAX, blank=True)
    answered_at = models.DateTimeField("pertama dijawab", null=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="dijawab oleh"
    )
    mailed_at = models.DateTimeField("balasan dikirim", null=True)
    revision = models.PositiveIntegerField(default=0)  # how many steps; two people cannot take the same one

    objects = FeedbackQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = verbose_name_plural = "masukan warga"
        constraints = [
            models.CheckConstraint(name="feedback_says_something", condition=~Q(helpful="", message="")),
            models.CheckConstraint(
                name="feedback_is_hidden_exactly_with_a_reason",
                condition=Q(state=State.HIDDEN) & ~Q(hidden_reason="") | ~Q(state=State.HIDDEN) & Q(hidden_reason=""),
            ),
            models.CheckConstraint(name="answer_has_words_a_day_and_a_person", condition=ANSWERED | UNANSWERED),
        ]
        indexes = [
            models.Index(fields=["innovation", "-created_at"], name="feedback_of_innovation"),
            models.Index(fields=["created_at"], name="feedback_by_day"),
            models.Index(fields=["created_at"], condition=OPEN, name="feedback_waiting"),
            models.Index(fields=["created_at"], condition=~Q(contact=""), name="feedback_with_contact"),
        ]

    def __str__(self) -> str:
        return f"{self.code} · {self.created_at:%Y-%m-%d}"

    def get_absolute_url(self) -> str:
        return reverse("feedback:one", args=[self.pk])

    @property
    def is_hidden(self) -> bool:
        return self.state == State.HIDDEN

    @property
    def is_shown(self) -> bool:
        return self.state == State.SHOWN

    @property
    def is_answered(self) -> bool:
        return self.answered_at is not None

    @property
    def days(self) -> int:
        """Calendar days until the first answer, or until today."""
        return days_between(self.created_at, self.answered_at or timezone.now())

    def due(self, holidays: Container[datetime.date]) -> datetime.date:
        """The last day for the first answer."""
        return due_day(timezone.localdate(self.created_at), holidays)

    def is_late(self, holidays: Container[datetime.date]) -> bool:
        return not self.is_hidden and is_late(self.created_at, self.answered_at, holidays)

    @property
    def usable_contact(self) -> str:
        """The address for the reply; nothing once its days are over, even if no worker has emptied it yet."""
        return self.contact if days_between(self.created_at, timezone.now()) <= CONTACT_DAYS else ""
