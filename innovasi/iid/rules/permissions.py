"""The estimate is for Bappeda and the observer; points and checks also for each OPD, about its own."""

from typing import Any

import rules

from innovasi.accounts.rules import is_author, is_operator, is_reader, is_reviewer
from innovasi.iid.choices import Perm
from innovasi.innovations.rules.access import is_helper, is_owner
from innovasi.maturity.rules.access import takes_claims


def evidence_of(row: Any) -> Any:
    """The piece of evidence that a copy was made of, or the piece itself."""
    return getattr(row, "evidence", row)


@rules.predicate
def is_of_own(user: Any, row: Any) -> bool:
    return row is not None and (is_owner | is_helper).test(user, evidence_of(row))


@rules.predicate
def is_open_for_claims(user: Any, row: Any) -> bool:
    return row is not None and takes_claims.test(user, evidence_of(row))


rules.add_perm(Perm.SEE, is_reader)
rules.add_perm(Perm.SEE_OPD, is_reader | is_author)
rules.add_perm(Perm.SEE_FILES, is_reviewer | is_author)
rules.add_perm(Perm.READ_COPY, is_of_own)
rules.add_perm(Perm.SHRINK, is_of_own & is_open_for_claims)
rules.add_perm("iid.view_smallcopy", is_operator)
