"""What can be asked of activities, places and counts."""

from __future__ import annotations

import datetime
from typing import Any, Self

from django.db import models
from django.db.models import F, Q, Sum

from innovasi.innovations.choices import FileState


def seen_by(user: Any) -> Q | None:
    """A condition on rows that hang on an innovation. None: no rows at all."""
    accepted = Q(innovation__current__isnull=False)
    if user.is_anonymous:
        return None
    if user.is_reader:
        return accepted
    return accepted & Q(innovation__opd_id=user.opd_id) if user.is_author else None


class OfInnovationQuerySet(models.QuerySet):
    def of(self, innovation: Any) -> Self:
        return self.filter(innovation=innovation)

    def visible_to(self, user: Any) -> Self:
        condition = seen_by(user)
        return self.none() if condition is None else self.filter(condition)


class ActivityQuerySet(OfInnovationQuerySet):
    def at_pk(self, pk: int) -> Self:
        return self.filter(pk=pk)

    def kept(self) -> Self:
        return self.filter(deleted_at__isnull=True)

    def proven(self) -> Self:
        """With a link or a picture that can be shown."""
        return self.kept().filter(~Q(link="") | Q(photo_state=FileState.READY))

    def since(self, day: datetime.date) -> Self:
        return self.filter(held_on__gte=day)

    def for_page(self) -> Self:
        return self.select_related("innovation__opd", "district", "kelurahan", "made_by")


class PlaceQuerySet(OfInnovationQuerySet):
    def in_use(self) -> Self:
        return self.filter(retired_at__isnull=True)

    def for_kit(self) -> Self:
        return self.select_related("innovation__opd", "innovation__current")

    def public_at(self, code: str) -> Any | None:
        """The place that bears a code, if citizens may read its innovation; a retired one still leads there."""
        public = Q(innovation__current__isnull=False, innovation__is_withheld=False)
        return self.select_related("innovation").filter(public, code=code).first()

    def named(self, innovation: Any, label: str) -> Self:
        return self.filter(innovation=innovation, label__iexact=label)


class CountQuerySet(models.QuerySet):
    """Openings a day. Rows are bounded by days, whatever comes in."""

    def add_one(self, **row: Any) -> None:
        """One more on this row, made where it is missing; any number of writers at once lose none."""
        if not self.filter(**row).update(count=F("count") + 1):
            self.bulk_create([self.model(count=0, **row)], ignore_conflicts=True)
            self.filter(**row).update(count=F("count") + 1)

    def since(self, day: datetime.date) -> Self:
        return self.filter(day__gte=day)

    def total(self) -> int:
        return self.aggregate(sum=Sum("count"))["sum"] or 0


class ScanQuerySet(CountQuerySet):
    def of(self, innovation: Any) -> Self:
        return self.filter(place__innovation=innovation)

    def by_place(self) -> dict[int, int]:
        return dict(self.values("place").annotate(sum=Sum("count")).values_list("place", "sum"))

    def by_innovation(self, innovations: models.QuerySet) -> dict[int, int]:
        rows = self.filter(place__innovation__in=innovations).values("place__innovation")
        return dict(rows.annotate(sum=Sum("count")).values_list("place__innovation", "sum"))


class VisitQuerySet(CountQuerySet):
    def of(self, innovation: Any) -> Self:
        return self.filter(innovation=innovation)

    def by_innovation(self, innovations: models.QuerySet) -> dict[int, int]:
        rows = self.filter(innovation__in=innovations).values("innovation")
        return dict(rows.annotate(sum=Sum("count")).values_list("innovation", "sum"))
