"""Who takes reports out: Bappeda and the observer. A prepared file is for who asked for it."""

from typing import Any

import rules

from innovasi.accounts.rules import is_reader, is_reviewer
from innovasi.innovations.rules.access import is_helper, is_owner, was_submitted
from innovasi.reports.choices import Perm


@rules.predicate
def asked_for_it(user: Any, export: Any) -> bool:
    return export is not None and export.by_id == user.pk


@rules.predicate
def is_own_opd(user: Any, opd: Any) -> bool:
    return opd is not None and user.opd_id == opd.pk


rules.add_perm(Perm.READ, is_reader)
rules.add_perm(Perm.OPD_SHEET, is_reader | is_own_opd)
rules.add_perm(Perm.DOWNLOAD, asked_for_it)
rules.add_perm(Perm.PACKAGE, is_owner | (is_reviewer & was_submitted) | is_helper)  # who may open its evidence
rules.add_perm(Perm.PACKAGES, is_reviewer)
