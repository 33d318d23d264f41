"""What can be asked of invitations, sent one by one or together."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import models
from django.db.models import Count, Q

from innovasi.accounts.choices import OPD_ROLES, LineState, Role


class InvitationQuerySet(models.QuerySet):
    def open(self, at: datetime.datetime) -> InvitationQuerySet:
        """Invitations that can still be accepted at a moment."""
        return self.filter(accepted_at__isnull=True, revoked_at__isnull=True, expires_at__gt=at)

    def to(self, email: str) -> InvitationQuerySet:
        return self.filter(email__iexact=email.strip())

    def to_any(self, emails: set[str]) -> models.QuerySet:
        """Which of these addresses, in small letters, were invited."""
        return self.filter(email__in=emails).values_list("email", flat=True)

    def pending(self) -> InvitationQuerySet:
        """Neither accepted nor revoked; some have run out and can be sent again."""
        return self.filter(accepted_at__isnull=True, revoked_at__isnull=True)

    def expired(self, at: datetime.datetime) -> InvitationQuerySet:
        """Waiting for an answer that can no longer come: its link has run out."""
        return self.pending().filter(expires_at__lte=at)

    def sent_by(self, person: Any) -> InvitationQuerySet:
        return self.filter(invited_by=person)

    def replacing(self, post: Any) -> InvitationQuerySet:
        """Invitations of whoever is to take over a post."""
        return self.filter(replaces=post)

    def named(self, text: str) -> InvitationQuerySet:
        return self.filter(Q(name__icontains=text) | Q(email__icontains=text) | Q(opd__abbreviation__icontains=text))

    def with_role(self, role: str) -> InvitationQuerySet:
        return self.filter(role=role)

    def of_opd_code(self, code: str) -> InvitationQuerySet:
        return self.filter(opd__code=code)

    def for_opds(self) -> InvitationQuerySet:
        return self.filter(role__in=OPD_ROLES)

    def with_hash(self, secret_hash: str) -> InvitationQuerySet:
        return self.filter(secret_hash=secret_hash)

    def visible_to(self, user: Any) -> InvitationQuerySet:
        if user.is_anonymous:
            return self.none()
        if user.role == Role.BAPPEDA_ADMIN:
            return self
        return self.filter(opd_id=user.opd_id, role__in=OPD_ROLES) if user.role == Role.OPD_HEAD else self.none()


class BulkInvitationQuerySet(models.QuerySet):
    def with_counts(self) -> BulkInvitationQuerySet:
        """Each with how many lines it has and how many still wait."""
        waiting = Count("lines", filter=Q(lines__state=LineState.WAITING))
        return self.select_related("by").annotate(total=Count("lines"), waiting=waiting)

    def visible_to(self, user: Any) -> BulkInvitationQuerySet:
        return self if user.is_authenticated and user.role == Role.BAPPEDA_ADMIN else self.none()


class BulkLineQuerySet(models.QuerySet):
    def waiting(self) -> BulkLineQuerySet:
        return self.filter(state=LineState.WAITING)

    def to(self, email: str) -> BulkLineQuerySet:
        return self.filter(email__iexact=email)
