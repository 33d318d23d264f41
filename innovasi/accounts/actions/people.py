"""Changes to people."""

import logging
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.accounts.actions.placement import PersonRefused, check_placement, keep_an_admin, lock_admins
from innovasi.accounts.actions.posts import end_post, move_post, post_of, resume_post, shut_out, take_post
from innovasi.accounts.choices import Role
from innovasi.accounts.models import Invitation, User
from innovasi.organisations.models import OPD

log = logging.getLogger(__name__)
CHANGEABLE = ["name", "phone", "email", "role", "opd", "email_bounced_at", "bounce_reason", "updated_at"]


@transaction.atomic
def change_person(
    person: User, *, name: str, phone: str, role: str, opd: OPD | None, by: Any, email: str | None = None
) -> User:
    """Change who a person is to the portal. Raises PersonRefused, also for one's own role."""
    lock_admins()
    person = User.objects.select_for_update().get(pk=person.pk)
    placed = (person.role, person.opd_id) != (role, opd and opd.pk)
    if placed and person.pk == by.pk:
        raise PersonRefused("Peran Anda sendiri hanya dapat diubah oleh admin Bappeda lain.")
    if person.is_anonymised:
        raise PersonRefused("Akun ini sudah dianonimkan dan tidak dapat diubah lagi.")
    check_placement(role, opd, by=by)
    if placed:
        keep_an_admin(person)
        post_of(person)  # as it was, also for one who came without any
    person.name, person.phone, person.role, person.opd = name, phone, role, opd
    if email is not None:
        change_address(person, email)
    person.save(update_fields=CHANGEABLE)
    if placed and person.is_active:
        move_post(person, by=by)
    log.info("person %s is now %s of OPD %s, by person %s", person.pk, role, opd and opd.code, by.pk)
    return person


def change_address(person: User, email: str) -> None:
    """A new address opens the account, and nothing is known against it."""
    email = email.strip().lower()
    if email == person.email:
        return
    taken = User.objects.at(email)
    if taken is not None and taken.pk != person.pk:
        raise PersonRefused("Surel ini sudah dipakai akun lain.")
    person.email, person.email_bounced_at, person.bounce_reason = email, None, ""
    forget_old_addresses(person)


def forget_old_addresses(person: User) -> None:
    """allauth keeps a copy of an address; an old one must not open the account."""
    person.emailaddress_set.all().delete()  # type: ignore[attr-defined]


def edit_profile(person: User, *, name: str, phone: str) -> None:
    """A person's own name and number."""
    person.name, person.phone = name, phone
    person.save(update_fields=["name", "phone", "updated_at"])


@transaction.atomic
def deactivate(person: User, *, by: Any) -> int:
    """Shut a person out at once, on every device; what they did stays under their name.

    The open invitations that they sent die with their access. Returns how many.
    """
    if person.pk == by.pk:
        raise PersonRefused("Anda tidak dapat menonaktifkan akun sendiri. Minta admin Bappeda lain.")
    lock_admins()
    person = User.objects.select_for_update().get(pk=person.pk)
    if not person.is_active:
        return 0
    keep_an_admin(person)
    shut_out(person)
    end_post(post_of(person), on=timezone.localdate(), by=by)
    now = timezone.now()
    revoked = Invitation.objects.sent_by(person).open(now).update(revoked_at=now)
    log.info("person %s deactivated by person %s, %s invitations revoked", person.pk, by.pk, revoked)
    return revoked


@transaction.atomic
def reactivate(person: User, *, by: Any) -> None:
    """Let a person back in. Raises PersonRefused for one who was made nameless."""
    person = User.objects.select_for_update().get(pk=person.pk)
    if person.is_anonymised:
        raise PersonRefused("Akun yang sudah dianonimkan tidak dapat diaktifkan lagi. Undang orangnya dari awal.")
    if person.is_active:
        return
    person.is_active = True
    person.save(update_fields=["is_active", "updated_at"])
    resume_post(person)
    log.info("person %s reactivated by person %s", person.pk, by.pk)


@transaction.atomic
def realign(person: User, *, by: Any, is_new_address: bool = False) -> None:
    """After an edit in Django's admin: bring what hangs on a person's role, address and state in line."""
    person.is_superuser = person.role == Role.OPERATOR
    person.email = person.email.lower()
    if is_new_address:
        person.email_bounced_at, person.bounce_reason = None, ""
    person.save()
    forget_old_addresses(person)
    post = post_of(person)
    if not person.is_active:
        shut_out(person)
        if not post.closed_at:
            end_post(post, on=timezone.localdate(), by=by)
        return
    if post.closed_at:
        resume_post(person)
    move_post(person, by=by)


@transaction.atomic
def ensure_person(*, email: str, name: str, role: Role, opd: OPD | None = None, password: str | None = None) -> User:
    """The person at this address, made when there is none; one who exists is left as they are."""
    known = User.objects.at(email)
    if known is not None:
        return known
    person = User.objects.create_user(email, password, name=name, role=role, opd=opd)
    take_post(person)
    return person
