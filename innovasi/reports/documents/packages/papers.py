"""The papers that a package adds to the files: the profile as a PDF, and each chosen form as a text."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils import timezone

from innovasi.common.typesetting import typeset
from innovasi.national_forms.board import FormState, Line
from innovasi.national_forms.choices import Part
from innovasi.reports.documents.book import moment_in_words
from innovasi.reports.documents.packages.snapshot import Snapshot


def profile(snapshot: Snapshot) -> bytes:
    """The profile, the long texts, and the sheet of indicators with their evidence."""
    row, state = snapshot.submission, snapshot.iid
    lines = state.lines if state else []
    sheet = state.dossier.sheet if state else None
    values = {
        "site": settings.SITE_URL.split("://")[-1],
        "title": row.title,
        "code": row.innovation.code,
        "opd": row.innovation.opd.name,
        "period": row.period.title,
        "status": str(row.get_status_display()),
        "at": moment_in_words(timezone.now()),
        "facts": [{"label": line.label, "value": line.value} for line in lines if is_fact(line)],
        "texts": [{"label": line.label, "value": line.value, "note": line.counted} for line in lines if is_text(line)],
        "indicators": [indicator(line) for line in lines if line.part == Part.INDICATORS],
        "score": {"claimed": figure(sheet.score.claimed), "proven": figure(sheet.score.proven)} if sheet else None,
    }
    return typeset("reports/profil", values)


def is_fact(line: Line) -> bool:
    return line.part == Part.PROFILE and bool(line.value)


def is_text(line: Line) -> bool:
    return line.part == Part.TEXT and bool(line.value)


def indicator(line: Line) -> dict[str, Any]:
    return {"label": line.label, "level": line.value or "Belum diisi", "proofs": str(len(line.pieces))}


def figure(points: Any) -> str:
    return f"{points.normalize():f}".replace(".", ",")


def plain_text(state: FormState) -> bytes:
    """A chosen form as a text to copy from: each field with its words."""
    parts = [f"{state.form}", ""]
    for line in state.lines:
        if line.part in (Part.PROFILE, Part.TEXT):
            count = f" ({line.counted})" if line.counted else ""
            parts += [f"== {line.label}{count}", line.value or "(kosong)", ""]
    return "\r\n".join("\n".join(parts).splitlines()).encode()
