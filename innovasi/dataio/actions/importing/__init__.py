"""Bringing in workbooks: OPDs and units, people, innovations that exist already."""

from innovasi.dataio.actions.importing.blanks import empty_workbook
from innovasi.dataio.actions.importing.repairs import repairs_of
from innovasi.dataio.actions.importing.steps import (
    ImportRefused,
    adjust,
    carry_out,
    confirm,
    discard,
    examine,
    receive,
)
from innovasi.dataio.actions.importing.sweeping import sweep

__all__ = [
    "ImportRefused",
    "adjust",
    "carry_out",
    "confirm",
    "discard",
    "empty_workbook",
    "examine",
    "receive",
    "repairs_of",
    "sweep",
]
