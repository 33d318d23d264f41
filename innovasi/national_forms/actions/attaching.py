"""A file that only a national form asks for: private evidence of the dossier that proves no indicator."""

from __future__ import annotations

from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone

from innovasi.innovations.models import Submission
from innovasi.innovations.rules.uploads import CheckedFile
from innovasi.innovations.rules.uploads.names import ending_of
from innovasi.maturity.models import Evidence
from innovasi.maturity.rules.uploads import check_evidence
from innovasi.national_forms.actions.locking import lock
from innovasi.national_forms.models import Answer, FormField

ENDINGS = ("pdf",)


def attach(submission: Submission, field: FormField, upload: Any, *, by: Any) -> Evidence:
    """Keep a PDF in the field's place; an earlier one goes. Raises UploadRefused or AnswersRest.

    Checking comes before the transaction: nobody waits on a lock for a large scan.
    """
    return keep(submission, field, check_evidence(upload, ENDINGS), by=by)


@transaction.atomic
def keep(submission: Submission, field: FormField, checked: CheckedFile, *, by: Any) -> Evidence:
    row = lock(submission, by=by)
    answer = answer_of(row, field, by=by)
    drop(answer.evidence)
    evidence = Evidence(
        submission=row,
        by=by,
        title=field.label,
        original_name=checked.name,
        ending=ending_of(checked.name),
        size=checked.size,
        sha256=checked.sha256,
    )
    evidence.file.save("baru", File(checked.content), save=False)
    evidence.save()
    answer.evidence, answer.by = evidence, by
    answer.save()
    return evidence


@transaction.atomic
def detach(submission: Submission, field: FormField, *, by: Any) -> bool:
    """Take the file away. Raises AnswersRest."""
    answer = answer_of(lock(submission, by=by), field, by=by)
    if answer.evidence is None:
        return False
    drop(answer.evidence)
    answer.evidence, answer.by = None, by
    answer.save()
    return True


def answer_of(row: Submission, field: FormField, *, by: Any) -> Answer:
    return Answer.objects.of_fields(row, [field]).first() or Answer(submission=row, field=field, by=by)


def drop(evidence: Evidence | None) -> None:
    """Its bytes go with the hourly sweep of evidence, unless another row names them."""
    if evidence is not None and evidence.deleted_at is None:
        evidence.deleted_at = timezone.now()
        evidence.save(update_fields=["deleted_at"])
