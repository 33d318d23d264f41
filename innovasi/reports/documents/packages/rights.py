"""Who may take which package, asked when it is wanted, when it is written, and when it is fetched."""

from __future__ import annotations

from typing import Any

from innovasi.reports.choices import Kind, Perm
from innovasi.reports.documents.packages.whole import Package
from innovasi.reports.querysets import accepted_in, dossier_known_to, period_of


def package_open_to(user: Any, kind: str, asked: dict[str, str]) -> Package | None:
    """The package that was asked for, if this person may take it out."""
    if kind == Kind.PACKAGE:
        row = dossier_known_to(user, asked.get("pengajuan", ""))
        is_open = row is not None and user.has_perm(Perm.PACKAGE, row)
        return Package([row.pk], user, in_folders=False) if row and is_open else None
    period = period_of(asked.get("periode", ""))
    if kind != Kind.PACKAGES or period is None or not user.has_perm(Perm.PACKAGES):
        return None
    rows = accepted_in(user, period, asked.get("opd", ""))
    return Package(list(rows.values_list("pk", flat=True)), user, in_folders=True)
