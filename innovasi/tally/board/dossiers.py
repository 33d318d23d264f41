"""Every submission of a period as it stood at a moment, read from its moves alone."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.fields.json import KT

from innovasi.innovations.choices import Action
from innovasi.innovations.models import Move, Submission
from innovasi.programmes.models import Period

# An accepted dossier never changes, so its own columns tell the past too. A unit can be renamed: of a past
# moment its name is read from what the dossier said on the day of its submit.
COLUMNS = ("pk", "innovation_id", "innovation__opd_id", "kind", "main_urusan_id", "status_then", "since_then")


class Dossier(NamedTuple):
    """One submission as it stood at the moment of the board."""

    pk: int
    innovation_id: int
    opd_id: int
    kind: str
    urusan_id: int | None
    status: str
    since: datetime.datetime
    submitted_at: datetime.datetime | None  # its last submit: from here on it waits for Bappeda
    unit_name: str | None


def dossiers(period: Period, at: datetime.datetime) -> QuerySet:
    """Every submission of the period with its status at a moment; one that did not exist yet is left out."""
    moves = Move.objects.filter(submission=OuterRef("pk"), at__lte=at).order_by("-at", "-pk")
    submits = moves.filter(action=Action.SUBMIT)
    return (
        Submission.objects.filter(period=period)
        .annotate(
            status_then=Subquery(moves.values("target")[:1]),
            since_then=Subquery(moves.values("at")[:1]),
            submitted_then=Subquery(submits.values("at")[:1]),
            unit_then=Subquery(submits.values(said=KT("snapshot__unit"))[:1]),
        )
        .exclude(status_then=None)
    )


def read(rows: QuerySet, *, is_past: bool) -> Iterable[Dossier]:
    unit = "unit_then" if is_past else "unit__name"
    return (Dossier(*row) for row in rows.values_list(*COLUMNS, "submitted_then", unit))
