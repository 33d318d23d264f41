"""News for one person, and how that person wants it."""

from django.conf import settings
from django.db import models

from innovasi.innovations.models import Submission
from innovasi.notifications.choices import Delivery, NoticeKind
from innovasi.notifications.querysets import NoticeQuerySet, PreferenceQuerySet


class Notice(models.Model):
    """One piece of news for one person, in the portal and, as they wish, by mail."""

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=12, choices=NoticeKind)
    submission = models.ForeignKey(Submission, models.CASCADE, null=True, related_name="notices")
    subject = models.CharField(max_length=300)
    text = models.TextField()
    path = models.CharField(max_length=200, help_text="The exact place in the portal, without the host.")
    key = models.CharField(
        max_length=60, blank=True, default="", help_text="What it is about, where that is told once."
    )
    delivery = models.CharField(max_length=10, choices=Delivery)
    created_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = verbose_name_plural = "pemberitahuan"
        indexes = [
            models.Index(fields=["recipient", "-created_at"], name="notices_of_recipient"),
            models.Index(
                fields=["recipient"], condition=models.Q(read_at__isnull=True), name="unread_notices_of_recipient"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["key", "recipient"], condition=~models.Q(key=""), name="person_is_told_once_of_one_thing"
            ),
        ]

    def __str__(self) -> str:
        return self.subject


class Preference(models.Model):
    """How one person wants one kind of notice; without a row, at once."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notice_preferences")
    kind = models.CharField(max_length=12, choices=NoticeKind)
    delivery = models.CharField(max_length=10, choices=Delivery, default=Delivery.NOW)

    objects = PreferenceQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pilihan pemberitahuan"
        constraints = [models.UniqueConstraint(fields=["user", "kind"], name="person_chooses_once_a_kind")]

    def __str__(self) -> str:
        return f"{self.user_id} · {self.kind}"
