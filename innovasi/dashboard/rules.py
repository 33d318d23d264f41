"""Who sees how the machine is doing."""

import rules

from innovasi.accounts.rules import is_operator

rules.add_perm("dashboard.see_health", is_operator)
