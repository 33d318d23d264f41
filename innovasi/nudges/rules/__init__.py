"""Who may nudge, and what makes a text, an hour and a number right."""

import rules

from innovasi.accounts.rules import is_bappeda_admin, is_observer
from innovasi.nudges.choices import Perm

rules.add_perm(Perm.WRITE, is_bappeda_admin)
rules.add_perm(Perm.SEE, is_bappeda_admin | is_observer)
