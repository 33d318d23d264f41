"""Who may do what, as `design.md` §8 lays down in one table."""

from typing import Any

import rules

from innovasi.accounts.rules import is_author, is_bappeda_admin, is_operator, is_reader, is_reviewer
from innovasi.innovations.choices import Perm


def dossier_of(row: Any) -> Any:
    """The submission that a photo, document, note or the submission itself belongs to."""
    return getattr(row, "submission", row)


@rules.predicate
def is_owner(user: Any, row: Any) -> bool:
    """The row belongs to the person's OPD."""
    if row is None or not is_author.test(user):
        return False
    innovation = getattr(dossier_of(row), "innovation", row)
    return innovation.opd_id == user.opd_id


@rules.predicate
def was_submitted(user: Any, row: Any) -> bool:
    """The dossier reached Bappeda at least once; of an innovation, one of its dossiers did (see `visible_to`)."""
    dossier = dossier_of(row)
    return dossier is not None and getattr(dossier, "first_submitted_at", True) is not None


@rules.predicate
def is_editable(user: Any, row: Any) -> bool:
    """The dossier is in a status in which its OPD may write."""
    return row is not None and dossier_of(row).is_editable


@rules.predicate
def asks_for_help(user: Any, row: Any) -> bool:
    """The OPD has asked Bappeda to help fill in the draft, and the request is open."""
    return getattr(dossier_of(row), "help_request_id", None) is not None


is_helper = is_reviewer & asks_for_help

rules.add_perm(Perm.CREATE, is_author)
rules.add_perm(Perm.COMPARE, is_author | is_reviewer)  # be told of innovations with a similar name
rules.add_perm(Perm.READ, is_owner | (is_reader & was_submitted) | is_helper)
rules.add_perm(Perm.EDIT, (is_owner | is_helper) & is_editable)
rules.add_perm(Perm.SUBMIT, is_owner)
rules.add_perm(Perm.CONFIRM, is_owner & is_editable)
rules.add_perm(Perm.ASK_HELP, is_owner & is_editable & ~was_submitted)
rules.add_perm(Perm.HELP, is_helper)
rules.add_perm(Perm.READ_FILES, is_owner | (is_reviewer & was_submitted) | is_helper)
rules.add_perm(Perm.DECIDE, is_reviewer & was_submitted)
rules.add_perm(Perm.WITHHOLD, is_bappeda_admin & was_submitted)

# Django's admin shows workflow rows to the operator, read-only; their registration forbids the rest.
for model in ("innovation", "submission", "move", "photo", "document", "sectionnote", "helprequest"):
    rules.add_perm(f"innovations.view_{model}", is_operator)
