"""Beginning a dossier: of something new, or to update what citizens already see."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.innovations.actions.files import copy_files
from innovasi.innovations.actions.merging import MANY
from innovasi.innovations.choices import Action
from innovasi.innovations.models import Innovation, Submission
from innovasi.innovations.rules import SECTION_FIELDS
from innovasi.innovations.signals import dossier_copied
from innovasi.innovations.workflow import begin, move
from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period, Theme

DOUBLE_CLICK = datetime.timedelta(seconds=30)


class NoPeriod(Exception):
    """Nothing can be begun while no period is open."""


class NothingAccepted(Exception):
    """There is no accepted dossier to update."""


@transaction.atomic
def start(title: str, *, by: Any) -> Submission:
    """Register an innovation of the person's OPD and open its first draft.

    A second call with the same title within half a minute is a double click
    and gives the draft of the first. Raises NoPeriod when none is open.
    """
    period = open_period()
    OPD.objects.select_for_update().get(pk=by.opd_id)
    begun = Submission.objects.just_begun(by, title, since=timezone.now() - DOUBLE_CLICK).first()
    if begun is not None:
        return begun
    return begin(register(by=by), by=by, period=period, title=title)


@transaction.atomic
def register(*, by: Any, is_example: bool = False) -> Innovation:
    """A new innovation of the person's OPD, with its lasting code."""
    innovation = Innovation.objects.create(
        opd_id=by.opd_id, code=uuid.uuid4().hex[:20], created_by=by, is_example=is_example
    )
    innovation.code = f"IN{innovation.pk:05d}"
    innovation.save(update_fields=["code"])
    return innovation


@transaction.atomic
def start_update(innovation: Innovation, *, by: Any) -> Submission:
    """Open a draft that begins as the accepted dossier; an unfinished one is taken up again.

    Citizens keep seeing the accepted one until the new one is accepted.
    Raises NoPeriod when none is open, and NothingAccepted.
    """
    innovation = Innovation.objects.select_for_update().get(pk=innovation.pk)
    unfinished = innovation.submissions.in_progress().first()
    if unfinished is not None:
        return unfinished
    source, period = innovation.current, open_period()
    if source is None:
        raise NothingAccepted
    return begin_as(source, period, by=by)


@transaction.atomic
def carry_on(submission: Submission, *, by: Any) -> Submission:
    """Go on with a draft whose period closed before it was submitted: the same answers and files in the open period.

    The old one stays behind as it was, so the board of its period keeps its
    answer. A second call gives what the first began. Raises NoPeriod when none
    is open, and MoveRefused when the draft can still be submitted where it is.
    """
    innovation = Innovation.objects.select_for_update().get(pk=submission.innovation_id)
    source = Submission.objects.select_related("innovation", "period", "theme", "unit", "main_urusan").get(
        pk=submission.pk
    )
    begun = innovation.submissions.in_progress().first()  # type: ignore[attr-defined]
    if source.continued_at is not None and begun is not None:
        return begun
    period = open_period()
    note = f"Dilanjutkan di {period.title}."
    move(source, Action.CONTINUE, by=by, note=note, seen_revision=source.revision)
    return begin_as(source, period, by=by, written=source.written)


def begin_as(source: Submission, period: Period, *, by: Any, **more: Any) -> Submission:
    """A draft of the same innovation that begins with the answers and files of another dossier."""
    fields = {name for names in SECTION_FIELDS.values() for name in names} - MANY
    answers = {name: getattr(source, name) for name in fields}
    if answers["theme"] not in Theme.objects.offered_in(period.year):
        answers["theme"] = None
    submission = begin(source.innovation, by=by, period=period, **answers, **more)
    for name in MANY:
        getattr(submission, name).set(getattr(source, name).all())
    copy_files(source, submission, by=by)
    dossier_copied.send(sender=Submission, source=source, target=submission, by=by)
    return submission


def open_period() -> Period:
    period = Period.objects.current()
    if period is None or timezone.now() < period.opens_at:
        raise NoPeriod
    return period
