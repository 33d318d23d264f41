"""Who may open the queue, and what forbids an acceptance."""

from typing import Any

import rules

from innovasi.accounts.rules import is_operator, is_reviewer
from innovasi.reviews.choices import Criterion, Perm

rules.add_perm(Perm.OPEN_QUEUE, is_reviewer)
rules.add_perm("reviews", is_operator)
for model in ("assignment", "reading", "criterioncheck"):
    rules.add_perm(f"reviews.view_{model}", is_operator)


def criteria_hold(submission: Any) -> str | None:
    """Guard of an acceptance: a criterion that a reviewer marked as failed forbids it; an unmarked one does not."""
    failed = submission.criterion_checks.failed().values_list("criterion", flat=True)
    if not failed:
        return None
    names = " dan ".join(f"“{Criterion(number).label}”" for number in failed)
    return f"Belum dapat disetujui: kriteria {names} ditandai tidak terpenuhi. Ubah penilaian itu atau kembalikan."
