"""What came of a round: sent, link opened, something saved, submitted, each read from facts after the send."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Count, Min, Q
from django.utils import timezone

from innovasi.nudges.board.facts import Facts, facts_of
from innovasi.nudges.choices import DeliveryState
from innovasi.nudges.models import Campaign, Ladder, Nudge

SMALL = 30  # OPDs; below this a difference says little
WINDOW = 7


class Sent(NamedTuple):
    """One nudge as the effect needs it."""

    campaign_id: int
    opd_id: int
    is_control: bool
    sent_at: datetime.datetime | None
    opened_at: datetime.datetime | None
    refused: int
    uncertain: int


@dataclass(frozen=True)
class Group:
    """How many OPDs, and how many of them did what within the window."""

    counted: int
    opened: int
    saved: int
    submitted: int

    def share(self, count: int) -> int:
        return round(100 * count / self.counted) if self.counted else 0

    @property
    def submitted_share(self) -> int:
        return self.share(self.submitted)

    @property
    def saved_share(self) -> int:
        return self.share(self.saved)


@dataclass(frozen=True)
class Effect:
    """One round with its figures; `control` only where a random half was left out."""

    campaign: Campaign
    group: Group
    control: Group | None
    refused: int
    uncertain: int
    window_days: int
    ends_at: datetime.datetime | None
    disturbed: int  # OPDs of the control half that got another nudge within the window

    @property
    def is_running(self) -> bool:
        return self.ends_at is not None and self.ends_at > timezone.now()

    @property
    def sentence(self) -> str:
        """The difference between the halves, in plain words and without claiming more than it shows."""
        if self.control is None or not self.group.counted or not self.control.counted:
            return ""
        gap = self.group.submitted_share - self.control.submitted_share
        words = [
            f"Yang dikirimi: {self.group.submitted} dari {self.group.counted} OPD mengajukan "
            f"({self.group.submitted_share} persen). Pembanding: {self.control.submitted} dari "
            f"{self.control.counted} ({self.control.submitted_share} persen). {difference(gap)}"
        ]
        if min(self.group.counted, self.control.counted) < SMALL:
            words.append("Kelompoknya kecil, jadi ini dapat juga terjadi karena kebetulan.")
        if self.disturbed:
            words.append(f"{self.disturbed} OPD pembanding menerima dorongan lain dalam jangka itu.")
        return " ".join(words)


def difference(gap: int) -> str:
    if gap == 0:
        return "Tidak ada selisih."
    return f"Selisihnya {abs(gap)} poin persen{'' if gap > 0 else ', lebih banyak pada pembanding'}."


def effects_of(campaigns: Iterable[Campaign]) -> dict[int, Effect]:
    """By campaign of one period; a constant number of questions."""
    rounds = list(campaigns)
    if not rounds:
        return {}
    period = rounds[0].period
    ladder = Ladder.objects.of(period)
    days = ladder.window_days if ladder else WINDOW
    facts = facts_of(period)
    of_round: dict[int, list[Sent]] = defaultdict(list)
    everything = sent_rows(Q(campaign__period=period))
    for row in everything:
        of_round[row.campaign_id].append(row)
    others = [row for row in everything if row.sent_at]
    return {campaign.pk: effect(campaign, of_round[campaign.pk], facts, days, others) for campaign in rounds}


def sent_rows(condition: Q) -> list[Sent]:
    rows = Nudge.objects.filter(condition, campaign__sent_at__isnull=False).annotate(
        opened=Min("deliveries__opened_at"),
        refused=Count("deliveries", filter=Q(deliveries__state=DeliveryState.FAILED)),
        uncertain=Count("deliveries", filter=Q(deliveries__state=DeliveryState.UNCERTAIN)),
    )
    columns = ("campaign_id", "opd_id", "is_control", "sent_at", "opened", "refused", "uncertain")
    return [Sent(*row) for row in rows.order_by("pk").values_list(*columns)]


def effect(campaign: Campaign, rows: list[Sent], facts: Facts, days: int, others: list[Sent]) -> Effect:
    treated = [row for row in rows if row.sent_at and not row.is_control]
    left_out = [row for row in rows if row.is_control]
    window = datetime.timedelta(days=days)
    last = max((row.sent_at for row in treated if row.sent_at), default=None)
    start = campaign.sent_at or timezone.now()
    released = campaign.released_at
    return Effect(
        campaign=campaign,
        group=group_of(treated, facts, window, released),
        control=group_of([row._replace(sent_at=start) for row in left_out], facts, window, released)
        if campaign.is_split
        else None,
        refused=sum(row.refused for row in rows),
        uncertain=sum(row.uncertain for row in rows),
        window_days=days,
        ends_at=last + window if last else None,
        disturbed=disturbed(left_out, others, start, min(start + window, released or start + window)),
    )


def group_of(rows: list[Sent], facts: Facts, window: datetime.timedelta, released: datetime.datetime | None) -> Group:
    opened = saved = submitted = 0
    for row in rows:
        start = row.sent_at or timezone.now()
        end = min(start + window, released) if released else start + window
        opened += row.opened_at is not None and start <= row.opened_at <= end
        saved += facts.saved(row.opd_id, start, end)
        submitted += facts.submitted(row.opd_id, start, end)
    return Group(len(rows), opened, saved, submitted)


def disturbed(left_out: list[Sent], others: list[Sent], start: datetime.datetime, end: datetime.datetime) -> int:
    keys = {row.opd_id for row in left_out}
    return len({row.opd_id for row in others if row.opd_id in keys and row.sent_at and start < row.sent_at < end})
