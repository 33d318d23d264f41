"""Which point to win next: for each indicator the one step that is due, ordered by points for the work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from innovasi.editions.choices import PARAMETERS
from innovasi.iid.choices import LISTED_STEPS, NOTHING, WORK, WORK_AT_HAND, Step

HIGHEST = max(PARAMETERS)


@dataclass(frozen=True)
class Standing:
    """How one indicator stands in one dossier; `verified` is None as long as nobody verified it as it stands."""

    key: str
    weight: Decimal
    is_mandatory: bool
    order: int
    parameter: int = 0
    proofs: int = 0
    verified: int | None = None
    reason: str = ""
    is_at_hand: bool = False  # the portal itself can make evidence of it


@dataclass(frozen=True)
class Advice:
    """One step, and what it is worth."""

    standing: Standing
    step: Step
    gain: Decimal  # at least
    most: Decimal  # where a higher level is chosen at once
    target: int  # the parameter that the gain is reckoned with

    @property
    def fills_mandatory(self) -> bool:
        """Without this the ministry may refuse the innovation whole."""
        return self.standing.is_mandatory and self.step in (Step.START, Step.PICK)

    @property
    def work(self) -> int:
        made = self.standing.is_at_hand and self.step in (Step.START, Step.UPLOAD)
        return WORK_AT_HAND if made else WORK[self.step]

    @property
    def rank(self) -> tuple[bool, Decimal, int]:
        """Empty mandatory indicators first, then points for the work, then the order of the form."""
        return (not self.fills_mandatory, -self.gain / self.work, self.standing.order)


def advise(standing: Standing) -> Advice | None:
    """The step that is due for one indicator; None when nothing more can be won there."""
    weight, level = standing.weight, standing.parameter
    if not weight:
        return None
    if not level:
        step = Step.PICK if standing.proofs else Step.START
        return Advice(standing, step, weight, weight * HIGHEST, 1)
    if not standing.proofs:
        return Advice(standing, Step.UPLOAD, weight * level, weight * HIGHEST, level)
    if standing.verified is not None and standing.verified < level:
        return Advice(
            standing, Step.FIX, weight * (level - standing.verified), weight * (level - standing.verified), level
        )
    if level < HIGHEST:
        return Advice(standing, Step.RAISE, weight, weight * (HIGHEST - level), level + 1)
    return None


def all_steps(standings: Iterable[Standing]) -> list[Advice]:
    """Every step of a dossier, the one to take first at the top."""
    return sorted((advice for row in standings if (advice := advise(row))), key=lambda advice: advice.rank)


def next_points(standings: Iterable[Standing], most: int = LISTED_STEPS) -> list[Advice]:
    return all_steps(standings)[:most]


def points(steps: Iterable[Advice]) -> Decimal:
    """What several steps win together, at least."""
    return sum((advice.gain for advice in steps), NOTHING)
