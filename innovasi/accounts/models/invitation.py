"""How people come to have an account."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from innovasi.accounts.choices import Role
from innovasi.accounts.models.post import Post
from innovasi.accounts.models.user import OPD_ROLE_EXACTLY_WITH_OPD, User
from innovasi.accounts.querysets import InvitationQuerySet
from innovasi.common.models import Timestamped
from innovasi.organisations.models import OPD


class Invitation(Timestamped):
    """One one-time link that makes an account; only a hash of its secret is kept."""

    email = models.EmailField("surel")
    name = models.CharField("nama", max_length=120)
    role = models.CharField("peran", max_length=16, choices=Role)
    opd = models.ForeignKey(OPD, models.CASCADE, null=True, blank=True, related_name="invitations", verbose_name="OPD")
    invited_by = models.ForeignKey(User, models.PROTECT, related_name="invitations_sent", verbose_name="diundang oleh")
    replaces = models.ForeignKey(
        Post, models.PROTECT, null=True, blank=True, related_name="invitations", verbose_name="menggantikan"
    )
    secret_hash = models.CharField(max_length=64, unique=True, editable=False)
    expires_at = models.DateTimeField("berlaku sampai")
    accepted_at = models.DateTimeField("diterima", null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField("dibatalkan", null=True, blank=True, editable=False)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        verbose_name = verbose_name_plural = "undangan"
        constraints = [
            models.CheckConstraint(
                name="invitation_opd_roles_and_only_they_have_an_opd", condition=OPD_ROLE_EXACTLY_WITH_OPD
            )
        ]

    def __str__(self) -> str:
        return self.email

    @property
    def is_expired(self) -> bool:
        return timezone.now() >= self.expires_at

    @property
    def is_open(self) -> bool:
        """Its link still makes an account."""
        return self.accepted_at is None and self.revoked_at is None and not self.is_expired
