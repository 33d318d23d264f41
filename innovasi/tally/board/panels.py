"""What a higher context adds to an OPD's page; it registers from its `ready()`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period


@dataclass(frozen=True)
class Panel:
    """A part of the page: the template, which begins with its own h2, and what it needs under the name `panel`."""

    template: str
    context: dict[str, Any] = field(default_factory=dict)


PanelMaker = Callable[[OPD, Period], Panel | None]
_makers: list[PanelMaker] = []


def register_panel(maker: PanelMaker) -> PanelMaker:
    """Add a panel to `/kerja/rekap/<code>/`; a maker that returns None has nothing to show of this OPD."""
    if maker not in _makers:
        _makers.append(maker)
    return maker


def panels_of(opd: OPD, period: Period) -> list[Panel]:
    return [panel for maker in _makers if (panel := maker(opd, period)) is not None]
