"""What can be asked of people."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.base_user import BaseUserManager
from django.db import models
from django.db.models import Q

from innovasi.accounts.choices import DECIDING_ROLES, OPD_ROLES, Role


class UserQuerySet(models.QuerySet):
    def active(self) -> UserQuerySet:
        return self.filter(is_active=True)

    def of_opd(self, opd: Any) -> UserQuerySet:
        """The people who act for an OPD now."""
        return self.active().filter(opd=opd, role__in=OPD_ROLES)

    def of_opds(self, opd_ids: list[int]) -> UserQuerySet:
        """The people who act for any of some OPDs now."""
        return self.active().filter(opd__in=opd_ids, role__in=OPD_ROLES)

    def deciders(self) -> UserQuerySet:
        """The people who may decide on submissions."""
        return self.active().filter(role__in=DECIDING_ROLES)

    def named(self, text: str) -> UserQuerySet:
        return self.filter(Q(name__icontains=text) | Q(email__icontains=text) | Q(opd__abbreviation__icontains=text))

    def at(self, email: str) -> Any | None:
        """The person with this address, however its letters are written."""
        return self.filter(email__iexact=email.strip()).first()

    def at_any(self, emails: set[str]) -> models.QuerySet:
        """Which of these addresses, in small letters, have an account."""
        return self.filter(email__in=emails).values_list("email", flat=True)

    def with_role(self, role: str) -> UserQuerySet:
        return self.filter(role=role)

    def of_opd_code(self, code: str) -> UserQuerySet:
        return self.filter(opd__code=code)

    def inactive(self) -> UserQuerySet:
        return self.filter(is_active=False)

    def signed_in_once(self) -> UserQuerySet:
        return self.filter(last_login__isnull=False)

    def never_signed_in(self) -> UserQuerySet:
        return self.active().filter(last_login__isnull=True)

    def bouncing(self) -> UserQuerySet:
        """Active people whose mail comes back."""
        return self.active().filter(email_bounced_at__isnull=False)

    def reachable(self) -> UserQuerySet:
        """Who has been in the portal and whose mail arrives."""
        return self.active().signed_in_once().filter(email_bounced_at__isnull=True)

    def admins(self) -> UserQuerySet:
        """Who can manage the portal's people now."""
        return self.active().filter(role=Role.BAPPEDA_ADMIN)

    def besides(self, person: Any) -> UserQuerySet:
        return self.exclude(pk=person.pk)

    def for_opds(self) -> UserQuerySet:
        """Active people who act for an OPD."""
        return self.active().filter(role__in=OPD_ROLES)

    def visible_to(self, user: Any) -> UserQuerySet:
        """People whom this person may manage: all for a Bappeda admin, their own OPD's for a head."""
        if user.is_anonymous:
            return self.none()
        if user.role == Role.BAPPEDA_ADMIN:
            return self
        return self.filter(opd_id=user.opd_id, role__in=OPD_ROLES) if user.role == Role.OPD_HEAD else self.none()


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):  # type: ignore[misc]
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Any:
        """Make a person; an operator also is Django's superuser."""
        fields.setdefault("is_superuser", fields.get("role") == Role.OPERATOR)
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.full_clean(exclude=["password"])
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> Any:
        return self.create_user(email, password, **{**fields, "role": Role.OPERATOR})

    def get_by_natural_key(self, username: str | None) -> Any:
        return self.get(email__iexact=username)
