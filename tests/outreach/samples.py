"""Rows of outreach for tests."""

import datetime

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from innovasi.innovations.choices import FileState
from innovasi.outreach.actions import add_place
from innovasi.outreach.models import Activity, ScanDay, VisitDay
from innovasi.outreach.models.activity import photo_name
from tests.factories import author_of, jpeg

PHONE = {"user-agent": "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126 Mobile Safari/537.36"}


def make_place(submission, label="Puskesmas Kedaton"):
    return add_place(submission.innovation, label, by=author_of(submission.innovation.opd))


def make_activity(submission, **changes):
    fields = {"title": "Penjelasan di posyandu", "place": "Balai kelurahan", "held_on": timezone.localdate()}
    innovation = submission.innovation
    return Activity.objects.create(innovation=innovation, made_by=author_of(innovation.opd), **(fields | changes))


def with_photo(activity):
    """A picture as the worker leaves it."""
    activity.photo_key, activity.photo_state = "7d0a5b1e-0000-4000-8000-000000000001", FileState.READY
    activity.photo_alt, activity.photo_width, activity.photo_height = "Warga mendengarkan.", 64, 48
    activity.save()
    for width in (320, 1280):
        for ending in ("jpg", "avif"):
            default_storage.save(photo_name(activity.photo_key, width, ending), ContentFile(jpeg()))
    return activity


def scanned(place, times, days_ago=0):
    day = timezone.localdate() - datetime.timedelta(days=days_ago)
    return ScanDay.objects.create(place=place, day=day, count=times)


def visited(submission, times, days_ago=0):
    day = timezone.localdate() - datetime.timedelta(days=days_ago)
    return VisitDay.objects.create(innovation=submission.innovation, day=day, count=times)


def world_rows(draft, accepted):
    """One of everything for the walk over all addresses."""
    place, activity = make_place(accepted), with_photo(make_activity(accepted))
    return {
        "unaccepted": [draft.innovation_id],
        "place": [place.pk],
        "place-code": [place.code],
        "activity": [activity.pk],
    }
