"""What a higher context adds to the page of a sheet; it registers from its `ready()`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from innovasi.innovations.models import Submission
from innovasi.maturity.board.scores import Sheet


@dataclass(frozen=True)
class Panel:
    """A part of the page: the template, which begins with its own h2, and what it needs under the name `panel`."""

    template: str
    context: Any


PanelMaker = Callable[[Submission, Sheet, Any], Panel | None]
_makers: list[PanelMaker] = []


def register_panel(maker: PanelMaker) -> PanelMaker:
    """Add a panel; the maker gets the dossier, its sheet and the person. None: nothing to show of this dossier."""
    if maker not in _makers:
        _makers.append(maker)
    return maker


def panels_of(submission: Submission, sheet: Sheet, user: Any) -> list[Panel]:
    return [panel for maker in _makers if (panel := maker(submission, sheet, user)) is not None]
