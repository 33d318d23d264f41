"""The five statutory criteria as a checklist."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from innovasi.innovations.models import Submission
from innovasi.reviews.choices import Criterion
from innovasi.reviews.models import CriterionCheck


@dataclass(frozen=True)
class CriterionLine:
    """One criterion, its judgement so far, and the form to judge it (none once decided)."""

    number: int
    text: str
    check: CriterionCheck | None
    is_outdated: bool  # judged before the OPD submitted again
    form: Any = None

    @property
    def state(self) -> str:
        if self.check is None or self.check.holds is None:
            return "Belum dinilai"
        return "Terpenuhi" if self.check.holds else "Belum terpenuhi"


def checks_of(submission: Submission) -> dict[int, CriterionCheck]:
    """The judgements so far, by criterion."""
    checks = CriterionCheck.objects.filter(submission=submission).select_related("by")
    return {check.criterion: check for check in checks}


def criterion_line(
    number: int, check: CriterionCheck | None, form: Any = None, judged_since: datetime.datetime | None = None
) -> CriterionLine:
    is_outdated = bool(check and judged_since and check.at < judged_since)
    return CriterionLine(number, Criterion(number).label, check, is_outdated, form)


def criteria_of(
    checks: Mapping[int, CriterionCheck], forms: Mapping[int, Any], *, judged_since: datetime.datetime | None
) -> list[CriterionLine]:
    """All five; `judged_since` is when the content last came in."""
    return [criterion_line(number, checks.get(number), forms.get(number), judged_since) for number in Criterion.values]
