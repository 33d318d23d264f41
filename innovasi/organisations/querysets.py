"""What can be asked of organisations."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Count, Q


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

    def at_pk(self, pk: int | None) -> OPDQuerySet:
        return self.filter(pk=pk)

    def of_codes(self, codes: Iterable[str]) -> OPDQuerySet:
        return self.filter(code__in=codes)

    def of_kind(self, kind: str) -> OPDQuerySet:
        return self.filter(kind=kind)

    def ended(self, on: datetime.date | None = None) -> OPDQuerySet:
        """OPDs whose last day has passed."""
        return self.filter(active_until__lt=on or datetime.date.today())

    def in_tally(self, counts: bool) -> OPDQuerySet:
        return self.filter(counts_in_tally=counts)

    def kecamatan_areas(self) -> OPDQuerySet:
        """OPDs that are an area of their own: the kecamatan."""
        return self.exclude(wilayah_code="")

    def carrying(self, name: str, besides: int | None = None) -> OPDQuerySet:
        """Other OPDs that now have this very name."""
        return self.filter(name__iexact=name).exclude(pk=besides)

    def with_unit_count(self) -> OPDQuerySet:
        return self.annotate(unit_count=Count("units", filter=Q(units__is_active=True), distinct=True))

    def for_page(self) -> OPDQuerySet:
        """Each with its affairs and former names."""
        return self.with_unit_count().prefetch_related("urusan", "former_names")

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

    def of_opd_code(self, code: str) -> UnitQuerySet:
        return self.filter(opd__code=code)

    def of_kind(self, kind: str) -> UnitQuerySet:
        return self.filter(kind=kind)

    def retired(self) -> UnitQuerySet:
        return self.filter(is_active=False)

    def named(self, text: str) -> UnitQuerySet:
        """Units whose name, Kemendagri code or OPD holds the text."""
        return self.filter(
            Q(name__icontains=text)
            | Q(wilayah_code__icontains=text)
            | Q(opd__name__icontains=text)
            | Q(opd__abbreviation__icontains=text)
        )

    def twins(self, opd_id: int, kind: str | None, name: str | None, besides: int | None) -> UnitQuerySet:
        """Other units of an OPD with the same kind and name."""
        return self.filter(opd_id=opd_id, kind=kind, name=name).exclude(pk=besides)

    def for_list(self) -> UnitQuerySet:
        return self.select_related("opd").order_by("opd__name", "name")

    def visible_to(self, user: Any) -> UnitQuerySet:
        return self if user.has_perm("organisations.manage") else self.none()
