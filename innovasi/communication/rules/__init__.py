"""Who sees the index, and how it is defined."""

import rules

from innovasi.accounts.rules import is_author, is_bappeda_admin, is_observer, is_reader
from innovasi.communication.choices import Perm
from innovasi.communication.rules.definition import Criterion, Definition, current, published_versions

__all__ = ["Criterion", "Definition", "current", "published_versions"]

rules.add_perm(Perm.SEE, is_author | is_reader)
rules.add_perm(Perm.EXPORT, is_bappeda_admin | is_observer)
