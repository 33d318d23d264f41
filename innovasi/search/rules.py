"""Who may keep the words of the search."""

import rules

from innovasi.accounts.rules import is_bappeda_admin

rules.add_perm("search.manage", is_bappeda_admin)
