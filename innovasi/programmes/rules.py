"""Who may run a period."""

import rules

from innovasi.accounts.rules import is_bappeda_admin, is_operator

rules.add_perm("programmes.manage", is_bappeda_admin)
for model in ("period", "theme"):
    for act in ("view", "add", "change", "delete"):
        rules.add_perm(f"programmes.{act}_{model}", is_bappeda_admin | is_operator)
rules.add_perm("programmes", is_bappeda_admin)
