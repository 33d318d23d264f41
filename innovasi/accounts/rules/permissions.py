"""Who a person is, as predicates, and who may manage master data and people."""

from typing import Any

import rules

from innovasi.accounts.choices import OPD_ROLES, Role


def has_role(*roles: Role) -> rules.Predicate:
    """A predicate that holds for people with one of these roles."""
    return rules.Predicate(lambda user: user.is_authenticated and user.role in roles, name=f"has_role:{roles}")


is_author = has_role(*OPD_ROLES)
is_opd_head = has_role(Role.OPD_HEAD)
is_reviewer = has_role(Role.REVIEWER, Role.BAPPEDA_ADMIN)
is_bappeda_admin = has_role(Role.BAPPEDA_ADMIN)
is_observer = has_role(Role.OBSERVER)
is_operator = has_role(Role.OPERATOR)
is_reader = is_reviewer | is_observer


@rules.predicate
def is_of_own_opd(user: Any, row: Any) -> bool:
    """The row (a person or an invitation) belongs to the person's own OPD; holds when no row is named."""
    return row is None or (row.opd_id is not None and row.opd_id == user.opd_id)


def grantable_roles(user: Any) -> tuple[Role, ...]:
    """Roles that a person may give and take. An operator is made at the command line or in Django's admin."""
    if is_bappeda_admin.test(user):
        return tuple(role for role in Role if role != Role.OPERATOR)
    return (Role.OPD,) if is_opd_head.test(user) else ()


@rules.predicate
def has_grantable_role(user: Any, row: Any) -> bool:
    """The row (a person or an invitation) has a role that the person may give; holds when no row is named."""
    return row is None or row.role in grantable_roles(user)


@rules.predicate
def is_own(user: Any, row: Any) -> bool:
    """The row (a sign-in) is the person's own."""
    return row is not None and row.user_id == user.pk


rules.add_perm("accounts.end_session", is_own)
rules.add_perm("accounts.idles_out", is_reviewer | is_operator)  # half an hour without a request ends a session
rules.add_perm("organisations.manage", is_bappeda_admin)
rules.add_perm("accounts.manage_people", has_grantable_role & (is_bappeda_admin | (is_opd_head & is_of_own_opd)))
rules.add_perm("accounts.place_people", is_bappeda_admin)  # choose another person's role and OPD; invite many
rules.add_perm("accounts.anonymise_people", has_grantable_role & is_bappeda_admin)

# Django's admin: master data only.
for model in ("opd", "opdname", "unit", "urusan"):
    for act in ("view", "add", "change", "delete"):
        rules.add_perm(f"organisations.{act}_{model}", is_bappeda_admin | is_operator)
for model in ("user", "invitation"):
    rules.add_perm(f"accounts.view_{model}", is_bappeda_admin | is_operator)
rules.add_perm("accounts.add_user", is_operator)
rules.add_perm("accounts.change_user", is_operator)
rules.add_perm("organisations", is_bappeda_admin)
rules.add_perm("accounts", is_bappeda_admin)
