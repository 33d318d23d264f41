"""Who may bring in data from workbooks."""

import rules

from innovasi.accounts.rules import is_bappeda_admin
from innovasi.dataio.choices import Perm

rules.add_perm(Perm.IMPORT, is_bappeda_admin)
