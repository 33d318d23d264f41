"""People, their role, and how they are invited."""

from __future__ import annotations

from typing import Any

import rules
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.utils import timezone

from innovasi.accounts.choices import DECIDING_ROLES, OPD_ROLES, Role
from innovasi.accounts.querysets import InvitationQuerySet, UserManager
from innovasi.common.models import Timestamped
from innovasi.organisations.models import OPD

OPD_ROLE_EXACTLY_WITH_OPD = models.Q(role__in=OPD_ROLES, opd__isnull=False) | (
    ~models.Q(role__in=OPD_ROLES) & models.Q(opd__isnull=True)
)


class User(AbstractBaseUser, PermissionsMixin, Timestamped):
    """One person with one role; signs in by e-mail and was invited, never self-registered."""

    email = models.EmailField("surel", unique=True)
    name = models.CharField("nama", max_length=120)
    phone = models.CharField("nomor telepon", max_length=20, blank=True)
    role = models.CharField("peran", max_length=16, choices=Role)
    opd = models.ForeignKey(OPD, models.PROTECT, null=True, blank=True, related_name="people", verbose_name="OPD")
    is_active = models.BooleanField("aktif", default=True)
    sessions_ended_at = models.DateTimeField(null=True, editable=False)

    objects = UserManager()
    USERNAME_FIELD = EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        ordering = ["name"]
        verbose_name = verbose_name_plural = "orang"
        constraints = [
            models.CheckConstraint(
                name="opd_roles_and_only_they_have_an_opd",
                condition=OPD_ROLE_EXACTLY_WITH_OPD,
                violation_error_message="Petugas dan kepala OPD harus mempunyai OPD; peran lain tidak.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        return self.name

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """The portal's own permissions bind a superuser too: an operator reads no drafts."""
        if rules.perm_exists(perm):
            return self.is_active and rules.has_perm(perm, self, obj)
        return super().has_perm(perm, obj)

    def has_module_perms(self, app_label: str) -> bool:
        return self.is_superuser or rules.has_perm(app_label, self)

    def get_session_auth_hash(self) -> str:
        """A session dies when this changes: with the password, and when the person's sessions are ended."""
        return f"{super().get_session_auth_hash()}-{self.sessions_ended_at and self.sessions_ended_at.timestamp()}"

    @property
    def is_staff(self) -> bool:
        """May open Django's admin."""
        return self.role in (Role.BAPPEDA_ADMIN, Role.OPERATOR)

    @property
    def is_author(self) -> bool:
        """Acts for an OPD."""
        return self.role in OPD_ROLES

    @property
    def is_decider(self) -> bool:
        """Reviews for Bappeda."""
        return self.role in DECIDING_ROLES

    @property
    def is_reader(self) -> bool:
        """Reads what OPDs have submitted: Bappeda's people and the observer."""
        return self.is_decider or self.role == Role.OBSERVER


class Invitation(Timestamped):
    """One one-time link that makes an account; only a hash of its secret is kept."""

    email = models.EmailField("surel")
    name = models.CharField("nama", max_length=120)
    role = models.CharField("peran", max_length=16, choices=Role)
    opd = models.ForeignKey(OPD, models.CASCADE, null=True, blank=True, related_name="invitations", verbose_name="OPD")
    invited_by = models.ForeignKey(User, models.PROTECT, related_name="invitations_sent", verbose_name="diundang oleh")
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
