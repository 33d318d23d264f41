"""Which changes to people are refused, and why."""

from typing import Any

from innovasi.accounts.choices import OPD_ROLES, Role
from innovasi.accounts.models import User
from innovasi.accounts.rules import grantable_roles
from innovasi.organisations.models import OPD

LAST_ADMIN = "{name} satu-satunya admin Bappeda yang aktif. Angkat dulu admin lain, baru ubah akun ini."


class PersonRefused(Exception):
    """A change that this person may not make; the text says why and who can."""


def check_placement(role: str, opd: OPD | None, *, by: Any) -> None:
    """Raise PersonRefused unless `by` may give this role in this OPD, and the two belong together."""
    if role not in grantable_roles(by) or (by.opd_id and (opd is None or opd.pk != by.opd_id)):
        raise PersonRefused("Peran atau OPD ini hanya dapat diberikan oleh admin Bappeda.")
    if (role in OPD_ROLES) != (opd is not None):
        raise PersonRefused("Petugas dan kepala OPD harus mempunyai OPD; peran lain tidak.")


def lock_admins() -> list[User]:
    """Every administrator, locked in one order before any other row, so that two cannot shut each other out."""
    return list(User.objects.admins().order_by("pk").select_for_update())


def is_last_admin(person: User) -> bool:
    """Whether nobody else could manage people."""
    if person.role != Role.BAPPEDA_ADMIN or not person.is_active:
        return False
    return all(admin.pk == person.pk for admin in lock_admins())


def keep_an_admin(person: User) -> None:
    """Raise PersonRefused when the portal would be left without an administrator."""
    if is_last_admin(person):
        raise PersonRefused(LAST_ADMIN.format(name=person.name))
