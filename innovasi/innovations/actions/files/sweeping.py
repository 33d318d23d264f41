"""Deleted files leave the disk a day later, and what an aborted upload left behind with them."""

import datetime
import uuid
from collections.abc import Iterator

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from innovasi.innovations.choices import PHOTO_WIDTHS
from innovasi.innovations.models import Document, Photo
from innovasi.innovations.rules.renditions import RENDITIONS, rendition_name

KEPT_FOR = datetime.timedelta(hours=24)
ORIGINALS, RENDERED = "asli", "foto"


def sweep() -> str:
    """Job, hourly: drop rows deleted over a day ago, then bytes over a day old that no row names."""
    before = timezone.now() - KEPT_FOR
    rows = drop_rows(before)
    files = sum(drop_file(name, before) for name in [*stray_originals(), *stray_renditions()])
    return f"{rows} baris, {files} berkas"


@transaction.atomic
def drop_rows(before: datetime.datetime) -> int:
    return sum(model.objects.deleted_before(before).delete()[0] for model in (Photo, Document))


def stray_originals() -> Iterator[str]:
    named = {name for model in (Photo, Document) for name in model.objects.values_list("file", flat=True)}
    for name in listed(ORIGINALS)[1]:
        if f"{ORIGINALS}/{name}" not in named:
            yield f"{ORIGINALS}/{name}"


def stray_renditions() -> Iterator[str]:
    keys = {str(key) for key in Photo.objects.values_list("key", flat=True)}
    for folder in listed(RENDERED)[0]:
        if folder not in keys and is_key(folder):
            yield from (rendition_name(folder, width, ending) for width in PHOTO_WIDTHS for ending in RENDITIONS)


def is_key(folder: str) -> bool:
    try:
        return str(uuid.UUID(folder)) == folder
    except ValueError:
        return False


def listed(folder: str) -> tuple[list[str], list[str]]:
    try:
        return default_storage.listdir(folder)
    except FileNotFoundError:
        return [], []


def drop_file(name: str, before: datetime.datetime) -> bool:
    """Delete a file that is old enough; a young one may belong to an upload that is still going on."""
    if not default_storage.exists(name) or default_storage.get_modified_time(name) > before:
        return False
    default_storage.delete(name)
    return True
