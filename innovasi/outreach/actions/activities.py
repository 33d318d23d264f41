"""Keeping an activity, with or without a new picture."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone
from django_q.tasks import async_task

from innovasi.innovations.choices import FileState
from innovasi.innovations.rules.uploads import CheckedFile
from innovasi.outreach.actions.photos import drop_pictures
from innovasi.outreach.models import Activity

RENDER = "innovasi.outreach.actions.process_photo"


@transaction.atomic
def keep(activity: Activity, *, by: Any, picture: CheckedFile | None = None) -> Activity:
    """Write an activity; a new picture takes the place of an older one once the worker has re-encoded it."""
    if activity.pk is None:
        activity.made_by = by
    if picture:
        drop_when_done(activity)
        activity.photo_key, activity.photo_state = uuid.uuid4(), FileState.WAITING
        activity.photo.save("baru", File(picture.content), save=False)
    activity.save()
    if picture:
        async_task(RENDER, activity.pk)
    return activity


@transaction.atomic
def delete(activity: Activity, *, by: Any) -> None:
    """Take an activity out of every list and figure, and its picture off the disk. Its row and its number stay."""
    drop_when_done(activity)
    activity.photo_key, activity.photo_state, activity.photo_alt = None, "", ""
    activity.deleted_at = timezone.now()
    activity.save(update_fields=["deleted_at", "updated_at", "photo_key", "photo_state", "photo_alt"])


def drop_when_done(activity: Activity) -> None:
    """The present picture leaves the disk when the change holds."""
    if key := activity.photo_key:
        transaction.on_commit(lambda: drop_pictures(key))
