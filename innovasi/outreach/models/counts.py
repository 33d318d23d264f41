"""Openings a day: a number, and nothing about who."""

from django.db import models

from innovasi.innovations.models import Innovation
from innovasi.outreach.models.place import PlaceCode
from innovasi.outreach.querysets import ScanQuerySet, VisitQuerySet


class ScanDay(models.Model):
    """How often the code of a place was opened on a day."""

    place = models.ForeignKey(PlaceCode, models.CASCADE, related_name="days")
    day = models.DateField()
    count = models.PositiveIntegerField(default=0)

    objects = ScanQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "day"], name="scans_of_a_place_are_one_row_a_day")]

    def __str__(self) -> str:
        return f"{self.day}: {self.count}"


class VisitDay(models.Model):
    """How often the public page of an innovation was opened on a day."""

    innovation = models.ForeignKey(Innovation, models.CASCADE, related_name="visit_days")
    day = models.DateField()
    count = models.PositiveIntegerField(default=0)

    objects = VisitQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["innovation", "day"], name="visits_of_a_page_are_one_row_a_day")]

    def __str__(self) -> str:
        return f"{self.day}: {self.count}"
