"""Reading editions and their rows."""

from __future__ import annotations

from typing import Any, Self

from django.db import models

from innovasi.editions.choices import Aspect


class EditionQuerySet(models.QuerySet[Any]):
    def for_year(self, year: int) -> Any:
        """The edition that a year goes by: the newest not after it, else the oldest there is; None without any."""
        return self.filter(year__lte=year).order_by("-year", "-version").first() or self.order_by("year").first()

    def unfrozen(self, pk: int) -> Self:
        return self.filter(pk=pk, frozen_at__isnull=True)

    def of_year(self, year: int) -> Self:
        return self.filter(year=year)

    def newest_first(self) -> Self:
        return self.order_by("-year", "-version")


class IndicatorQuerySet(models.QuerySet[Any]):
    def of_innovations(self) -> Self:
        """The rows that are claimed for each innovation (SID)."""
        return self.filter(aspect=Aspect.INNOVATION)

    def of_region(self) -> Self:
        """The rows that Bappeda fills in once for the city (SPD)."""
        return self.filter(aspect=Aspect.REGION)

    def whole(self) -> Self:
        """With their levels and bases, in three queries in all."""
        return self.prefetch_related("levels", "bases")
