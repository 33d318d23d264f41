"""Where a claim of one edition stands in another: by the indicator's key, the basis and the parameter."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db import transaction

from innovasi.editions.models import Edition, Indicator, Level
from innovasi.innovations.models import Submission
from innovasi.maturity.models import Claim
from innovasi.programmes.models import Period


class Places(NamedTuple):
    """The rows of one edition by what stays the same in every edition."""

    indicators: dict[str, Indicator]
    levels: dict[tuple[str, str, int], Level]

    @classmethod
    def of(cls, edition: Edition) -> Places:
        indicators = list(edition.indicators.of_innovations().prefetch_related("levels__basis"))  # type: ignore[attr-defined]
        return cls(
            {row.key: row for row in indicators},
            {place_of(row, level): level for row in indicators for level in row.levels.all()},
        )

    def level_of(self, claim: Claim) -> Level | None:
        """The level that is claimed, in this edition; None where it has no such level."""
        return self.levels.get(place_of(claim.indicator, claim.level)) if claim.level else None


def place_of(indicator: Indicator, level: Level) -> tuple[str, str, int]:
    return indicator.key, level.basis.code if level.basis else "", level.parameter


@transaction.atomic
def receive_edition(sender: Any, *, period: Period, before: Edition, edition: Edition, **news: Any) -> None:
    """Move what was claimed in a period to its new edition; where the words of a level changed it is verified anew.

    A claim whose indicator is no longer asked stays behind without a level, with its evidence.
    """
    list(Submission.objects.of_period(period).select_for_update().order_by("pk").values_list("pk"))
    places = Places.of(edition)
    moved = [moved_to(places, claim) for claim in Claim.objects.of_period(period).placed()]
    Claim.objects.bulk_update(moved, ["indicator", "level", "verified", "revision"], batch_size=500)


def moved_to(places: Places, claim: Claim) -> Claim:
    level = places.level_of(claim)
    if level is None or claim.level is None or level.text != claim.level.text:
        claim.verified = None
    claim.level = level
    claim.indicator = places.indicators.get(claim.indicator.key, claim.indicator)
    claim.revision += 1
    return claim
