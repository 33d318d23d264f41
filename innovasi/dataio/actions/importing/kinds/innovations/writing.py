"""Drafts are begun as anybody's; records of the past are entered as the workflow enters them."""

from __future__ import annotations

import uuid
from collections import Counter
from itertools import groupby
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils import timezone

from innovasi.dataio.actions.importing.kinds.innovations.world import Dossier, Mark
from innovasi.dataio.actions.importing.plans import Plan
from innovasi.innovations.actions.saving import mark
from innovasi.innovations.choices import Status
from innovasi.innovations.models import Innovation, Submission
from innovasi.innovations.workflow import begin, enter_accepted
from innovasi.search.actions import index, index_new

BATCH = 500


def write(plan: Plan, *, by: Any) -> None:
    dossiers: list[Dossier] = [row.payload for row in plan.to_write]
    owners = innovations_of(dossiers, by=by)
    for dossier in dossiers:
        if not dossier.is_accepted:
            write_draft(dossier, owners[dossier.mark], by=by)
    write_accepted([dossier for dossier in dossiers if dossier.is_accepted], owners, by=by)


def write_draft(dossier: Dossier, innovation: Innovation, *, by: Any) -> None:
    """A draft whose answers carry the mark of who typed them: the OPD confirms them before it submits."""
    told = [name for name, value in dossier.answers.items() if value] + ["other_urusan"] * bool(dossier.other_urusan)
    written = dict.fromkeys(told, mark(Submission(innovation=innovation), by=by))
    submission = begin(innovation, by=by, period=dossier.period, written=written, **dossier.answers)
    if dossier.other_urusan:
        submission.other_urusan.set(dossier.other_urusan)


def innovations_of(dossiers: list[Dossier], *, by: Any) -> dict[Mark, Innovation]:
    """The innovation of each name: those that exist, and new ones with their lasting codes."""
    owners: dict[Mark, Innovation] = {}
    there = Innovation.objects.in_bulk([row.innovation_id for row in dossiers if row.innovation_id])
    for dossier in dossiers:
        if dossier.innovation_id:
            owners[dossier.mark] = there[dossier.innovation_id]
        else:
            new = Innovation(opd=dossier.opd, code=uuid.uuid4().hex[:20], created_by=by)
            owners.setdefault(dossier.mark, new)
    fresh = Innovation.objects.bulk_create([row for row in owners.values() if not row.pk], batch_size=BATCH)
    for innovation in fresh:
        innovation.code = f"IN{innovation.pk:05d}"
    Innovation.objects.bulk_update(fresh, ["code"], batch_size=BATCH)
    return owners


def write_accepted(dossiers: list[Dossier], owners: dict[Mark, Innovation], *, by: Any) -> None:
    """Period by period, the oldest first, so that citizens see the newest; then into the index."""
    addresses = {row.pk: (row.slug, row.published_at) for row in owners.values() if row.slug}
    ordered = sorted(dossiers, key=lambda row: (row.period.deadline_at, row.period.pk))
    for _, group in groupby(ordered, key=lambda row: row.period.pk):
        enter_period(list(group), owners, by=by)
    entered = {row.mark: owners[row.mark] for row in dossiers}.values()
    times = Counter(owners[row.mark].pk for row in dossiers)
    set_right([row for row in entered if row.pk in addresses or times[row.pk] > 1], addresses)
    index_new([row.pk for row in entered if row.pk not in addresses])
    for innovation in entered:
        if innovation.pk in addresses:
            index(innovation, by=by)


def enter_period(dossiers: list[Dossier], owners: dict[Mark, Innovation], *, by: Any) -> None:
    now = timezone.now()
    rows = [
        Submission(
            innovation=owners[dossier.mark],
            period=dossier.period,
            edited_by=by,
            status_at=min(dossier.period.deadline_at, now),
            **dossier.answers,
        )
        for dossier in dossiers
    ]
    enter_accepted(rows, by=by)
    crossing = Submission.other_urusan.through
    crossing.objects.bulk_create(
        crossing(submission=row, urusan=urusan)
        for row, dossier in zip(rows, dossiers, strict=True)
        for urusan in dossier.other_urusan
    )


def set_right(innovations: list[Innovation], addresses: dict[int, tuple[Any, Any]]) -> None:
    """An innovation with several accepted dossiers keeps its address, its first day, and shows its newest."""
    prefetch_related_objects(innovations, "submissions__period")
    for innovation in innovations:
        accepted = [row for row in innovation.submissions.all() if row.status == Status.ACCEPTED]
        newest = max(accepted, key=lambda row: (row.period.deadline_at, row.status_at))
        innovation.current, innovation.unit = newest, newest.unit
        slug, first = addresses.get(innovation.pk, (innovation.slug, None))
        innovation.slug = slug
        innovation.published_at = min(filter(None, [first, *(row.status_at for row in accepted)]))
        innovation.confirmed_at = max(row.status_at for row in accepted)
    fields = ["current", "unit", "slug", "published_at", "confirmed_at"]
    Innovation.objects.bulk_update(innovations, fields, batch_size=BATCH)
