"""What a verification of claims says to the OPD."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils import formats

from innovasi.innovations.models import Submission
from innovasi.maturity.models import Report
from innovasi.notifications.actions.delivery import tell
from innovasi.notifications.actions.news import News, people_of_opd
from innovasi.notifications.choices import NoticeKind


def receive_verification(sender: Any, submission: Submission, report: Report, by: Any, **kwargs: Any) -> None:
    """Receiver of `verification_reported`, inside its transaction."""
    tell(submission, news_of_verification(submission, report), by=by)


def news_of_verification(submission: Submission, report: Report) -> News:
    title = submission.title
    figures = f"diklaim {said(report.claimed)}, terverifikasi {said(report.verified)}"
    found = f"Bappeda memverifikasi kematangan “{title}”: {figures}."
    if report.lowered:
        subject = f"Perlu tindakan: kematangan “{title}” turun dari klaim"
        rest = (
            f"{report.lowered} indikator diakui lebih rendah. Alasannya tertulis di tiap indikator; perbaiki buktinya."
        )
    else:
        subject = f"Kematangan “{title}” sudah diverifikasi"
        rest = "Yang diperiksa diakui sesuai klaim. Hasilnya tertulis di tiap indikator."
    path = reverse("maturity:sheet", args=[submission.pk])
    return News(NoticeKind.MATURITY, subject, f"{found}\n\n{rest}", path, people_of_opd(submission))


def said(points: Decimal) -> str:
    """A number of points as people write it: *84*, *1,5*."""
    return formats.number_format(points.normalize(), use_l10n=True)
