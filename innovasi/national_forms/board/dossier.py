"""Everything about some dossiers that a national form may ask, in a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from innovasi.editions.models import Indicator
from innovasi.innovations.models import Document, Photo, Submission
from innovasi.maturity.board import Sheet
from innovasi.maturity.board.scores import row_of
from innovasi.maturity.models import Claim, EvidenceUse
from innovasi.maturity.rules import Score, score_of
from innovasi.national_forms.models import Answer
from innovasi.programmes.board import edition_of
from innovasi.programmes.models import Period

BESIDE = ("innovation__opd", "period__edition", "main_urusan", "theme", "unit")


@dataclass(frozen=True)
class Dossier:
    """One dossier with its sheet, its files, and what it answered to forms alone."""

    submission: Submission
    sheet: Sheet
    photos: tuple[Photo, ...]
    documents: tuple[Document, ...]
    answers: Mapping[int, Answer]  # by the field's key in the database


def read(rows: QuerySet[Submission]) -> QuerySet[Submission]:
    """Rows with what `dossiers_of` reads beside them."""
    return rows.select_related(*BESIDE).prefetch_related("other_urusan", "photos", "documents")


def dossiers_of(submissions: Sequence[Submission]) -> list[Dossier]:
    """In the order given; the rows should come through `read`."""
    sheets = sheets_of(submissions)
    answers: dict[int, dict[int, Answer]] = defaultdict(dict)
    for answer in Answer.objects.of([row.pk for row in submissions]):
        answers[answer.submission_id][answer.field_id] = answer
    return [
        Dossier(
            row,
            sheets[row.pk],
            tuple(photo for photo in row.photos.all() if photo.deleted_at is None),  # type: ignore[attr-defined]
            tuple(document for document in row.documents.all() if document.deleted_at is None),  # type: ignore[attr-defined]
            answers[row.pk],
        )
        for row in submissions
    ]


def sheets_of(submissions: Sequence[Submission]) -> dict[int, Sheet]:
    """The sheets of many dossiers: a handful of queries for each edition, and two for all claims."""
    uses = Prefetch("uses", EvidenceUse.objects.of_kept().select_related("evidence"))
    claims: dict[int, dict[int, Claim]] = defaultdict(dict)
    rows = Claim.objects.of([row.pk for row in submissions]).select_related("level__basis", "verified")
    for claim in rows.prefetch_related(uses):
        claims[claim.submission_id][claim.indicator_id] = claim
    rules = {period.pk: rules_of(period) for period in periods_of(submissions)}
    return {row.pk: sheet_of(row, claims[row.pk], *rules[row.period_id]) for row in submissions}


def periods_of(submissions: Iterable[Submission]) -> list[Period]:
    return list({row.period_id: row.period for row in submissions}.values())


def rules_of(period: Period) -> tuple[object, tuple[Indicator, ...]]:
    edition = edition_of(period)
    if edition is None:
        return None, ()
    return edition, tuple(edition.indicators.of_innovations().whole())  # type: ignore[attr-defined]


def sheet_of(
    submission: Submission, claims: Mapping[int, Claim], edition: object, indicators: tuple[Indicator, ...]
) -> Sheet:
    rows = tuple(row_of(indicator, claims.get(indicator.pk)) for indicator in indicators)
    return Sheet(edition, rows, score_of(row.worth for row in rows) if rows else Score())  # type: ignore[arg-type]
