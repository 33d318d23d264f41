"""Units by name under their OPD."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from innovasi.dataio.actions.importing.matching.keys import name_key
from innovasi.organisations.choices import UnitKind
from innovasi.organisations.models import OPD, Unit

BEGINNINGS = (
    (UnitKind.KELURAHAN, re.compile(r"^(?:kelurahan|kel)\b\.?", re.IGNORECASE)),
    (UnitKind.PUSKESMAS, re.compile(r"^(?:upt[d]?\s+)?(?:puskesmas|pkm)\b", re.IGNORECASE)),
    (
        UnitKind.SCHOOL,
        re.compile(r"^(?:upt[d]?\s+)?(?:sd|sdn|smp|smpn|tk|tkn|paud|sekolah|sma|smk)\b", re.IGNORECASE),
    ),
    (UnitKind.SECTION, re.compile(r"^(?:bagian|bidang)\b", re.IGNORECASE)),
    (UnitKind.UPTD, re.compile(r"^(?:uptd?|unit pelaksana)\b", re.IGNORECASE)),
)
NEAR = 90  # per cent


def kind_of_unit(name: str) -> str:
    """The kind that a unit's name tells: *Puskesmas Kedaton* is a puskesmas."""
    return next((kind for kind, beginning in BEGINNINGS if beginning.search(name)), UnitKind.OTHER)


def bare_name(name: str, kind: str) -> str:
    """A kelurahan is kept by its name alone; others keep the word that says what they are."""
    return BEGINNINGS[0][1].sub("", name).strip() if kind == UnitKind.KELURAHAN else name


class UnitNames:
    """All units by OPD and folded name, with and without the word of their kind."""

    def __init__(self) -> None:
        self.by_opd: dict[int, dict[str, Unit]] = {}
        for unit in Unit.objects.all():
            keys = self.by_opd.setdefault(unit.opd_id, {})
            keys |= {name_key(text): unit for text in (f"{unit.get_kind_display()} {unit.name}", unit.name, str(unit))}

    def find(self, opd: OPD, name: str) -> tuple[Unit | None, bool]:
        """The unit that a name means, and whether that is certain."""
        keys = self.by_opd.get(opd.pk, {})
        mine = name_key(name)
        if mine in keys:
            return keys[mine], True
        best = max(keys, key=lambda key: fuzz.ratio(mine, key), default=None)
        return (keys[best], False) if best and fuzz.ratio(mine, best) >= NEAR else (None, False)
