"""Rows that are units of an OPD."""

from __future__ import annotations

from innovasi.dataio.actions.importing.kinds.organisations.columns import COLUMNS
from innovasi.dataio.actions.importing.kinds.organisations.world import UnitChange, World
from innovasi.dataio.actions.importing.matching import bare_name, kind_of_unit, name_key
from innovasi.dataio.actions.importing.matching.vocabulary import UNIT_KINDS
from innovasi.dataio.actions.importing.plans import RowPlan, tell_broken, tell_opd
from innovasi.dataio.actions.importing.reading import Line
from innovasi.dataio.choices import Outcome
from innovasi.organisations.models import OPD, Unit


def plan_unit(line: Line, world: World) -> RowPlan:
    name, parent = " ".join(line.text("unit").split()), line.text("opd")
    row = RowPlan.of(line, name)
    tell_broken(row, line, COLUMNS)
    kind = kind_of(row, line.text("unit_kind"), name)
    short, area = bare_name(name, kind), line.text("wilayah_code")
    if len(short) > 160 or len(area) > 13:
        row.wrong("nama unit atau kode wilayah terlalu panjang.")
    opd = parent_of(row, parent, world)
    if opd is None or row.outcome == Outcome.WRONG:
        return row
    mark = (opd.code, kind, name_key(short))
    if mark in world.seen:
        row.skip(Outcome.SKIPPED, f"sama dengan {world.seen[mark]}")
        return row
    world.seen[mark] = row.place
    settle(row, opd, Unit(opd=opd, kind=kind, name=short, wilayah_code=area), world)
    return row


def kind_of(row: RowPlan, text: str, name: str) -> str:
    if not text:
        return kind_of_unit(name)
    kind = UNIT_KINDS.pick(text)
    if kind is None:
        row.warnings.append(f"jenis unit “{text[:60]}” tidak dikenali, jadi ditentukan dari namanya.")
    return kind or kind_of_unit(name)


def parent_of(row: RowPlan, text: str, world: World) -> OPD | None:
    if not text:
        row.wrong("nama OPD induk kosong.")
        return None
    opd = world.new.get(name_key(text)) or world.names.find(text)
    if opd is None:
        tell_opd(row, text)
    return opd


def settle(row: RowPlan, opd: OPD, unit: Unit, world: World) -> None:
    """New, already there, or there with another area code."""
    there, is_sure = world.units.find(opd, f"{unit.get_kind_display()} {unit.name}") if opd.pk else (None, False)
    if there is None or not is_sure:
        row.detail, row.payload = f"{unit.get_kind_display()} di bawah {opd.name}", UnitChange(unit)
        if there is not None:
            row.warnings.append(f"mirip {there} yang sudah ada; periksa apakah ini unit yang sama.")
    elif unit.wilayah_code and there.wilayah_code != unit.wilayah_code:
        row.outcome = Outcome.CHANGED
        row.detail = f"Kode wilayah: {there.wilayah_code or 'kosong'} → {unit.wilayah_code}"
        row.payload = UnitChange(there, {"wilayah_code": unit.wilayah_code})
    else:
        row.skip(Outcome.SAME, "sudah ada")
