"""The first page of nudges: what was sent, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from innovasi.common.pages import page_of
from innovasi.nudges.board.effect import Effect, effects_of
from innovasi.nudges.models import Campaign, Ladder
from innovasi.programmes.models import Period


@dataclass(frozen=True)
class Overview:
    period: Period | None
    rungs: list[Effect]
    rounds: list[Effect]
    drafts: list[Campaign]
    page: Any
    is_ladder_on: bool
    window_days: int


def overview(user: Any, number: str | None) -> Overview:
    """Rounds of the period that is shown, newest first, and the rungs of its ladder."""
    period = Period.objects.shown()
    rows = Campaign.objects.visible_to(user).of_period(period).select_related("period", "rung", "made_by")
    sent = rows.sent()
    rungs = list(sent.filter(rung__isnull=False).order_by("-rung__days_before"))
    page = page_of(sent.filter(rung__isnull=True).order_by("-sent_at", "-pk"), number)
    effects = effects_of([*rungs, *page.object_list])
    ladder = Ladder.objects.of(period) if period else None
    return Overview(
        period=period,
        rungs=[effects[row.pk] for row in rungs],
        rounds=[effects[row.pk] for row in page.object_list],
        drafts=list(rows.drafts()[:20]),
        page=page,
        is_ladder_on=bool(ladder and ladder.is_on),
        window_days=ladder.window_days if ladder else Ladder().window_days,
    )
