"""What can be asked of rolls."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import models


class RollQuerySet(models.QuerySet):
    def known_at(self, moment: datetime.datetime) -> Any | None:
        """The roll that held at a moment; before the first one, the first. None while nothing was kept yet."""
        return self.filter(at__lte=moment).order_by("-at", "-pk").first() or self.order_by("at", "pk").first()

    def newest(self) -> Any | None:
        return self.order_by("-at", "-pk").first()
