"""Why a verified score lies below the claimed one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from innovasi.maturity.rules.worth import NOTHING


@dataclass(frozen=True)
class Gap:
    """Points of one or many dossiers; each point that was claimed is verified, lowered, waiting or unproven."""

    claimed: Decimal = NOTHING
    proven: Decimal = NOTHING  # of these, with evidence
    judged: Decimal = NOTHING  # of those, somebody has verified them
    verified: Decimal = NOTHING  # and this much was acknowledged
    filled: int = 0
    checked: int = 0

    def __add__(self, other: Gap) -> Gap:
        return Gap(
            self.claimed + other.claimed,
            self.proven + other.proven,
            self.judged + other.judged,
            self.verified + other.verified,
            self.filled + other.filled,
            self.checked + other.checked,
        )

    @property
    def total(self) -> Decimal:
        return self.claimed - self.verified

    @property
    def unproven(self) -> Decimal:
        return self.claimed - self.proven

    @property
    def waiting(self) -> Decimal:
        return self.proven - self.judged

    @property
    def lowered(self) -> Decimal:
        return self.judged - self.verified

    @property
    def unchecked(self) -> int:
        return self.filled - self.checked
