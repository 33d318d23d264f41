"""The page of all indicators: what is claimed, what proves it, what is missing, in words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse

from innovasi.editions.choices import EvidenceKind
from innovasi.innovations.board.section_page import SectionPage, section_page
from innovasi.innovations.models import Submission
from innovasi.maturity.board.panels import Panel, panels_of
from innovasi.maturity.board.part import KEY
from innovasi.maturity.board.scores import Row, Sheet, sheet_of
from innovasi.maturity.choices import Perm
from innovasi.maturity.models import Evidence
from innovasi.maturity.rules import Score

EMPTY, HALF, DONE = "Belum diisi", "Sebagian", "Lengkap"


@dataclass(frozen=True)
class Line:
    """One indicator on the page of all."""

    row: Row
    url: str

    @property
    def state(self) -> str:
        if not self.row.worth.claimed and not self.row.evidence:
            return EMPTY
        return DONE if self.row.worth.proven and not self.lack else HALF

    @property
    def lack(self) -> str:
        """What is still missing, as a sentence; empty when nothing is."""
        return lack_of(self.row)


def lack_of(row: Row) -> str:
    is_claimed, proofs = bool(row.worth.claimed), len(row.evidence)
    if not is_claimed:
        return "Bukti sudah ada, tetapi tingkatnya belum dipilih: nilainya masih 0." if proofs else ""
    if not proofs:
        return "Bukti belum ada: nilainya masih 0."
    unfinished = sum(1 for piece in row.evidence if words_missing(row.indicator.evidence_kind, piece))
    return f"Keterangan {unfinished} bukti belum lengkap." if unfinished else ""


def words_missing(kind: str, piece: Evidence) -> list[str]:
    """What the national form asks of a piece beside the file, and nobody wrote."""
    if kind == EvidenceKind.LETTER:
        asked = {"nomor surat": piece.letter_number, "tanggal surat": piece.letter_date, "tentang": piece.about}
        return [name for name, answer in asked.items() if not answer] if not piece.reference else []
    return [] if piece.title else ["judul"]


@dataclass(frozen=True)
class Totals:
    """The three scores of a dossier and what they mean."""

    score: Score
    most: Decimal
    indicators: int

    @property
    def unproven(self) -> Decimal:
        return self.score.claimed - self.score.proven

    @property
    def lowered(self) -> Decimal:
        """What Bappeda did not acknowledge of what it checked, once it checked everything that is proven."""
        return self.score.proven - self.score.verified

    @property
    def is_checked(self) -> bool:
        return bool(self.score.checked)


@dataclass(frozen=True)
class SheetPage:
    frame: SectionPage
    sheet: Sheet
    groups: list[tuple[str, list[Line]]]
    totals: Totals
    can_claim: bool
    is_own: bool  # the OPD's own people, or who helps them
    panels: list[Panel]


def totals_of(sheet: Sheet) -> Totals:
    return Totals(sheet.score, sum((row.indicator.highest for row in sheet.rows), Decimal(0)), len(sheet.rows))


def address_of(submission: Submission, key: str) -> str:
    return reverse("maturity:indicator", args=[submission.pk, key])


def sheet_page(submission: Submission, user: Any) -> SheetPage:
    """A fixed number of queries, whatever is claimed and proven."""
    sheet = sheet_of(submission)
    return SheetPage(
        frame=section_page(submission, user, KEY),
        sheet=sheet,
        groups=[
            (name, [Line(row, address_of(submission, row.indicator.key)) for row in rows])
            for name, rows in sheet.groups
        ],
        totals=totals_of(sheet),
        can_claim=user.has_perm(Perm.CLAIM, submission),
        is_own=user.has_perm(Perm.FILL, submission),
        panels=panels_of(submission, sheet, user),
    )
