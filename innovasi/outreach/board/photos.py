"""The picture of an activity."""

from __future__ import annotations

from typing import IO

from django.core.files.storage import default_storage

from innovasi.outreach.choices import PHOTO_TYPES, PHOTO_WIDTHS
from innovasi.outreach.models import Activity
from innovasi.outreach.models.activity import photo_name


def open_photo(activity: Activity, width: int, ending: str) -> IO[bytes] | None:
    """The bytes of one size, for a caller who has checked who is asking; None where there are none."""
    if activity.photo_key is None or width not in PHOTO_WIDTHS or ending not in PHOTO_TYPES:
        return None
    try:
        return default_storage.open(photo_name(activity.photo_key, width, ending), "rb")
    except FileNotFoundError:
        return None
