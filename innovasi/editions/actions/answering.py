"""The city's own sheet (SPD), which may be answered whether its edition is frozen or not."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from innovasi.editions.actions.refusal import ChangedMeanwhile
from innovasi.editions.models import Edition, RegionAnswer
from innovasi.editions.rules import stamp

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Wish:
    """What a person wants a row to say, and the state of it that they saw."""

    indicator: int
    name: str
    parameter: int
    basis_text: str
    seen: str


@transaction.atomic
def keep_answers(edition: Edition, wishes: Sequence[Wish], *, by: Any) -> int:
    """Save the answers that differ; how many. Raises ChangedMeanwhile, and saves none, when one was changed since."""
    Edition.objects.select_for_update().get(pk=edition.pk)
    held = {answer.indicator_id: answer for answer in RegionAnswer.objects.of(edition.pk)}
    changed = [wish for wish in wishes if differs(wish, held.get(wish.indicator))]
    for wish in changed:
        if wish.seen != stamp(held.get(wish.indicator)):
            raise ChangedMeanwhile(f"Jawaban {wish.name}")
        RegionAnswer.objects.update_or_create(
            indicator_id=wish.indicator,
            defaults={"parameter": wish.parameter, "basis_text": wish.basis_text, "by": by},
        )
    log.info("%s answers of edition %s kept by person %s", len(changed), edition.pk, by.pk)
    return len(changed)


def differs(wish: Wish, answer: RegionAnswer | None) -> bool:
    return answer is None or (wish.parameter, wish.basis_text) != (answer.parameter, answer.basis_text)
