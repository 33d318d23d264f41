"""How each criterion is read off the facts. Nothing here is an opinion: a fact holds, does not, or was not observed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from innovasi.communication.rules.definition import Criterion, Definition


@dataclass(frozen=True)
class Facts:
    """What is known about one published innovation."""

    innovation_id: int
    opd_id: int
    has_summary: bool = False
    is_plain: bool = False
    answers_five: bool = False
    has_picture: bool = False
    activities: int = 0
    scans: int = 0
    visits: int = 0
    votes: int = 0
    helpful: int = 0
    due: int = 0  # messages that were answered, or whose last day has passed
    late: int = 0


Measure = Callable[[Facts, Criterion], bool | None]
MEASURES: dict[str, Measure] = {
    "ringkasan": lambda facts, wanted: facts.has_summary,
    "bahasa": lambda facts, wanted: facts.is_plain,
    "lima": lambda facts, wanted: facts.answers_five,
    "gambar": lambda facts, wanted: facts.has_picture,
    "kegiatan": lambda facts, wanted: facts.activities >= wanted.least,
    "tempat": lambda facts, wanted: facts.scans >= wanted.least,
    "kunjungan": lambda facts, wanted: facts.visits >= wanted.least,
    "membantu": lambda facts, wanted: facts.votes >= wanted.least and facts.helpful * 2 >= facts.votes,
    "dijawab": lambda facts, wanted: facts.late == 0 if facts.due else None,
}
FIGURES: dict[str, Callable[[Facts], int]] = {
    "kegiatan": lambda facts: facts.activities,
    "tempat": lambda facts: facts.scans,
    "kunjungan": lambda facts: facts.visits,
    "membantu": lambda facts: facts.votes,
    "dijawab": lambda facts: facts.due,
}


@dataclass(frozen=True)
class Result:
    """One criterion for one innovation; `holds` is None where nothing was observed and it does not count."""

    criterion: Criterion
    holds: bool | None
    figure: int | None

    @property
    def is_missing(self) -> bool:
        return self.holds is False


@dataclass(frozen=True)
class Standing:
    """The index of one innovation, and what it is made of."""

    facts: Facts
    results: tuple[Result, ...]

    @property
    def score(self) -> int:
        """The share of the weights that count whose facts hold, of 100, rounded half up."""
        counted = [result for result in self.results if result.holds is not None]
        possible = sum(result.criterion.weight for result in counted)
        earned = sum(result.criterion.weight for result in counted if result.holds)
        return (earned * 200 + possible) // (possible * 2) if possible else 0

    @property
    def missing(self) -> list[Criterion]:
        """What does not hold, in the order in which to mend it."""
        lacking = [result.criterion for result in self.results if result.is_missing]
        return sorted(lacking, key=lambda criterion: criterion.turn)

    @property
    def is_silent(self) -> bool:
        """Accepted, and not yet made known: no activity with proof, and no code was opened."""
        return not self.facts.activities and not self.facts.scans


def stand(facts: Facts, definition: Definition) -> Standing:
    """The index of one innovation by one definition."""
    return Standing(facts, tuple(result_of(facts, criterion) for criterion in definition.criteria))


def result_of(facts: Facts, criterion: Criterion) -> Result:
    figure = FIGURES.get(criterion.key)
    return Result(criterion, MEASURES[criterion.key](facts, criterion), figure(facts) if figure else None)


def mean(standings: list[Standing]) -> int | None:
    """The mean index, rounded half up; None of nothing."""
    if not standings:
        return None
    total = sum(standing.score for standing in standings)
    return (total * 2 + len(standings)) // (len(standings) * 2)
