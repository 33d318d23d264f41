"""The score of one row of a sheet."""

from decimal import Decimal


def score(weight: Decimal, parameter: int, *, has_evidence: bool = True) -> Decimal:
    """Weight × parameter; 0 when nothing is claimed, nothing proves it, or it cannot be measured."""
    return weight * parameter if has_evidence else Decimal(0)
