"""What can be asked of organisations."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import models
from django.db.models import Q


class OPDQuerySet(models.QuerySet):
    def active(self, on: datetime.date | None = None) -> OPDQuerySet:
        """OPDs that exist on a day (today when none is named)."""
        day = on or datetime.date.today()
        return self.filter(Q(active_from__isnull=True) | Q(active_from__lte=day)).filter(
            Q(active_until__isnull=True) | Q(active_until__gte=day)
        )

    def counted(self) -> OPDQuerySet:
        """OPDs of which the drive expects an innovation."""
        return self.active().filter(counts_in_tally=True)

    def named(self, text: str) -> OPDQuerySet:
        """OPDs whose present or former name, abbreviation or code holds the text."""
        return self.filter(
            Q(name__icontains=text)
            | Q(abbreviation__icontains=text)
            | Q(code__icontains=text)
            | Q(former_names__name__icontains=text)
            | Q(former_names__abbreviation__icontains=text)
        ).distinct()

    def visible_to(self, user: Any) -> OPDQuerySet:
        """Rows that this person may manage as master data."""
        return self if user.has_perm("organisations.manage") else self.none()


class UnitQuerySet(models.QuerySet):
    def active(self) -> UnitQuerySet:
        return self.filter(is_active=True)

    def of(self, opd: Any) -> UnitQuerySet:
        return self.filter(opd=opd)

    def visible_to(self, user: Any) -> UnitQuerySet:
        return self if user.has_perm("organisations.manage") else self.none()
