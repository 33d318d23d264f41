"""Who may do what with the core's rows, and what makes a dossier complete."""

from innovasi.innovations.rules import access
from innovasi.innovations.rules.completeness import Missing, missing, register_check
from innovasi.innovations.rules.helping import unconfirmed
from innovasi.innovations.rules.sections import SECTION_FIELDS

__all__ = ["SECTION_FIELDS", "Missing", "access", "missing", "register_check", "unconfirmed"]
