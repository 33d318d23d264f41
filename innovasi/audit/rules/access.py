"""Bappeda's administrators and the operator read the trail; nobody writes in it."""

import rules

from innovasi.accounts.rules import is_bappeda_admin, is_operator
from innovasi.audit.choices import Perm

rules.add_perm(Perm.READ, is_bappeda_admin | is_operator)
