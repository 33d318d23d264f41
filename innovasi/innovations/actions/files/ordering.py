"""In which order the pictures stand, and which one is the cover."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from innovasi.innovations.actions.files.locking import lock
from innovasi.innovations.models import Photo, Submission


@transaction.atomic
def reorder(submission: Submission, order: Iterable[int], *, by: Any) -> None:
    """Put the pictures in the order of these keys; unknown keys are skipped, unnamed pictures follow."""
    photos = list(lock(submission.pk, by=by).photos.kept())  # type: ignore[attr-defined]
    places = {pk: place for place, pk in enumerate(dict.fromkeys(order))}
    photos.sort(key=lambda photo: places.get(photo.pk, len(places)))
    for place, photo in enumerate(photos, start=1):
        photo.order = place
    Photo.objects.bulk_update(photos, ["order"])


@transaction.atomic
def step_up(photo: Photo, *, by: Any) -> None:
    """Change places with the picture before it."""
    step(photo, -1, by=by)


@transaction.atomic
def step_down(photo: Photo, *, by: Any) -> None:
    """Change places with the picture after it."""
    step(photo, 1, by=by)


def step(photo: Photo, by_places: int, *, by: Any) -> None:
    submission = lock(photo.submission_id, by=by)
    keys = [row.pk for row in submission.photos.kept()]  # type: ignore[attr-defined]
    if photo.pk not in keys:
        return
    here = keys.index(photo.pk)
    there = min(max(here + by_places, 0), len(keys) - 1)
    keys.insert(there, keys.pop(here))
    reorder(submission, keys, by=by)


@transaction.atomic
def set_cover(photo: Photo, *, by: Any) -> None:
    """Make a picture the one that cards and shared links show."""
    submission = lock(photo.submission_id, by=by)
    photo.refresh_from_db()
    if photo.deleted_at is None:
        submission.photos.kept().update(is_cover=False)  # type: ignore[attr-defined]
        photo.is_cover = True
        photo.save(update_fields=["is_cover"])
