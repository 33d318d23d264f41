"""Take a person's name out of the portal and leave what they did."""

import logging
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.accounts.actions.people import forget_old_addresses
from innovasi.accounts.actions.placement import PersonRefused
from innovasi.accounts.models import BulkLine, Invitation, User
from innovasi.accounts.querysets import admin_log_of
from innovasi.accounts.signals import person_anonymised

log = logging.getLogger(__name__)


@transaction.atomic
def anonymise(person: User, *, by: Any) -> User:
    """Name, address, number and password go for ever; moves, notes and receipts keep their row.

    Raises PersonRefused for a person who can still sign in.
    """
    person = User.objects.select_for_update().get(pk=person.pk)
    if person.is_anonymised:
        return person
    if person.is_active:
        raise PersonRefused("Nonaktifkan dulu akunnya. Hanya akun nonaktif yang dapat dianonimkan.")
    email, phone = person.email, person.phone
    person.name = f"Mantan pengguna #{person.pk}"
    person.email, person.phone = f"mantan-{person.pk}@anonim.invalid", ""
    person.email_bounced_at, person.bounce_reason = None, ""
    person.anonymised_at = person.sessions_ended_at = timezone.now()
    person.set_unusable_password()
    person.save()
    forget_old_addresses(person)
    for copies in (Invitation.objects.to(email), BulkLine.objects.to(email)):
        copies.update(name=person.name, email=person.email)
    admin_log_of(person).update(object_repr=person.name)
    person_anonymised.send(sender=User, person=person, email=email, phone=phone)
    log.info("person %s made nameless by person %s", person.pk, by.pk)
    return person
