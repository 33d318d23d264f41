"""What is known while the rows are walked through."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from innovasi.dataio.actions.importing.matching import OPDNames, UnitNames, UrusanNames
from innovasi.dataio.actions.importing.plans import Asked
from innovasi.organisations.models import OPD, Unit, Urusan

RESERVED_CODES = {"baru"}  # taken by addresses


class World:
    """The portal's rows, and the new OPDs of the sheet beside them."""

    def __init__(self, asked: Asked) -> None:
        self.names, self.units, self.urusan = OPDNames(asked.answers), UnitNames(), UrusanNames()
        self.new: dict[str, OPD] = {}  # by key of the name
        self.codes = set(self.names.opds) | RESERVED_CODES
        self.seen: dict[Any, str] = {}  # what a row is about → where it stood first


@dataclass
class OPDChange:
    """A new OPD, or one with new values, and the affairs that come to it."""

    opd: OPD
    values: dict[str, Any] = field(default_factory=dict)
    urusan: list[Urusan] = field(default_factory=list)


@dataclass
class UnitChange:
    unit: Unit
    values: dict[str, Any] = field(default_factory=dict)
