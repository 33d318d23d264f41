"""A person of the portal."""

from __future__ import annotations

from typing import Any

import rules
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import PermissionsMixin
from django.db import models

from innovasi.accounts.choices import DECIDING_ROLES, OPD_ROLES, Role
from innovasi.accounts.querysets import UserManager
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
    email_bounced_at = models.DateTimeField("surel gagal sejak", null=True, editable=False)
    bounce_reason = models.CharField("alasan surel gagal", max_length=200, blank=True, editable=False)
    anonymised_at = models.DateTimeField("dianonimkan", null=True, editable=False)

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
            ),
            models.CheckConstraint(
                name="nobody_anonymous_can_sign_in",
                condition=models.Q(anonymised_at__isnull=True) | models.Q(is_active=False),
                violation_error_message="Akun yang sudah dianonimkan tidak dapat diaktifkan lagi.",
            ),
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
    def is_anonymised(self) -> bool:
        """Only what they did is left of them."""
        return self.anonymised_at is not None

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
