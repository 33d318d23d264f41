"""Which period and which edition an address asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from innovasi.common.listing import Choice, chosen
from innovasi.editions.models import Edition
from innovasi.programmes.board import edition_of
from innovasi.programmes.models import Period

OFFERED = 20


@dataclass(frozen=True)
class Asked:
    """A period, the edition that its innovations are scored by, and what else could be asked."""

    period: Period
    edition: Edition
    is_own_edition: bool
    choices: tuple[Choice, ...]


def asked_of(asked: Mapping[str, str]) -> Asked | None:
    """What an address asks for; None as long as there is no period or no edition at all."""
    periods = list(Period.objects.select_related("edition").order_by("-is_open", "-deadline_at")[:OFFERED])
    editions = list(Edition.objects.newest_first()[:OFFERED])
    if not periods or not editions:
        return None
    options = [(str(period.pk), period.title) for period in periods]
    year = chosen(asked, "periode", options)
    period = next((row for row in periods if str(row.pk) == year), periods[0])
    own = edition_of(period) or editions[0]
    offered = [(str(edition.pk), str(edition)) for edition in editions if edition.pk != own.pk]
    other = chosen(asked, "edisi", offered)
    edition = next((row for row in editions if str(row.pk) == other), own)
    choices = (
        Choice("periode", "Periode", options[1:] if periods[0] else options, year, unchosen=periods[0].title),
        Choice("edisi", "Menurut edisi", offered, other, unchosen=str(own)),
    )
    return Asked(period, edition, edition.pk == own.pk, choices)
