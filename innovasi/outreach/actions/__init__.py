"""What can be done to make an innovation known, and what is counted."""

from innovasi.outreach.actions.activities import delete, keep
from innovasi.outreach.actions.counting import count_scan, count_visit
from innovasi.outreach.actions.photos import process_photo
from innovasi.outreach.actions.places import PlaceRefused, add_place, retire

__all__ = ["PlaceRefused", "add_place", "count_scan", "count_visit", "delete", "keep", "process_photo", "retire"]
