"""Inviting a whole list: written down at once, sent by a job that may run twice."""

import logging
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone
from django_q.tasks import async_task

from innovasi.accounts.actions.invitations import invite
from innovasi.accounts.actions.placement import PersonRefused
from innovasi.accounts.choices import LineState
from innovasi.accounts.models import BulkInvitation, BulkLine
from innovasi.accounts.rules import CheckedLine

log = logging.getLogger(__name__)


@transaction.atomic
def invite_many(checked: Iterable[CheckedLine], *, by: Any) -> BulkInvitation:
    """Keep a checked list and let a job invite its people; lines with a problem are kept with their reason."""
    bulk = BulkInvitation.objects.create(by=by)
    BulkLine.objects.bulk_create(
        BulkLine(
            bulk=bulk,
            number=row.line.number,
            name=row.line.name[:120],
            email=row.line.email[:254],
            role=row.line.role,
            opd=row.opd,
            state=LineState.REFUSED if row.problem else LineState.WAITING,
            message=row.problem[:300],
        )
        for row in checked
    )
    async_task("innovasi.accounts.actions.bulk.send_lines", bulk.pk, group="invitations")
    log.info("bulk invitation %s begun by person %s", bulk.pk, by.pk)
    return bulk


def send_lines(pk: int) -> None:
    """Job: invite whoever of a list still waits. Each line is kept together with its mail, so none is sent twice."""
    bulk = BulkInvitation.objects.select_related("by").get(pk=pk)
    for line in bulk.lines.waiting():
        send_line(line.pk, by=bulk.by)
    if bulk.finished_at is None:
        bulk.finished_at = timezone.now()
        bulk.save(update_fields=["finished_at", "updated_at"])


@transaction.atomic
def send_line(pk: int, *, by: Any) -> None:
    line = BulkLine.objects.select_for_update().get(pk=pk)
    if line.state != LineState.WAITING:
        return
    try:
        if not by.is_active:
            raise PersonRefused("Akun pengundangnya sudah nonaktif.")
        line.invitation = invite(email=line.email, name=line.name, role=line.role, opd=line.opd, by=by)
    except PersonRefused as refusal:
        line.state, line.message = LineState.REFUSED, str(refusal)
    else:
        line.state = LineState.SENT
    line.save()
