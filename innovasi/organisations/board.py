"""Answers for the pages about organisations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from innovasi.common.listing import Choice, Listing, chosen, words_asked
from innovasi.common.pages import page_of
from innovasi.organisations.choices import OPDKind, UnitKind
from innovasi.organisations.models import OPD, Unit

ACTIVE, ENDED = "aktif", "nonaktif"
STATES = [(ACTIVE, "Aktif"), (ENDED, "Nonaktif")]
YES, NO = "ya", "tidak"
COUNTED = [(YES, "Dihitung dalam rekap"), (NO, "Tidak dihitung")]


@dataclass(frozen=True)
class Overview:
    """The figures of the master data's front page."""

    active: int
    counted: int
    unsure: list[OPD]  # a few whose name still has to be checked
    units: int


def overview() -> Overview:
    active = OPD.objects.active()
    return Overview(
        active=active.count(),
        counted=OPD.objects.counted().count(),
        unsure=list(active.filter(confirmed=False)[:5]),
        units=Unit.objects.active().count(),
    )


def opd_list(user: Any, asked: Mapping[str, str]) -> Listing:
    """OPDs by search, kind, state and whether they count in the tally."""
    rows, text = OPD.objects.visible_to(user).for_page(), words_asked(asked)
    kind = chosen(asked, "jenis", OPDKind.choices)
    state, counted = chosen(asked, "keadaan", STATES), chosen(asked, "rekap", COUNTED)
    rows = rows.named(text) if text else rows
    rows = rows.of_kind(kind) if kind else rows
    rows = rows.in_tally(counted == YES) if counted else rows
    if state:
        rows = rows.active() if state == ACTIVE else rows.ended()
    choices = [
        Choice("jenis", "Jenis", OPDKind.choices, kind),
        Choice("keadaan", "Keadaan", STATES, state),
        Choice("rekap", "Rekap", COUNTED, counted),
    ]
    return Listing(page_of(rows.order_by("name"), asked.get("halaman")), text, choices)


def unit_list(user: Any, asked: Mapping[str, str]) -> Listing:
    """Units by search, OPD, kind and state."""
    rows, text = Unit.objects.visible_to(user).for_list(), words_asked(asked)
    opds = [(opd.code, opd.name) for opd in OPD.objects.visible_to(user)]
    code, kind = chosen(asked, "opd", opds), chosen(asked, "jenis", UnitKind.choices)
    state = chosen(asked, "keadaan", STATES)
    rows = rows.named(text) if text else rows
    rows = rows.of_opd_code(code) if code else rows
    rows = rows.of_kind(kind) if kind else rows
    if state:
        rows = rows.active() if state == ACTIVE else rows.retired()
    choices = [
        Choice("opd", "OPD", opds, code),
        Choice("jenis", "Jenis", UnitKind.choices, kind),
        Choice("keadaan", "Keadaan", STATES, state),
    ]
    return Listing(page_of(rows, asked.get("halaman")), text, choices)
