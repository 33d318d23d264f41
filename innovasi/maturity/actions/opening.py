"""Who looked at a piece of evidence is kept, where it is somebody else's or holds personal data."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone

from innovasi.maturity.models import Evidence, EvidenceView

ONE_LOOK = datetime.timedelta(minutes=15)  # the pages and pictures of one reading are one opening


def is_kept(evidence: Evidence, by: Any) -> bool:
    return evidence.holds_personal_data or by.opd_id != evidence.submission.innovation.opd_id


def note_opening(evidence: Evidence, *, by: Any) -> None:
    """Write that somebody opened or took a piece of evidence."""
    if is_kept(evidence, by):
        EvidenceView.objects.create(evidence=evidence, by=by)


def note_look(evidence: Evidence, *, by: Any) -> None:
    """The same for a part of it (a page, a picture): once a reading, not once a part."""
    since = timezone.now() - ONE_LOOK
    if is_kept(evidence, by) and not EvidenceView.objects.just_now(evidence, by, since).exists():
        EvidenceView.objects.create(evidence=evidence, by=by)
