"""The ladder as its page shows it: what is kept, else what is proposed."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from innovasi.nudges.actions.hours import ladder_of
from innovasi.nudges.choices import RUNGS
from innovasi.nudges.models import Ladder, Rung, Wording
from innovasi.nudges.models.ladder import DAYS
from innovasi.programmes.models import Period
from innovasi.programmes.workflow import deadlines_of

NEAR, LAST = 7, 1  # days from which on a sharper text is proposed
ESCALATED_FROM = 3  # days before the deadline from which the head gets the message too


@dataclass(frozen=True)
class Step:
    """One rung with the day on which most OPDs get it."""

    days: int
    day: datetime.date
    form: Any

    @property
    def name(self) -> str:
        return dict(DAYS)[self.days]

    @property
    def is_past(self) -> bool:
        return self.day < timezone.localdate()


@dataclass(frozen=True)
class LadderPage:
    """What the forms begin with; `ladder` without a key has never been kept."""

    period: Period
    ladder: Ladder
    initial: dict[str, Any]
    rungs: dict[int, dict[str, Any]]

    @property
    def is_kept(self) -> bool:
        return self.ladder.pk is not None


def ladder_page(period: Period) -> LadderPage:
    ladder = ladder_of(period)
    initial = {
        "is_on": ladder.is_on,
        "quiet_from": f"{ladder.quiet_from:%H.%M}",
        "quiet_until": f"{ladder.quiet_until:%H.%M}",
        "window_days": ladder.window_days,
    }
    return LadderPage(period, ladder, initial, proposal(ladder))


def proposal(ladder: Ladder) -> dict[int, dict[str, Any]]:
    texts = Wording.objects.by_key()
    kept = {rung.days_before: rung for rung in ladder.rungs.all()} if ladder.pk else {}
    return {days: kept_rung(kept[days]) if days in kept else proposed(days, texts) for days in RUNGS}


def kept_rung(rung: Rung) -> dict[str, Any]:
    names = ("is_on", "to_head", "for_not_started", "for_draft", "for_repair")
    return {name: getattr(rung, name) for name in names}


def proposed(days: int, texts: dict[str, Wording]) -> dict[str, Any]:
    when = "akhir" if days <= LAST else "dekat" if days <= NEAR else "awal"
    return {
        "is_on": True,
        "to_head": days <= ESCALATED_FROM,
        "for_not_started": texts.get(f"belum-mulai-{when}"),
        "for_draft": texts.get(f"draf-{when}"),
        "for_repair": texts.get(f"perbaikan-{when}"),
    }


def steps_of(period: Period, forms: dict[int, Any]) -> list[Step]:
    last = timezone.localdate(deadlines_of(period).general.at)
    return [Step(days, last - datetime.timedelta(days=days), form) for days, form in forms.items()]
