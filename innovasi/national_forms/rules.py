"""Who fills in, reads and keeps the national forms."""

import rules

from innovasi.accounts.rules import is_bappeda_admin, is_operator, is_reader
from innovasi.innovations.rules.access import is_helper, is_owner, was_submitted
from innovasi.maturity.rules.access import takes_claims
from innovasi.national_forms.choices import Perm

rules.add_perm(Perm.READ, is_owner | (is_reader & was_submitted) | is_helper)
rules.add_perm(Perm.OPEN_FILL, is_owner | is_helper)  # gets as far as being told why it rests
rules.add_perm(Perm.FILL, (is_owner | is_helper) & takes_claims)
rules.add_perm(Perm.SEE_FORMS, is_reader)
rules.add_perm(Perm.MANAGE, is_bappeda_admin)
for model in ("nationalform", "formfield", "participation", "answer"):
    rules.add_perm(f"national_forms.view_{model}", is_operator)
