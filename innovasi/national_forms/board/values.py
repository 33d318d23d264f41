"""What fills a field: an answer of the dossier, or a suggestion put together from several."""

from __future__ import annotations

import datetime

from django.utils import formats

from innovasi.innovations.rules.sections import MANY
from innovasi.maturity.board import Row
from innovasi.national_forms.board.dossier import Dossier
from innovasi.national_forms.board.pieces import of_evidence
from innovasi.national_forms.choices import INDICATOR_PREFIX, Source
from innovasi.national_forms.models import FormField

DATES = (Source.TRIAL_DATE, Source.LAUNCH_DATE, Source.DEVELOPMENT_DATE)


def value_of(field: FormField, dossier: Dossier) -> str:
    """The text of a field as it would be copied."""
    if field.source == Source.EXTRA:
        answer = dossier.answers.get(field.pk)
        return answer.text if answer else ""
    return answer_of(field.source, dossier)


def answer_of(source: str, dossier: Dossier) -> str:
    """One of the dossier's own answers in words."""
    submission = dossier.submission
    if source == Source.OPD:
        opd = submission.innovation.opd.name
        return f"{submission.unit.name}, {opd}" if submission.unit else opd
    if source in DATES:
        day: datetime.date | None = getattr(submission, source)
        return formats.date_format(day, "j F Y") if day else ""
    value = submission.answer(source)
    return "; ".join(value) if source in MANY else str(value)


def suggestion_for(field: FormField, dossier: Dossier) -> str:
    """A draft of a field from what the dossier says already, part by part; never cut."""
    parts = [ingredient(name, dossier) for name in field.ingredients]
    return "\n\n".join(part for part in parts if part)


def ingredient(name: str, dossier: Dossier) -> str:
    if not name.startswith(INDICATOR_PREFIX):
        return answer_of(name, dossier).strip() if name in Source.values else ""
    key = name.removeprefix(INDICATOR_PREFIX)
    row = next((row for row in dossier.sheet.rows if row.indicator.key == key), None)
    return in_words(row) if row else ""


def in_words(row: Row) -> str:
    """*Regulasi: Peraturan Kepala Daerah. Catatan. Bukti: SK …, Nomor 12, 3 Mei 2026.*"""
    claim = row.claim
    if claim is None or claim.level is None:
        return ""
    told = [f"{row.indicator.name}: {claim.level.text.rstrip('.')}."]
    if claim.note:
        told.append(claim.note)
    proofs = [", ".join(filter(None, (piece.label, piece.facts))) for piece in map(of_evidence, row.evidence)]
    if proofs:
        told.append(f"Bukti: {'; '.join(proofs)}.")
    return " ".join(told)
