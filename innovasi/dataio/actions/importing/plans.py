"""What an import would do, row by row, before anything is written."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

from innovasi.dataio.actions.importing.matching import Question
from innovasi.dataio.actions.importing.reading import Column, Line, Table, label_of
from innovasi.dataio.choices import WRITTEN, Outcome

LONGEST_LABEL = 120  # characters


@dataclass
class RowPlan:
    """One row: what becomes of it, why, and what would be written."""

    sheet: str
    number: int
    label: str
    outcome: Outcome = Outcome.NEW
    detail: str = ""
    errors: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    payload: Any = None

    @classmethod
    def of(cls, line: Line, label: str) -> RowPlan:
        return cls(line.sheet, line.number, label[:LONGEST_LABEL])

    @property
    def place(self) -> str:
        return f"lembar {self.sheet} baris {self.number}"

    def wrong(self, sentence: str) -> None:
        self.errors.append(sentence)
        self.outcome = Outcome.WRONG

    def skip(self, outcome: Outcome, reason: str) -> None:
        if self.outcome != Outcome.WRONG:
            self.outcome, self.detail = outcome, reason

    def told(self) -> dict[str, Any]:
        """As it is kept for the page."""
        return {
            "sheet": self.sheet,
            "number": self.number,
            "label": self.label,
            "outcome": str(self.outcome),
            "detail": self.detail,
            "errors": self.errors,
            "warnings": self.warnings,
        }


@dataclass
class Plan:
    """Everything that an import would do."""

    rows: list[RowPlan]
    questions: list[Question] = field(default_factory=list)
    missing_years: list[int] = field(default_factory=list)  # accepted records whose period is not there
    accepted_rows: int = 0  # rows that the sheet calls accepted
    as_accepted: int = 0  # of them, how many would come in so

    @property
    def counts(self) -> dict[str, int]:
        found = Counter(row.outcome for row in self.rows)
        return {str(outcome): found[outcome] for outcome in Outcome}

    @property
    def to_write(self) -> list[RowPlan]:
        return [row for row in self.rows if row.outcome in WRITTEN]

    @property
    def fingerprint(self) -> str:
        """Changes when what would be written changes."""
        seen = [[row.sheet, row.number, row.outcome, row.detail] for row in self.rows]
        return hashlib.sha256(json.dumps(seen).encode()).hexdigest()


@dataclass(frozen=True)
class Asked:
    """What a plan depends on besides the sheets: who asks, and what they decided."""

    by: Any
    answers: dict[str, str]  # OPDs by the key of a spelling
    as_accepted: bool = False


@dataclass(frozen=True)
class Kind:
    """How one kind of workbook is read, planned, written, and shown as an empty form."""

    columns: tuple[Column, ...]
    plan: Callable[[list[Line], Asked], Plan]
    write: Callable[..., None]  # (plan, *, by)
    lists: Callable[[], dict[str, list[str]]]  # choices by column, for the empty form


def report_of(plan: Plan, tables: list[Table]) -> dict[str, Any]:
    """A plan as it is kept with the run."""
    return {
        "counts": plan.counts,
        "rows": [row.told() for row in plan.rows],
        "questions": [asdict(question) for question in plan.questions],
        "missing_years": plan.missing_years,
        "accepted_rows": plan.accepted_rows,
        "as_accepted": plan.as_accepted,
        "sheets": [sheet_of(table) for table in tables],
        "fingerprint": plan.fingerprint,
    }


def sheet_of(table: Table) -> dict[str, Any]:
    return {
        "title": table.title,
        "headings": [heading[:LONGEST_LABEL] for heading in table.headings],
        "mapping": {str(place): name for place, name in table.mapping.items()},
        "rows": len(table.lines),
        "notes": table.notes,
        "is_read": table.is_read,
    }


def tell_broken(row: RowPlan, line: Line, columns: tuple[Column, ...]) -> None:
    """A failed formula in a needed column is an error; elsewhere it counts as empty."""
    needed = {column.name for column in columns if column.needed}
    for name, sign in line.broken.items():
        label = label_of(columns, name)
        if name in needed:
            row.wrong(f"kolom {label} berisi {sign}; perbaiki rumusnya.")
        else:
            row.warnings.append(f"kolom {label} berisi {sign}, jadi dibaca kosong.")


def tell_opd(row: RowPlan, text: str) -> None:
    row.wrong(f"OPD “{text[:LONGEST_LABEL]}” belum dikenali; pilih OPD-nya di bagian Nama OPD.")
