"""Changes to people."""

import logging
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.accounts.choices import OPD_ROLES, Role
from innovasi.accounts.models import User
from innovasi.accounts.rules import grantable_roles
from innovasi.organisations.models import OPD

log = logging.getLogger(__name__)


class PersonRefused(Exception):
    """A change that this person may not make; the text says why and who can."""


def check_placement(role: str, opd: OPD | None, *, by: Any) -> None:
    """Raise PersonRefused unless `by` may give this role in this OPD, and the two belong together."""
    if role not in grantable_roles(by) or (by.opd_id and (opd is None or opd.pk != by.opd_id)):
        raise PersonRefused("Peran atau OPD ini hanya dapat diberikan oleh admin Bappeda.")
    if (role in OPD_ROLES) != (opd is not None):
        raise PersonRefused("Petugas dan kepala OPD harus mempunyai OPD; peran lain tidak.")


@transaction.atomic
def change_person(person: User, *, name: str, phone: str, role: str, opd: OPD | None, by: Any) -> User:
    """Change who a person is to the portal. Raises PersonRefused, also for one's own role."""
    person = User.objects.select_for_update().get(pk=person.pk)
    placed = (person.role, person.opd_id) != (role, opd and opd.pk)
    if placed and person.pk == by.pk:
        raise PersonRefused("Peran Anda sendiri hanya dapat diubah oleh admin Bappeda lain.")
    check_placement(role, opd, by=by)
    person.name, person.phone, person.role, person.opd = name, phone, role, opd
    person.save(update_fields=["name", "phone", "role", "opd", "updated_at"])
    log.info("person %s is now %s of OPD %s, by person %s", person.pk, role, opd and opd.code, by.pk)
    return person


def edit_profile(person: User, *, name: str, phone: str) -> None:
    """A person's own name and number."""
    person.name, person.phone = name, phone
    person.save(update_fields=["name", "phone", "updated_at"])


@transaction.atomic
def deactivate(person: User, *, by: Any) -> None:
    """Shut a person out at once, on every device; what they did stays under their name."""
    if person.pk == by.pk:
        raise PersonRefused("Anda tidak dapat menonaktifkan akun sendiri. Minta admin Bappeda lain.")
    person.is_active, person.sessions_ended_at = False, timezone.now()
    person.save(update_fields=["is_active", "sessions_ended_at", "updated_at"])
    log.info("person %s deactivated by person %s", person.pk, by.pk)


def reactivate(person: User, *, by: Any) -> None:
    person.is_active = True
    person.save(update_fields=["is_active", "updated_at"])
    log.info("person %s reactivated by person %s", person.pk, by.pk)


@transaction.atomic
def realign(person: User) -> None:
    """After an edit in Django's admin: bring what hangs on a person's role, address and state in line."""
    person.is_superuser = person.role == Role.OPERATOR
    if not person.is_active:
        person.sessions_ended_at = timezone.now()
    person.email = person.email.lower()
    person.save()
    person.emailaddress_set.all().delete()  # type: ignore[attr-defined]  # allauth's copy: an old address must not open the account


def ensure_person(*, email: str, name: str, role: Role, opd: OPD | None = None, password: str | None = None) -> User:
    """The person at this address, made when there is none; one who exists is left as they are."""
    return User.objects.at(email) or User.objects.create_user(email, password, name=name, role=role, opd=opd)
