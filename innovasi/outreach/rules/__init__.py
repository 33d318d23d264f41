"""Who may see and change what an OPD does to make an innovation known."""

from typing import Any

import rules

from innovasi.accounts.rules import is_reader
from innovasi.innovations.rules.access import is_owner
from innovasi.outreach.choices import Perm


def innovation_of(row: Any) -> Any:
    """The innovation that an activity, a place or the innovation itself belongs to."""
    return getattr(row, "innovation", row)


@rules.predicate
def was_accepted(user: Any, row: Any) -> bool:
    """Citizens may read it, or could until it was withheld."""
    return row is not None and innovation_of(row).current_id is not None


rules.add_perm(Perm.READ, (is_owner | is_reader) & was_accepted)
rules.add_perm(Perm.WRITE, is_owner & was_accepted)
