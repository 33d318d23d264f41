"""What was done to make an innovation known, and how often citizens opened it."""

from innovasi.outreach.models.activity import Activity
from innovasi.outreach.models.counts import ScanDay, VisitDay
from innovasi.outreach.models.place import PlaceCode

__all__ = ["Activity", "PlaceCode", "ScanDay", "VisitDay"]
