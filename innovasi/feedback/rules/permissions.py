"""Who reads, answers and moderates. An OPD answers its own and hides nothing; Bappeda hides and answers nothing."""

from typing import Any

import rules

from innovasi.accounts.rules import is_author, is_reader, is_reviewer
from innovasi.feedback.choices import Perm


@rules.predicate
def is_of_own_opd(user: Any, row: Any) -> bool:
    """The message is about an innovation of the person's OPD; holds when no row is named."""
    return row is None or row.innovation.opd_id == user.opd_id


is_owner = is_author & is_of_own_opd

rules.add_perm(Perm.READ, is_owner | is_reader)
rules.add_perm(Perm.ANSWER, is_owner)
rules.add_perm(Perm.MODERATE, is_reviewer)
rules.add_perm(Perm.CONTACT, is_owner | is_reviewer)
