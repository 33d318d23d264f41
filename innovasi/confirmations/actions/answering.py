"""An OPD says whether an innovation still runs, and citizens read it at once."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.confirmations.choices import Perm, Via
from innovasi.confirmations.models import Ask, Confirmation
from innovasi.innovations.actions.running import NotPublished, tell_running
from innovasi.innovations.choices import RunningState
from innovasi.innovations.models import Innovation
from innovasi.search.actions import index


class Refused(Exception):
    """The answer was not kept; its text tells the person why."""


@transaction.atomic
def answer(
    innovation: Innovation,
    *,
    by: Any,
    running: str,
    via: Via,
    since: datetime.date | None = None,
    note: str = "",
    ask: Ask | None = None,
) -> Confirmation:
    """Keep what the OPD says; it closes every open question about the innovation.

    `ask` is the question whose link was used: it can be answered once. Raises
    Refused when it was answered before, and when this person may not answer.
    """
    if not by.has_perm(Perm.ANSWER, innovation):
        raise Refused("Anda tidak lagi terdaftar di OPD pemilik inovasi ini.")
    try:
        row = tell_running(innovation, RunningState(running), by=by)
    except NotPublished as problem:
        raise Refused("Inovasi ini sedang tidak tayang, jadi keadaannya tidak perlu dipastikan.") from problem
    if ask is not None and not Ask.objects.about(row).open().contains(ask):
        raise Refused("Pertanyaan ini sudah dijawab sebelumnya. Tautan di surel hanya dapat dipakai sekali.")
    said = Confirmation.objects.create(
        innovation=row, by=by, at=row.confirmed_at or timezone.now(), running=running, since=since, note=note, via=via
    )
    Ask.objects.about(row).open().update(answer=said)
    index(row, by=by)
    return said
