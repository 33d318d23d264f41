"""Loading the editions that are known, and freezing one that is used."""

from innovasi.editions.actions.freezing import freeze
from innovasi.editions.actions.reference import load_editions

__all__ = ["freeze", "load_editions"]
