"""The OPD answers for its own innovations; Bappeda asks and reads, and answers for nobody."""

from typing import Any

import rules

from innovasi.accounts.rules import is_author, is_bappeda_admin, is_reader
from innovasi.confirmations.choices import Perm


@rules.predicate
def is_of_own_opd(user: Any, innovation: Any) -> bool:
    return innovation is not None and innovation.opd_id == user.opd_id


is_owner = is_author & is_of_own_opd

rules.add_perm(Perm.SEE, is_reader)
rules.add_perm(Perm.ASK, is_bappeda_admin)
rules.add_perm(Perm.READ, is_owner | is_reader)
rules.add_perm(Perm.ANSWER, is_owner)
