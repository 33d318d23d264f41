"""Counting openings: one row an address and day, and never more than a burst's worth of writes."""

from __future__ import annotations

from django.core.cache import cache
from django.utils import timezone

from innovasi.innovations.models import Innovation
from innovasi.outreach.choices import MOST_A_MINUTE
from innovasi.outreach.models import PlaceCode, ScanDay, VisitDay


def count_scan(place: PlaceCode) -> None:
    if has_room(f"pindai-{place.pk}"):
        ScanDay.objects.add_one(place=place, day=timezone.localdate())


def count_visit(slug: str) -> None:
    """Count an opening of a public page; an address without one is passed over in silence."""
    innovation = Innovation.objects.published().at_address(slug).first()
    if innovation and has_room(f"kunjungan-{innovation.pk}"):
        VisitDay.objects.add_one(innovation=innovation, day=timezone.localdate())


def has_room(name: str) -> bool:
    """Less than the most has been counted this minute; what comes on top is a flood, not citizens."""
    key = f"hitungan-{name}"
    cache.add(key, 0, 60)
    try:
        return cache.incr(key) <= MOST_A_MINUTE
    except ValueError:  # it ran out between the two
        return True
