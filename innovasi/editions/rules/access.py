"""Who may keep the editions."""

import rules

from innovasi.accounts.rules import is_bappeda_admin, is_operator, is_reader

rules.add_perm("editions.manage", is_bappeda_admin)
rules.add_perm("editions.read", is_reader)
for model in ("edition", "indicator", "regionanswer"):
    rules.add_perm(f"editions.view_{model}", is_bappeda_admin | is_operator)
