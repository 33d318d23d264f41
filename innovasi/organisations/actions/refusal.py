"""Why a row cannot be deleted, in words for the person who tried."""

from collections import Counter

from django.db import models


class StillInUse(Exception):
    """Something refers to the row; the text says what, and what to do instead."""

    def __init__(self, row: models.Model, users: set[models.Model]) -> None:
        counts = Counter(str(user._meta.verbose_name) for user in users)
        *most, last = [f"{count} {name}" for name, count in sorted(counts.items())]
        what = f"{', '.join(most)} dan {last}" if most else last
        super().__init__(f"{row} tidak dapat dihapus karena masih dipakai oleh {what}. Nonaktifkan saja.")
