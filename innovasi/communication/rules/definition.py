"""What the communication index is, as data. A published version never changes: a change is a new file."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "data"


@dataclass(frozen=True)
class Criterion:
    """One observed fact: what it is in words, what it weighs, and what to do where it is missing."""

    key: str
    weight: int
    label: str
    words: str
    step: str
    least: int
    turn: int  # which of several missing ones is to be mended first
    days: int = 0
    only_if_observed: bool = False


@dataclass(frozen=True)
class Definition:
    """One version of the index: the share of its weights whose facts hold, of 100."""

    version: int
    since: datetime.date
    criteria: tuple[Criterion, ...]

    @property
    def weight(self) -> int:
        return sum(criterion.weight for criterion in self.criteria)

    def of(self, key: str) -> Criterion:
        return next(criterion for criterion in self.criteria if criterion.key == key)


@cache
def published_versions() -> tuple[Definition, ...]:
    """Every version, the newest first."""
    found = [read(path) for path in FOLDER.glob("definisi-*.json")]
    return tuple(sorted(found, key=lambda definition: -definition.version))


def read(path: Path) -> Definition:
    raw = json.loads(path.read_text("utf-8"))
    criteria = tuple(Criterion(**criterion) for criterion in raw["criteria"])
    return Definition(raw["version"], datetime.date.fromisoformat(raw["since"]), criteria)


def current() -> Definition:
    """The version by which figures are made now."""
    return published_versions()[0]
