"""Reading the trail."""

from __future__ import annotations

import datetime
from typing import Any, Self

from django.db import models


class EntryQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        return self if user.has_perm("audit.read") else self.none()

    def unlinked(self) -> Self:
        """Rows that the chain does not hold yet, in the order in which they were written."""
        return self.filter(link__isnull=True).order_by("pk")

    def unlinked_since(self, moment: datetime.datetime) -> Self:
        """Rows that should long be in the chain."""
        return self.unlinked().filter(at__lt=moment)

    def of_deed(self, deed: str) -> Self:
        return self.filter(deed=deed)

    def of_thing(self, thing: str) -> Self:
        return self.filter(thing=thing)

    def between(self, first: datetime.datetime | None, last: datetime.datetime | None) -> Self:
        rows = self.filter(at__gte=first) if first else self
        return rows.filter(at__lt=last) if last else rows
