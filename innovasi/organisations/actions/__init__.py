"""What can be done to organisations."""

from innovasi.organisations.actions.opds import end, keep, remove, rename, revive
from innovasi.organisations.actions.reference import load_reference
from innovasi.organisations.actions.refusal import StillInUse
from innovasi.organisations.actions.units import remove_unit, switch_unit

__all__ = [
    "StillInUse",
    "end",
    "keep",
    "load_reference",
    "remove",
    "remove_unit",
    "rename",
    "revive",
    "switch_unit",
]
