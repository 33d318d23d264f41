"""Master data that is frozen once used, and copied to be changed."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.utils import timezone

from innovasi.common.models import Freezable


@transaction.atomic
def freeze(row: Freezable) -> None:
    """Keep a row as it is from its first use on; a second call changes nothing."""
    if row.frozen_at is None:
        type(row)._base_manager.filter(pk=row.pk, frozen_at__isnull=True).update(frozen_at=timezone.now())
        row.refresh_from_db(fields=["frozen_at"])


def twin(row: Any, **changes: Any) -> Any:
    """An unsaved copy of a row with some columns changed."""
    columns: list[models.Field] = [field for field in row._meta.concrete_fields if not field.primary_key]
    return type(row)(**{field.attname: getattr(row, field.attname) for field in columns} | changes)
