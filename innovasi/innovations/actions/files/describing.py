"""What people write about a file."""

from typing import Any

from django.db import transaction

from innovasi.innovations.actions.files.locking import lock
from innovasi.innovations.models import Document, Photo

LIMITS = {"alt_text": 250, "title": 160}  # characters; the rest of a longer text is cut


class ChangedElsewhere(Exception):
    """Somebody else wrote another text meanwhile; `theirs` is what stands there now."""

    def __init__(self, theirs: str) -> None:
        super().__init__(theirs)
        self.theirs = theirs


@transaction.atomic
def describe(row: Photo | Document, field: str, value: Any, *, by: Any, seen: Any = None) -> None:
    """Change `alt_text` of a picture, or `title`, `kind`, `is_public` of a document.

    `seen` is what the person had before them when they began to write: raises
    ChangedElsewhere, and writes nothing, when another text stands there now.
    """
    lock(row.submission_id, by=by)
    row.refresh_from_db()
    if field in LIMITS:
        value = value.strip()[: LIMITS[field]]
        theirs = getattr(row, field)
        if seen is not None and theirs not in (seen, value):
            raise ChangedElsewhere(theirs)
    setattr(row, field, value)
    row.save(update_fields=[field])


def set_alt_text(photo: Photo, alt_text: str, *, by: Any) -> None:
    """Say in words what a picture shows."""
    describe(photo, "alt_text", alt_text, by=by)
