"""Reading editions and their rows."""

from __future__ import annotations

from typing import Any, Self

from django.db import models

from innovasi.editions.choices import Aspect


class EditionQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Rules of the ministry are no secret, but only Bappeda's readers work with them."""
        return self if user.has_perm("editions.read") else self.none()

    def for_year(self, year: int) -> Any:
        """The edition that a year goes by: the newest not after it, else the oldest there is; None without any."""
        return self.filter(year__lte=year).order_by("-year", "-version").first() or self.order_by("year").first()

    def of_year(self, year: int) -> Self:
        return self.filter(year=year)

    def newest_first(self) -> Self:
        return self.order_by("-year", "-version")

    def with_use(self) -> Self:
        """Newest first, each with how many rows it has and the periods that go by it."""
        counted = self.annotate(indicator_count=models.Count("indicators"))
        return counted.prefetch_related("periods").order_by("-year", "-version")

    def besides(self, pk: int) -> Self:
        return self.exclude(pk=pk).order_by("-year", "-version")

    def next_version(self, year: int) -> int:
        newest = self.of_year(year).aggregate(version=models.Max("version"))["version"]
        return (newest or 0) + 1


class IndicatorQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        return self if user.has_perm("editions.read") else self.none()

    def keyed(self, edition: int, key: str) -> Self:
        return self.filter(edition_id=edition, key=key)

    def of_innovations(self) -> Self:
        """The rows that are claimed for each innovation (SID)."""
        return self.filter(aspect=Aspect.INNOVATION)

    def of_region(self) -> Self:
        """The rows that Bappeda fills in once for the city (SPD)."""
        return self.filter(aspect=Aspect.REGION)

    def whole(self) -> Self:
        """With their levels and bases, in three queries in all."""
        return self.prefetch_related("levels", "bases")

    def with_answer(self) -> Self:
        """With what Bappeda answered, in the same query (SPD)."""
        return self.select_related("answer__by")


class BasisQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        return self if user.has_perm("editions.read") else self.none()

    def coded(self, indicator: int, code: str) -> Self:
        return self.filter(indicator_id=indicator, code=code)


class LevelQuerySet(models.QuerySet[Any]):
    def own(self, indicator: int) -> Self:
        """The levels of an indicator that belong to no basis."""
        return self.filter(indicator_id=indicator, basis__isnull=True)

    def of_basis(self, basis: int) -> Self:
        return self.filter(basis_id=basis)


class BandQuerySet(models.QuerySet[Any]):
    def of(self, edition: int) -> Self:
        return self.filter(edition_id=edition)


class RegionAnswerQuerySet(models.QuerySet[Any]):
    def of(self, edition: int) -> Self:
        return self.filter(indicator__edition_id=edition)

    def for_indicator(self, indicator: int) -> Self:
        return self.filter(indicator_id=indicator)
