"""What can be asked of imports."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import models

from innovasi.dataio.choices import Perm, RunState


class ImportRunQuerySet(models.QuerySet):
    def for_list(self) -> ImportRunQuerySet:
        """Newest first, without the long report."""
        return self.select_related("created_by").defer("report", "decisions").order_by("-created_at", "-pk")

    def unfinished_before(self, moment: datetime.datetime) -> ImportRunQuerySet:
        return self.filter(updated_at__lt=moment).exclude(state=RunState.DONE)

    def finished_before(self, moment: datetime.datetime) -> ImportRunQuerySet:
        """Finished ones that still keep their workbook."""
        return self.filter(finished_at__lt=moment).exclude(file="")

    def visible_to(self, user: Any) -> ImportRunQuerySet:
        return self if user.has_perm(Perm.IMPORT) else self.none()
