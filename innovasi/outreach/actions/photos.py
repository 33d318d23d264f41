"""The worker's part: the picture of an activity, re-encoded as innovations' pictures are."""

from __future__ import annotations

import logging

from django.core.files.storage import default_storage
from PIL import Image

from innovasi.innovations.actions.files.rendering import encoded, store, upright
from innovasi.innovations.choices import FileState
from innovasi.outreach.choices import PHOTO_TYPES, PHOTO_WIDTHS
from innovasi.outreach.models import Activity
from innovasi.outreach.models.activity import photo_name

logger = logging.getLogger(__name__)


def drop_pictures(key: object) -> None:
    """Take every size of a picture off the disk."""
    for width in PHOTO_WIDTHS:
        for ending in PHOTO_TYPES:
            default_storage.delete(photo_name(key, width, ending))


def process_photo(pk: int) -> str:
    """Job: prepare every size, then drop the original with whatever the camera wrote into it."""
    activity = Activity.objects.at_pk(pk).first()
    if activity is None or activity.photo_state != FileState.WAITING:
        return "tidak ada yang perlu diolah"
    with activity.photo.open("rb") as file:
        original = file.read()
    try:
        picture = upright(original)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as problem:
        logger.warning("picture of activity %s cannot be opened: %s", pk, problem)
        Activity.objects.at_pk(pk).update(photo_state=FileState.FAILED, photo="")
        activity.photo.storage.delete(str(activity.photo.name))
        return "gagal dibuka"
    for width in PHOTO_WIDTHS:
        for ending, content in encoded(picture, width):
            store(photo_name(activity.photo_key, width, ending), content)
    size = {"photo_width": picture.width, "photo_height": picture.height}
    Activity.objects.at_pk(pk).update(photo_state=FileState.READY, photo="", **size)
    activity.photo.storage.delete(str(activity.photo.name))
    return "siap"
