"""The index on the page of one innovation, each figure with the way to its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from innovasi.communication.board.facts import standings_of
from innovasi.communication.board.ways import rows_behind
from innovasi.communication.rules.definition import Definition, current
from innovasi.communication.rules.measures import Result, Standing
from innovasi.innovations.models import Innovation
from innovasi.outreach.board import Panel
from innovasi.writing.rules import hints


@dataclass(frozen=True)
class Line:
    """One criterion with the address of what it counts."""

    result: Result
    url: str


@dataclass(frozen=True)
class IndexPanel:
    """What the panel shows."""

    standing: Standing
    definition: Definition
    lines: list[Line]
    hints: list[str]

    @property
    def definition_url(self) -> str:
        return reverse("communication:definition")


def panel_of(innovation: Innovation, user: Any) -> Panel | None:
    """A panel of outreach's page; a withheld innovation has no index."""
    definition = current()
    standings = standings_of(Innovation.objects.published().filter(pk=innovation.pk), definition)
    standing = standings.get(innovation.pk)
    if standing is None or innovation.current is None:
        return None
    lines = [Line(result, rows_behind(result.criterion.key, innovation)) for result in standing.results]
    panel = IndexPanel(standing, definition, lines, hints(innovation.current.citizen_summary))
    return Panel("communication/_panel.html", panel)
