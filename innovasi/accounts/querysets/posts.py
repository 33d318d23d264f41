"""What can be asked of posts and sign-ins."""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Min


class PostQuerySet(models.QuerySet):
    def of(self, person: Any) -> PostQuerySet:
        """A person's posts, the newest first."""
        return self.filter(user=person).select_related("opd", "ended_by", "successor__user")

    def of_people(self, people: Any) -> PostQuerySet:
        return self.filter(user__in=people)

    def due(self, today: datetime.date) -> PostQuerySet:
        """Posts whose last day has passed though the person can still sign in."""
        return self.filter(ends__lt=today, closed_at__isnull=True)

    def ending(self) -> PostQuerySet:
        """Posts that have a last day which has not been carried out yet."""
        return self.filter(ends__isnull=False, closed_at__isnull=True)


class SignInQuerySet(models.QuerySet):
    def until(self, moment: datetime.datetime) -> SignInQuerySet:
        return self.filter(at__lte=moment)

    def of_session(self, key: str) -> SignInQuerySet:
        return self.filter(session_key=key)

    def visible_to(self, user: Any) -> SignInQuerySet:
        """A person sees their own sign-ins."""
        return self.filter(user=user)

    def with_session(self) -> SignInQuerySet:
        """Those whose session may still be alive."""
        return self.exclude(session_key="")

    def first_of_opds(self, until: datetime.datetime) -> dict[int, datetime.datetime]:
        """When somebody first signed in for each OPD, seen from a moment; an OPD that is missing never had anybody."""
        rows = self.until(until).filter(opd__isnull=False).order_by()
        return dict(rows.values_list("opd").annotate(first=Min("at")))


def admin_log_of(person: Any) -> models.QuerySet[LogEntry]:
    """What Django's admin has noted about changes to a person; each entry repeats the person's name."""
    kind = ContentType.objects.get_for_model(person)
    return LogEntry.objects.filter(content_type=kind, object_id=str(person.pk))
