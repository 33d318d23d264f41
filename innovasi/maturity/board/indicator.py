"""The page of one indicator: its levels, its evidence, and where more evidence lies ready."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from innovasi.innovations.models import Submission
from innovasi.maturity.board.scores import Row, Sheet, sheet_of
from innovasi.maturity.board.sheet import Totals, address_of, lack_of, totals_of, words_missing
from innovasi.maturity.board.sources import Offered, offers_of
from innovasi.maturity.choices import UNDO_HOURS, Perm
from innovasi.maturity.models import Evidence
from innovasi.maturity.rules.uploads import PICTURES, endings_of, in_words, takes

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Piece:
    """One piece of evidence in the list of an indicator."""

    evidence: Evidence
    missing: list[str]
    is_large: bool  # the national form may refuse it
    others: int  # indicators that it proves besides

    @property
    def missing_words(self) -> str:
        return ", ".join(self.missing)


@dataclass(frozen=True)
class IndicatorPage:
    """What one person may see and do at one indicator of one dossier."""

    submission: Submission
    sheet: Sheet
    row: Row
    number: int
    pieces: list[Piece]
    totals: Totals
    can_claim: bool
    is_own: bool
    can_read_evidence: bool
    removed: list[Evidence]
    reusable: list[Evidence]
    offers: list[Offered]

    @property
    def indicator(self) -> Any:
        return self.row.indicator

    @property
    def lack(self) -> str:
        return lack_of(self.row)

    @property
    def total(self) -> int:
        return len(self.sheet.rows)

    @property
    def sheet_url(self) -> str:
        return reverse("maturity:sheet", args=[self.submission.pk])

    @property
    def previous_url(self) -> str:
        return self.neighbour(-1)

    @property
    def next_url(self) -> str:
        return self.neighbour(1)

    def neighbour(self, step: int) -> str:
        at = self.number - 1 + step
        return address_of(self.submission, self.sheet.rows[at].indicator.key) if 0 <= at < self.total else ""

    @property
    def endings(self) -> str:
        return in_words(endings_of(self.indicator))

    @property
    def takes_pictures(self) -> bool:
        return bool(set(PICTURES) & set(endings_of(self.indicator)))

    @property
    def accept(self) -> str:
        return ",".join(f".{ending}" for ending in endings_of(self.indicator))

    @property
    def limit(self) -> int:
        return settings.UPLOAD_LIMIT

    @property
    def limit_in_megabytes(self) -> int:
        return settings.UPLOAD_LIMIT // MEGABYTE

    @property
    def national_limit(self) -> str:
        """What the edition says of one file, as people say it."""
        kib = self.sheet.edition.file_limit_kib if self.sheet.edition else 0
        return f"{kib // 1024} MB" if kib % 1024 == 0 else f"{kib} KB"


def indicator_page(submission: Submission, user: Any, key: str) -> IndicatorPage | None:
    """None when the dossier's edition asks no such indicator. A fixed number of queries."""
    sheet = sheet_of(submission)
    at = next((at for at, row in enumerate(sheet.rows) if row.indicator.key == key), None)
    if at is None:
        return None
    row, may_read = sheet.rows[at], user.has_perm(Perm.READ_EVIDENCE, submission)
    can_claim = user.has_perm(Perm.CLAIM, submission)
    return IndicatorPage(
        submission=submission,
        sheet=sheet,
        row=row,
        number=at + 1,
        pieces=pieces_of(sheet, row) if may_read else [],
        totals=totals_of(sheet),
        can_claim=can_claim,
        is_own=user.has_perm(Perm.FILL, submission),
        can_read_evidence=may_read,
        removed=removed_from(row) if can_claim else [],
        reusable=reusable(submission, row) if can_claim else [],
        offers=offers_of(submission, row.indicator, row.evidence) if can_claim else [],
    )


def pieces_of(sheet: Sheet, row: Row) -> list[Piece]:
    limit = sheet.edition.file_limit_kib * 1024 if sheet.edition else 0
    every = [piece.pk for each in sheet.rows for piece in each.evidence]
    return [
        Piece(
            evidence=piece,
            missing=words_missing(row.indicator.evidence_kind, piece),
            is_large=piece.size > limit,
            others=every.count(piece.pk) - 1,
        )
        for piece in row.evidence
    ]


def removed_from(row: Row) -> list[Evidence]:
    """What was taken away here lately and can be brought back."""
    if row.claim is None:
        return []
    since = timezone.now() - datetime.timedelta(hours=UNDO_HOURS)
    return list(Evidence.objects.deleted_since(since).under(row.claim))


def reusable(submission: Submission, row: Row) -> list[Evidence]:
    """Evidence of this dossier that could prove this indicator too."""
    used = {piece.pk for piece in row.evidence}
    kept = Evidence.objects.of_dossier(submission).kept()
    return [piece for piece in kept if piece.pk not in used and takes(row.indicator, piece)]
