"""Three scores of one dossier: claimed, with evidence, verified."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from innovasi.editions.rules import score

NOTHING = Decimal(0)


@dataclass(frozen=True)
class Worth:
    """One indicator's scores: by the claim alone, only with evidence, only as Bappeda acknowledged."""

    claimed: Decimal
    proven: Decimal
    verified: Decimal
    is_verified: bool  # a verification holds


@dataclass(frozen=True)
class Score:
    """Sums over a dossier's indicators; `verified` counts 0 for what was not verified yet."""

    claimed: Decimal = NOTHING
    proven: Decimal = NOTHING
    verified: Decimal = NOTHING
    filled: int = 0  # indicators with a level
    proven_count: int = 0  # of these, with evidence
    checked: int = 0  # of these, verified


def worth(weight: Decimal, parameter: int, *, proofs: int, verified: int | None) -> Worth:
    """The scores of one claim. `verified` is None as long as nobody verified it as it stands."""
    return Worth(
        claimed=score(weight, parameter),
        proven=score(weight, parameter, has_evidence=proofs > 0),
        verified=score(weight, verified or 0, has_evidence=proofs > 0),
        is_verified=verified is not None,
    )


def score_of(worths: Iterable[Worth]) -> Score:
    rows = list(worths)
    claimed = [row for row in rows if row.claimed]
    return Score(
        claimed=sum((row.claimed for row in rows), NOTHING),
        proven=sum((row.proven for row in rows), NOTHING),
        verified=sum((row.verified for row in rows), NOTHING),
        filled=len(claimed),
        proven_count=sum(1 for row in rows if row.proven),
        checked=sum(1 for row in claimed if row.is_verified),
    )
