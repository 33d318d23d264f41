"""What can be asked of periods."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models


class PeriodQuerySet(models.QuerySet):
    def current(self) -> Any | None:
        """The open period, if there is one."""
        return self.filter(is_open=True).first()

    def shown(self) -> Any | None:
        """The period whose board is shown: the open one, else the latest."""
        return self.order_by("-is_open", "-deadline_at").first()

    def with_submission_count(self) -> PeriodQuerySet:
        """Each with how many dossiers it holds, whatever their status."""
        return self.annotate(submission_count=models.Count("submissions")).order_by("-year", "-deadline_at", "-pk")

    def visible_to(self, user: Any) -> PeriodQuerySet:
        return self if user.has_perm("programmes.manage") else self.none()


class ExtensionQuerySet(models.QuerySet):
    def of(self, periods: Iterable[Any]) -> ExtensionQuerySet:
        """Every extension of some periods with its OPD, oldest first."""
        return self.filter(period__in=periods).select_related("opd", "by").order_by("at", "pk")


class HolidayQuerySet(models.QuerySet):
    def visible_to(self, user: Any) -> HolidayQuerySet:
        return self if user.has_perm("programmes.manage") else self.none()

    def days(self) -> models.QuerySet:
        return self.order_by().values_list("date", flat=True)


class ThemeQuerySet(models.QuerySet):
    def offered_in(self, year: int) -> ThemeQuerySet:
        """The themes of the newest list that is not newer than the year."""
        newest = self.filter(year__lte=year).order_by("-year").values("year")[:1]
        return self.filter(year=models.Subquery(newest))
