"""Who may claim, verify, and look at evidence."""

from typing import Any

import rules

from innovasi.accounts.rules import is_bappeda_admin, is_operator, is_reader, is_reviewer
from innovasi.innovations.choices import Status
from innovasi.innovations.rules.access import dossier_of, is_helper, is_owner, was_submitted

# Claims hang on the dossier and may grow after acceptance, until the sheet goes to the ministry;
# while Bappeda reads it they rest, so that nobody verifies what moves.
WRITABLE = {Status.DRAFT, Status.RETURNED, Status.ACCEPTED}


@rules.predicate
def takes_claims(user: Any, row: Any) -> bool:
    return row is not None and dossier_of(row).status in WRITABLE


rules.add_perm("maturity.read", is_owner | (is_reader & was_submitted) | is_helper)
rules.add_perm("maturity.fill", is_owner | is_helper)  # gets as far as being told why it rests
rules.add_perm("maturity.claim", (is_owner | is_helper) & takes_claims)
rules.add_perm("maturity.verify", is_reviewer & was_submitted)
rules.add_perm("maturity.read_evidence", is_owner | (is_reviewer & was_submitted) | is_helper)
rules.add_perm("maturity.see_gaps", is_reader)
rules.add_perm("maturity.see_openings", is_bappeda_admin)
for model in ("claim", "evidence", "verification", "evidenceview", "report"):
    rules.add_perm(f"maturity.view_{model}", is_operator)
