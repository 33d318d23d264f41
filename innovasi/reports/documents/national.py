"""All accepted innovations of a period in the columns of one national form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from innovasi.common.sheets import Sheet
from innovasi.common.words import count_words
from innovasi.editions.models import Indicator
from innovasi.maturity.board import Row
from innovasi.national_forms.board import Dossier, dossiers_of
from innovasi.national_forms.board.dossier import read, rules_of
from innovasi.national_forms.board.lines import line_of_files
from innovasi.national_forms.board.values import value_of
from innovasi.national_forms.choices import OF_FILES, Part, Source
from innovasi.national_forms.models import FormField, NationalForm
from innovasi.programmes.models import Period
from innovasi.reports.choices import Kind
from innovasi.reports.documents.book import Book, Cell
from innovasi.reports.documents.lists import Asked, book_of
from innovasi.reports.querysets import accepted_in, period_of

WIDE = 60
BEFORE = [
    Cell("Kode", lambda row: row.dossier.submission.innovation.code),
    Cell("OPD", lambda row: row.dossier.submission.innovation.opd.name),
]
AFTER = [
    Cell("Nilai diklaim", lambda row: float(row.dossier.sheet.score.claimed)),
    Cell("Nilai dengan bukti", lambda row: float(row.dossier.sheet.score.proven)),
    Cell("Nilai terverifikasi", lambda row: float(row.dossier.sheet.score.verified)),
]


@dataclass(frozen=True)
class FormRow:
    """One innovation, its indicators at hand by their row of the edition."""

    dossier: Dossier
    indicators: dict[int, Row]


def sheets_offered() -> list[NationalForm]:
    return list(NationalForm.objects.newest_first())


def form_sheet(user: Any, asked: Asked) -> Book:
    """`asked` names the period and the form; without them the shown period and the form that everybody fills."""
    form = NationalForm.objects.of_key(asked.get("formulir", "")) or NationalForm.objects.for_everybody().first()
    period = period_of(asked.get("periode", "")) or Period.objects.shown()
    if form is None or period is None:
        return Book(0, (Sheet(str(Kind.FORM.label), [cell.title for cell in BEFORE], ()),))
    rows = accepted_in(user, period, form=form if form.is_open_to_choice else None)
    return book_of(Kind.FORM, cells_of(form, period), read(rows), rows_of)


def rows_of(part: list[Any]) -> list[FormRow]:
    return [FormRow(dossier, {row.indicator.pk: row for row in dossier.sheet.rows}) for dossier in dossiers_of(part)]


def cells_of(form: NationalForm, period: Period) -> list[Cell]:
    """The form's fields in their order; the sheet of indicators stands in its place, two columns a row."""
    cells = list(BEFORE)
    for field in form.fields.all():  # type: ignore[attr-defined]
        cells += cells_for(field, form, period)
    has_sheet = any(field.source == Source.INDICATORS for field in form.fields.all())  # type: ignore[attr-defined]
    return [*cells, *(AFTER if has_sheet else ())]


def cells_for(field: FormField, form: NationalForm, period: Period) -> Iterator[Cell]:
    if field.source == Source.INDICATORS:
        for indicator in rules_of(period)[1]:
            yield Cell(f"{indicator.code} {indicator.name}", partial(parameter_of, indicator=indicator))
            yield Cell(f"{indicator.code} bukti", partial(proofs_of, indicator=indicator))
    elif field.source in OF_FILES:
        yield Cell(field.label, partial(files_of, field=field, form=form))
    else:
        yield Cell(field.label, partial(text_of, field=field), WIDE if field.part == Part.TEXT else None)
        if field.min_words or field.max_words:
            yield Cell(f"Jumlah kata {field.label.lower()}", partial(words_of, field=field))


def parameter_of(row: FormRow, *, indicator: Indicator) -> int:
    """What was claimed: 1 to 3, or 0."""
    held = row.indicators.get(indicator.pk)
    return held.claim.level.parameter if held and held.claim and held.claim.level else 0


def proofs_of(row: FormRow, *, indicator: Indicator) -> int:
    held = row.indicators.get(indicator.pk)
    return len(held.evidence) if held else 0


def text_of(row: FormRow, *, field: FormField) -> str:
    return value_of(field, row.dossier)


def words_of(row: FormRow, *, field: FormField) -> int:
    return count_words(value_of(field, row.dossier))


def files_of(row: FormRow, *, field: FormField, form: NationalForm) -> int:
    """How many files lie in the field's place."""
    return len(line_of_files(field, form, row.dossier).pieces)
