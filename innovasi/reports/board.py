"""Answers for the reports' page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period
from innovasi.reports.choices import Kind, Perm
from innovasi.reports.documents.innovations import Filters, filters_of
from innovasi.reports.models import Export

SHOWN = 10  # files that were prepared for this person


@dataclass(frozen=True)
class ReportsPage:
    """What can be taken out, and what is being prepared for this person."""

    periods: list[Period]
    filters: Filters
    opds: list[OPD]
    exports: list[Export]


def reports_page(user: Any, asked: dict[str, str]) -> ReportsPage:
    filters = filters_of(asked)
    exports = Export.objects.visible_to(user).prepared()[:SHOWN]
    return ReportsPage(list(Period.objects.all()), filters, list(OPD.objects.all()), list(exports))


def last_signature(user: Any) -> dict[str, str]:
    """Who signed the last sheet that this person printed, so that it need not be typed again."""
    last = Export.objects.last_signed(user, Kind.TALLY)
    return {name: last.asked.get(name, "") for name in ("tempat", "jabatan", "nama", "nip")} if last else {}


def opd_open_to(user: Any, code: str) -> OPD | None:
    """The OPD of this code, if this person may take out its sheet."""
    opd = OPD.objects.filter(code=code).first()
    return opd if opd and user.has_perm(Perm.OPD_SHEET, opd) else None
