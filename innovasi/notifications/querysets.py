"""What can be asked of notices and preferences."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import models

from innovasi.notifications.choices import Delivery


class NoticeQuerySet(models.QuerySet):
    def visible_to(self, user: Any) -> NoticeQuerySet:
        """A notice is for its recipient alone."""
        return self.filter(recipient_id=user.pk) if user.is_authenticated else self.none()

    def unread(self) -> NoticeQuerySet:
        return self.filter(read_at__isnull=True)

    def newest_first(self) -> NoticeQuerySet:
        return self.order_by("-created_at", "-pk")

    def unmailed(self, pk: int) -> NoticeQuerySet:
        """The notice, if no worker has taken its mail in hand; an update of it decides who sends."""
        return self.filter(pk=pk, mailed_at__isnull=True)

    def among(self, pks: list[int]) -> NoticeQuerySet:
        return self.filter(pk__in=pks)

    def told(self, key: str) -> models.QuerySet:
        """Whom this news has reached."""
        return self.filter(key=key).values_list("recipient_id", flat=True)

    def for_digest(self) -> NoticeQuerySet:
        """Notices of active people that wait for the daily mail."""
        return self.filter(delivery=Delivery.DAILY, mailed_at__isnull=True, recipient__is_active=True)

    def older_than(self, moment: datetime.datetime) -> NoticeQuerySet:
        return self.filter(created_at__lt=moment)


class PreferenceQuerySet(models.QuerySet):
    def of(self, user: Any) -> PreferenceQuerySet:
        return self.filter(user=user)

    def chosen_by(self, user_ids: list[int], kind: str) -> dict[int, str]:
        """How each of these people wants a kind of notice; who never chose is absent."""
        return dict(self.filter(user_id__in=user_ids, kind=kind).values_list("user_id", "delivery"))
