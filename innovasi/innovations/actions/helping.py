"""*Bantu isi*: asking Bappeda to help with a draft, helping, ending it, and saying that the help is right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.innovations.choices import HelpStep, Perm
from innovasi.innovations.models import HelpRequest, Submission
from innovasi.innovations.rules.helping import marked_names, waits_for_confirmation
from innovasi.innovations.signals import help_changed


class HelpRefused(Exception):
    """Help cannot be asked, given or ended; the text says why."""


@transaction.atomic
def ask(submission: Submission, *, by: Any, message: str = "", phone: str = "") -> HelpRequest:
    """Open a draft to Bappeda's reviewers until the OPD ends it or submits. Asking twice is asking once."""
    row = locked(submission)
    if row.help_request is not None:
        return row.help_request
    if not by.has_perm(Perm.ASK_HELP, row):
        raise HelpRefused("Bantuan hanya dapat diminta untuk draf yang belum pernah diajukan.")
    asked = HelpRequest.objects.create(
        submission=row, message=message, phone=phone, asked_by=by, asked_at=timezone.now()
    )
    row.help_request = asked
    row.save(update_fields=["help_request"])
    tell(row, asked, HelpStep.ASKED, by=by)
    return asked


@transaction.atomic
def take(submission: Submission, *, by: Any) -> HelpRequest:
    """Say that this reviewer helps, so that the OPD knows whom to talk to and no colleague calls as well."""
    row = locked(submission)
    asked = row.help_request
    if asked is None or not by.has_perm(Perm.HELP, row):
        raise HelpRefused("Bantuan untuk draf ini sudah diakhiri.")
    if asked.helper_id != by.pk:
        asked.helper, asked.taken_at = by, timezone.now()
        asked.save(update_fields=["helper", "taken_at"])
        tell(row, asked, HelpStep.TAKEN, by=by)
    return asked


@transaction.atomic
def end(submission: Submission, *, by: Any) -> None:
    """Close the draft to Bappeda again; the OPD may, and so may whoever helps. Ending twice is ending once."""
    row = locked(submission)
    asked = row.help_request
    if asked is None:
        return
    if not by.has_perm(Perm.EDIT, row):
        raise HelpRefused("Anda tidak berwenang mengakhiri bantuan ini.")
    asked.ended_by, asked.ended_at = by, timezone.now()
    asked.save(update_fields=["ended_by", "ended_at"])
    row.help_request = None
    row.save(update_fields=["help_request"])
    tell(row, asked, HelpStep.ENDED, by=by)


@transaction.atomic
def confirm(submission: Submission, section: str, seen: Mapping[str, str], *, by: Any) -> int:
    """The OPD says that what Bappeda filled in is right; tells how many answers of the section still wait.

    `seen` holds the time of each answer as it stood on the person's page: what
    a helper changed since then was not read, so it keeps waiting.
    """
    row = locked(submission)
    if not by.has_perm(Perm.CONFIRM, row):
        raise HelpRefused("Isian ini tidak dapat dibenarkan sekarang.")
    word = {"by": by.pk, "at": timezone.now().isoformat()}
    marks = {name: row.written.get(name, {}) for name in marked_names(section)}
    waiting = {name: made for name, made in marks.items() if waits_for_confirmation(made)}
    read = {name: made | {"confirmed": word} for name, made in waiting.items() if made["at"] == seen.get(name)}
    row.written |= read
    row.save(update_fields=["written"])
    return len(waiting) - len(read)


def locked(submission: Submission) -> Submission:
    rows = Submission.objects.select_related("innovation").select_for_update(of=("self",))
    return rows.get(pk=submission.pk)


def tell(row: Submission, asked: HelpRequest, step: HelpStep, *, by: Any) -> None:
    help_changed.send(sender=HelpRequest, submission=row, help_request=asked, step=step, by=by)
