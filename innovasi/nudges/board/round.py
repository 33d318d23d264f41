"""One round as its page shows it: each OPD with its messages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from innovasi.common.pages import page_of
from innovasi.nudges.actions.hours import is_quiet_now, next_day
from innovasi.nudges.board.effect import Effect, effects_of
from innovasi.nudges.choices import Channel, DeliveryState
from innovasi.nudges.models import Campaign, Delivery, Nudge


@dataclass(frozen=True)
class Round:
    campaign: Campaign
    page: Any
    nudges: list[Nudge]
    control: list[Nudge]
    effect: Effect | None
    messages: int
    waits_for_hands: int
    is_quiet: bool
    is_stale: bool

    @property
    def may_follow(self) -> bool:
        """The half that was left out has not been written to yet."""
        return bool(self.control) and self.campaign.sent_at is not None and self.campaign.released_at is None


def round_of(campaign: Campaign, number: str | None) -> Round:
    rows = campaign.nudges.select_related("opd").prefetch_related("deliveries")
    page = page_of(rows.filter(is_control=False), number)
    counts = dict(Delivery.objects.of_campaign(campaign).order_by().values_list("channel").annotate(Count("pk")))
    ready = Delivery.objects.of_campaign(campaign).in_state(DeliveryState.PLANNED).exclude(channel=Channel.MAIL)
    is_sent = campaign.sent_at is not None
    return Round(
        campaign=campaign,
        page=page,
        nudges=list(page.object_list),
        control=list(campaign.nudges.control().select_related("opd")),
        effect=effects_of([campaign])[campaign.pk] if is_sent else None,
        messages=sum(counts.values()),
        waits_for_hands=ready.count(),
        is_quiet=is_quiet_now(campaign.period),
        is_stale=not is_sent and campaign.day != next_day(campaign.period),
    )
