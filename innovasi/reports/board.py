"""Answers for the reports' page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.template.defaultfilters import filesizeformat

from innovasi.national_forms.models import NationalForm
from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period
from innovasi.reports.choices import MOST_BYTES, MOST_INNOVATIONS, Kind, Perm
from innovasi.reports.documents.innovations import Filters, filters_of
from innovasi.reports.documents.national import sheets_offered
from innovasi.reports.documents.packages import size_of_period
from innovasi.reports.models import Export
from innovasi.reports.querysets import period_of

SHOWN = 10  # files that were prepared for this person


@dataclass(frozen=True)
class ReportsPage:
    """What can be taken out, and what is being prepared for this person."""

    periods: list[Period]
    filters: Filters
    opds: list[OPD]
    exports: list[Export]
    forms: list[NationalForm]
    can_package: bool


def reports_page(user: Any, asked: dict[str, str]) -> ReportsPage:
    filters = filters_of(asked)
    exports = Export.objects.visible_to(user).prepared()[:SHOWN]
    return ReportsPage(
        list(Period.objects.all()),
        filters,
        list(OPD.objects.all()),
        list(exports),
        sheets_offered(),
        user.has_perm(Perm.PACKAGES),
    )


def last_signature(user: Any) -> dict[str, str]:
    """Who signed the last sheet that this person printed, so that it need not be typed again."""
    last = Export.objects.last_signed(user, Kind.TALLY)
    return {name: last.asked.get(name, "") for name in ("tempat", "jabatan", "nama", "nip")} if last else {}


def opd_open_to(user: Any, code: str) -> OPD | None:
    """The OPD of this code, if this person may take out its sheet."""
    opd = OPD.objects.filter(code=code).first()
    return opd if opd and user.has_perm(Perm.OPD_SHEET, opd) else None


@dataclass(frozen=True)
class Weighed:
    """A package before it is written: what it would hold, and why it is not made."""

    count: int
    size: int

    @property
    def problem(self) -> str:
        if not self.count:
            return "Belum ada inovasi yang disetujui di pilihan ini, jadi tidak ada yang dapat dipaketkan."
        if self.count > MOST_INNOVATIONS or self.size > MOST_BYTES:
            return (
                f"Paket ini akan memuat {self.count} inovasi dan sekitar {filesizeformat(self.size)} bukti, "
                f"terlalu besar untuk satu berkas. Pilih satu OPD, lalu minta sekali lagi."
            )
        return ""


def weigh(user: Any, asked: dict[str, str]) -> Weighed | None:
    """None when the period is not there."""
    period = period_of(asked.get("periode", ""))
    return Weighed(*size_of_period(period, asked.get("opd", ""), user)) if period else None
