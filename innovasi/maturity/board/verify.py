"""The reviewer's page: each claim beside its evidence, what can be acknowledged, and what comes next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from innovasi.editions.choices import NOT_MEASURED
from innovasi.editions.models import Level
from innovasi.innovations.models import Submission
from innovasi.maturity.board.pieces import Piece, pieces_of
from innovasi.maturity.board.scores import Row, Sheet, sheet_of
from innovasi.maturity.models import Claim, Report
from innovasi.maturity.rules import Score

AS_CLAIMED, LOWER, NONE = "Sesuai klaim: tingkat {}", "Turun ke tingkat {}", "Tidak diakui (nilai 0)"


@dataclass(frozen=True)
class Line:
    """One indicator of the page."""

    row: Row
    form: Any  # None where nothing can be verified

    @property
    def key(self) -> str:
        return self.row.indicator.key

    @property
    def claim(self) -> Claim | None:
        return self.row.claim

    @property
    def level(self) -> Level | None:
        return self.row.claim.level if self.row.claim else None

    @property
    def claimed(self) -> int:
        return self.level.parameter if self.level else NOT_MEASURED

    @property
    def levels(self) -> list[Level]:
        """The three levels of the way of measuring that was chosen."""
        basis = self.level.basis_id if self.level else None
        return [level for level in self.row.levels if level.basis_id == basis]

    @property
    def pieces(self) -> list[Piece]:
        return pieces_of(self.row.evidence)

    @property
    def is_open(self) -> bool:
        """Claimed and not verified as it stands."""
        return self.claimed != NOT_MEASURED and self.row.verification is None

    @property
    def can_be_confirmed(self) -> bool:
        return self.is_open and bool(self.row.evidence)

    @property
    def is_lowered(self) -> bool:
        return self.row.verification is not None and self.row.verification.parameter < self.claimed


@dataclass(frozen=True)
class VerifyPage:
    """All indicators of one dossier as a reviewer meets them."""

    submission: Submission
    sheet: Sheet
    groups: list[tuple[str, list[Line]]]
    report: Report | None  # the last time that the OPD was told

    @property
    def lines(self) -> list[Line]:
        return [line for _, lines in self.groups for line in lines]

    @property
    def score(self) -> Score:
        return self.sheet.score

    @property
    def lowered(self) -> int:
        return sum(line.is_lowered for line in self.lines)

    def line_of(self, key: str) -> Line | None:
        return next((line for line in self.lines if line.key == key), None)

    def next_after(self, key: str) -> Line | None:
        """The next claim that waits to be verified, from a place on and around; None when none waits."""
        lines = self.lines
        at = next((number for number, line in enumerate(lines) if line.key == key), -1)
        return next((line for line in (*lines[at + 1 :], *lines[: at + 1]) if line.is_open and line.key != key), None)


def options_of(row: Row) -> list[tuple[int, str]]:
    """What can be acknowledged of a claim, the claimed level first; without evidence only nothing."""
    claimed = row.claim.level.parameter if row.claim and row.claim.level else NOT_MEASURED
    if claimed == NOT_MEASURED or not row.evidence:
        return [(NOT_MEASURED, NONE)]
    lower = [(parameter, LOWER.format(parameter)) for parameter in range(claimed - 1, NOT_MEASURED, -1)]
    return [(claimed, AS_CLAIMED.format(claimed)), *lower, (NOT_MEASURED, NONE)]


def verify_page(submission: Submission, form_of: Callable[[Row], Any]) -> VerifyPage:
    """The page of one dossier; `form_of` makes the form of a claim that can be verified."""
    sheet = sheet_of(submission)
    groups = [(name, [line_of(row, form_of) for row in rows]) for name, rows in sheet.groups]
    report = submission.maturity_reports.select_related("by").first()  # type: ignore[attr-defined]
    return VerifyPage(submission, sheet, groups, report)


def line_of(row: Row, form_of: Callable[[Row], Any]) -> Line:
    return Line(row, form_of(row) if row.claim and row.claim.level else None)
