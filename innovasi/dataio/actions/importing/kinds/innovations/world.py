"""What the portal holds already, read once before the rows are walked through."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from innovasi.dataio.actions.importing.matching import OPDNames, UnitNames, UrusanNames
from innovasi.dataio.actions.importing.plans import Asked
from innovasi.innovations.choices import Status
from innovasi.innovations.models import Submission
from innovasi.organisations.models import OPD, Urusan
from innovasi.programmes.models import Period, Theme
from innovasi.search.folding import words

Mark = tuple[int, str]  # OPD and folded title


@dataclass
class Standing:
    """An innovation of that name, in the portal or earlier in the same workbook."""

    innovation_id: int | None = None
    accepted_years: set[int] = field(default_factory=set)
    place: str = ""  # where in the workbook it stands; empty: in the portal


@dataclass
class Dossier:
    """What would be written for one row."""

    opd: OPD
    mark: Mark
    answers: dict[str, Any]
    other_urusan: list[Urusan]
    period: Period
    is_accepted: bool
    innovation_id: int | None = None  # of an innovation that gets one more dossier


def title_key(title: str) -> str:
    return "".join(words(title)) or title.casefold()


class World:
    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.names, self.units, self.urusan = OPDNames(asked.answers), UnitNames(), UrusanNames()
        periods, now = list(Period.objects.order_by("deadline_at")), timezone.now()
        over = [period for period in periods if not period.is_open and (period.closed_at or period.deadline_at <= now)]
        self.closed = {period.year: period for period in over}  # of several in a year, the last
        self.coming = {period.year: period for period in periods if period not in over}
        self.open = next((period for period in periods if period.is_open and period.opens_at <= now), None)
        self.themes: dict[int, list[Theme]] = {}
        self.missing_years: set[int] = set()
        self.known: dict[Mark, Standing] = defaultdict(Standing)
        rows = Submission.objects.values_list("innovation_id", "innovation__opd_id", "title", "status", "period__year")
        for key, opd_id, title, status, year in rows.order_by("innovation_id"):
            standing = self.known[opd_id, title_key(title)]
            standing.innovation_id = key
            if status == Status.ACCEPTED:
                standing.accepted_years.add(year)

    def themes_of(self, period: Period) -> list[Theme]:
        if period.year not in self.themes:
            self.themes[period.year] = list(Theme.objects.offered_in(period.year))
        return self.themes[period.year]
