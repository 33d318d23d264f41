"""The life of an invitation: sent, sent again, revoked, accepted once."""

import datetime
import hashlib
import logging
import secrets
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from innovasi.accounts.actions.placement import PersonRefused, check_placement
from innovasi.accounts.actions.posts import close_due, pass_on, take_post
from innovasi.accounts.models import Invitation, Post, User
from innovasi.common.mail import queue_mail
from innovasi.organisations.models import OPD

MOST_AT_ONCE = 200
log = logging.getLogger(__name__)


class InvitationClosed(Exception):
    """The link makes no account (any more)."""


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def send(invitation: Invitation) -> None:
    """Give an invitation a fresh secret and time, and mail its link; an earlier link dies."""
    secret = secrets.token_urlsafe(32)
    invitation.secret_hash = digest(secret)
    invitation.expires_at = timezone.now() + datetime.timedelta(days=settings.INVITATION_DAYS)
    invitation.save()
    link = settings.SITE_URL + reverse("accounts:accept_invitation", args=[secret])
    subject = f"Perlu tindakan: buat akun Anda di Innovasi {settings.CITY['short_name']}"
    queue_mail(invitation.email, subject, "mail/undangan", {"invitation": invitation, "link": link})


@transaction.atomic
def invite(*, email: str, name: str, role: str, opd: OPD | None, by: Any, replaces: Post | None = None) -> Invitation:
    """Invite a person. Raises PersonRefused when `by` may not, or the address is taken or already invited."""
    check_placement(role, opd, by=by)
    email = email.strip().lower()
    if User.objects.at(email):
        raise PersonRefused("Sudah ada akun dengan surel ini. Bila orangnya pindah OPD, hubungi admin Bappeda.")
    if Invitation.objects.to(email).open(timezone.now()).exists():
        raise PersonRefused("Undangan untuk surel ini masih berlaku. Kirim ulang undangan itu saja.")
    invitation = Invitation(email=email, name=name, role=role, opd=opd, invited_by=by, replaces=replaces)
    send(invitation)
    log.info("invitation %s sent by person %s", invitation.pk, by.pk)
    return invitation


@transaction.atomic
def resend(invitation: Invitation, *, by: Any) -> None:
    """Mail a new link for an invitation that was not accepted; the old link dies."""
    invitation = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if invitation.accepted_at or invitation.revoked_at or User.objects.at(invitation.email):
        raise InvitationClosed("Undangan ini sudah dipakai atau dibatalkan. Buat undangan baru bila perlu.")
    send(invitation)
    log.info("invitation %s sent again by person %s", invitation.pk, by.pk)


@transaction.atomic
def resend_expired(*, by: Any) -> int:
    """Mail a new link to everybody whose link ran out and who has no account yet. Returns how many."""
    sent = 0
    for invitation in Invitation.objects.visible_to(by).expired(timezone.now()).select_for_update()[:MOST_AT_ONCE]:
        if not User.objects.at(invitation.email):
            send(invitation)
            sent += 1
    log.info("%s expired invitations sent again by person %s", sent, by.pk)
    return sent


@transaction.atomic
def revoke(invitation: Invitation, *, by: Any) -> None:
    """Kill an invitation's link. Raises InvitationClosed when it was accepted meanwhile."""
    if not Invitation.objects.with_hash(invitation.secret_hash).pending().update(revoked_at=timezone.now()):
        raise InvitationClosed("Undangan ini sudah dipakai. Nonaktifkan orangnya bila perlu.")
    log.info("invitation %s revoked by person %s", invitation.pk, by.pk)


def find_invitation(secret: str) -> Invitation | None:
    """The invitation that a link belongs to, whatever has become of it."""
    return Invitation.objects.with_hash(digest(secret)).select_related("opd", "invited_by").first()


@transaction.atomic
def accept(secret: str, *, name: str, password: str) -> User:
    """Make the account that a link promises; of several simultaneous tries exactly one succeeds."""
    now = timezone.now()
    if not Invitation.objects.with_hash(digest(secret)).open(now).update(accepted_at=now):
        raise InvitationClosed
    invitation = Invitation.objects.get(secret_hash=digest(secret))
    if User.objects.at(invitation.email):
        raise InvitationClosed
    try:
        with transaction.atomic():
            user = User.objects.create_user(
                invitation.email, password, name=name, role=invitation.role, opd=invitation.opd
            )
    except (IntegrityError, ValidationError) as taken:
        raise InvitationClosed from taken
    begin_post(user, invitation.replaces)
    log.info("invitation %s accepted by person %s", invitation.pk, user.pk)
    return user


def begin_post(person: User, replaced: Post | None) -> None:
    """A new person takes up their post; the one whom they follow goes, if their last day has passed."""
    post = take_post(person)
    if replaced is None:
        return
    pass_on(replaced, post)
    if replaced.closed_at is None and replaced.ends and replaced.ends < timezone.localdate():
        close_due(replaced)
