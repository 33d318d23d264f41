"""Who a person is and may do, and how a pasted list of people is read."""

from innovasi.accounts.rules.browsers import browser_of
from innovasi.accounts.rules.lines import CheckedLine, Line, read_lines
from innovasi.accounts.rules.permissions import (
    grantable_roles,
    has_grantable_role,
    has_role,
    is_author,
    is_bappeda_admin,
    is_observer,
    is_of_own_opd,
    is_opd_head,
    is_operator,
    is_reader,
    is_reviewer,
)

__all__ = [
    "CheckedLine",
    "Line",
    "browser_of",
    "grantable_roles",
    "has_grantable_role",
    "has_role",
    "is_author",
    "is_bappeda_admin",
    "is_observer",
    "is_of_own_opd",
    "is_opd_head",
    "is_operator",
    "is_reader",
    "is_reviewer",
    "read_lines",
]
