"""The nudges that one OPD got, for its page on the board."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Min

from innovasi.nudges.choices import Channel, DeliveryState
from innovasi.nudges.models import Nudge
from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period
from innovasi.tally.board import Panel

SHOWN = 30


@dataclass(frozen=True)
class Line:
    """One nudge: when, by what, and whether its link was opened."""

    title: str
    campaign_id: int
    sent_at: datetime.datetime
    channels: str
    section: str
    opened_at: datetime.datetime | None


def panel_of(opd: OPD, period: Period) -> Panel:
    return Panel("nudges/_opd_panel.html", {"lines": history_of(opd, period)})


def history_of(opd: OPD, period: Period) -> list[Line]:
    """Newest first."""
    rows = (
        Nudge.objects.filter(opd=opd, campaign__period=period, sent_at__isnull=False)
        .select_related("campaign")
        .prefetch_related("deliveries")
        .annotate(opened=Min("deliveries__opened_at"))
        .order_by("-sent_at")[:SHOWN]
    )
    return [
        Line(row.campaign.title, row.campaign_id, row.sent_at, channels_of(row), row.section, row.opened)
        for row in rows
        if row.sent_at
    ]


def channels_of(nudge: Any) -> str:
    used = {row.channel for row in nudge.deliveries.all() if row.state in (DeliveryState.SENT, DeliveryState.UNCERTAIN)}
    return ", ".join(str(channel.label) for channel in Channel if channel in used)
