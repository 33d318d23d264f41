"""Addresses of citizens are forgotten."""

import datetime

from django.utils import timezone

from innovasi.feedback.choices import CONTACT_DAYS
from innovasi.feedback.models import Feedback

A_DAY = datetime.timedelta(days=1)


def forget_contacts() -> int:
    """Job, every day: empty addresses that would pass their last day before the next run; tells how many."""
    limit = timezone.now() - datetime.timedelta(days=CONTACT_DAYS) + A_DAY
    return Feedback.objects.with_contact().older_than(limit).update(contact="")
