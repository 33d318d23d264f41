"""Who reads the trail; what keeps it as it was written; which rows it follows."""

from innovasi.audit.rules import access as access
from innovasi.audit.rules.chain import START, hash_of
from innovasi.audit.rules.watched import FOLLOWED, OPENINGS, differences, is_silent

__all__ = ["FOLLOWED", "OPENINGS", "START", "differences", "hash_of", "is_silent"]
