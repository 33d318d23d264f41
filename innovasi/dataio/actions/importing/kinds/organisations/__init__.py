"""OPDs and units: a row that names a unit is a unit, any other is an OPD."""

from __future__ import annotations

from typing import Any

from innovasi.dataio.actions.importing.kinds.organisations.columns import COLUMNS
from innovasi.dataio.actions.importing.kinds.organisations.opds import plan_opd
from innovasi.dataio.actions.importing.kinds.organisations.units import plan_unit
from innovasi.dataio.actions.importing.kinds.organisations.world import OPDChange, UnitChange, World
from innovasi.dataio.actions.importing.plans import Asked, Kind, Plan
from innovasi.dataio.actions.importing.reading import Line
from innovasi.organisations.actions import keep
from innovasi.organisations.choices import OPDKind, UnitKind
from innovasi.organisations.models import Urusan

__all__ = ["ORGANISATIONS"]


def plan(lines: list[Line], asked: Asked) -> Plan:
    """OPDs first, so that a unit may stand above its OPD."""
    world = World(asked)
    rows = {id(line): plan_opd(line, world) for line in lines if not line.text("unit")}
    rows |= {id(line): plan_unit(line, world) for line in lines if line.text("unit")}
    return Plan([rows[id(line)] for line in lines], world.names.questions())


def write(plan: Plan, *, by: Any) -> None:
    """OPDs before the units that may hang under them."""
    changes = [row.payload for row in plan.to_write]
    for change in changes:
        if isinstance(change, OPDChange):
            for name, value in change.values.items():
                setattr(change.opd, name, value)
            known = list(change.opd.urusan.all()) if change.opd.pk else []
            keep(change.opd, urusan=[*known, *change.urusan], by=by)
    for change in changes:
        if isinstance(change, UnitChange):
            for name, value in change.values.items():
                setattr(change.unit, name, value)
            change.unit.save()


def lists() -> dict[str, list[str]]:
    return {
        "kind": [str(label) for label in OPDKind.labels],
        "unit_kind": [str(label) for label in UnitKind.labels],
        "urusan": [row.name for row in Urusan.objects.all()],
    }


ORGANISATIONS = Kind(COLUMNS, plan, write, lists)
