"""Keeping what a form asks more, without losing anybody else's words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.innovations.actions.merging import NOTHING, fingerprint, plain
from innovasi.innovations.models import Submission
from innovasi.national_forms.actions.locking import lock
from innovasi.national_forms.models import Answer, FormField


@dataclass(frozen=True)
class Outcome:
    """What became of the typed answers: kept, or left because somebody else changed the same one."""

    changed: tuple[str, ...]
    conflicts: Mapping[str, str]  # key of the field: what stands there now
    at: datetime.datetime


@transaction.atomic
def save(
    submission: Submission,
    fields: Mapping[str, FormField],
    answers: Mapping[str, str],
    loaded: Mapping[str, str],
    *,
    by: Any,
) -> Outcome:
    """Keep what the person changed since their page was loaded; `loaded` has the fingerprints of that moment.

    A text over the form's limit is kept whole. Raises AnswersRest.
    """
    row = lock(submission, by=by)
    held = {answer.field_id: answer for answer in Answer.objects.of_fields(row, fields.values())}
    changed, conflicts = [], {}
    for key, typed in answers.items():
        answer = held.get(fields[key].pk) or Answer(submission=row, field=fields[key], by=by)
        text, kept, before = plain(typed), plain(answer.text), loaded.get(key, NOTHING)
        if text == kept or fingerprint(text) == before:
            continue
        if fingerprint(kept) != before:
            conflicts[key] = answer.text
            continue
        answer.text, answer.by = str(text), by
        answer.save()
        changed.append(key)
    return Outcome(tuple(changed), conflicts, timezone.now())
