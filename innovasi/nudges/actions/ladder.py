"""Reminders by schedule: planned on their day, once for each OPD and deadline."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from innovasi.nudges.actions.hours import is_quiet_now
from innovasi.nudges.actions.needs import Need, needs_of
from innovasi.nudges.actions.recipients import Directory, directory
from innovasi.nudges.actions.sending import queue_mails
from innovasi.nudges.actions.writing import write
from innovasi.nudges.choices import DeliveryState
from innovasi.nudges.models import Campaign, Ladder, Nudge, Rung
from innovasi.nudges.workflow import find_the_dead
from innovasi.programmes.models import Period


def tick() -> dict[str, int]:
    """Job, every few minutes: find interrupted mails, plan what is due today, ask jobs for what waits."""
    period = Period.objects.shown()
    uncertain = find_the_dead()
    if period is None or is_quiet_now(period):
        return {"uncertain": uncertain, "planned": 0, "queued": 0}
    return {"uncertain": uncertain, "planned": climb(), "queued": queue_mails()}


def climb() -> int:
    """Plan the rungs that are due; tells how many OPDs got a nudge."""
    period = Period.objects.current()
    ladder = period and Ladder.objects.of(period)
    if period is None or ladder is None or not ladder.is_on:
        return 0
    rungs = {rung.days_before: rung for rung in ladder.rungs.with_wordings() if rung.is_on}
    due = {pk: (need, rungs[left]) for pk, need in needs_of(period).items() if (left := days_left(need)) in rungs}
    if not due:
        return 0
    known = Nudge.objects.keys_of_rungs(period)
    people = directory(need.opd for need, _ in due.values())
    waiting = [(need, rung) for need, rung in due.values() if (rung.pk, need.opd.pk, need.deadline_day) not in known]
    return sum(plan(need, rung, period, people) for need, rung in waiting)


def days_left(need: Need) -> int | None:
    """Whole days to the OPD's own deadline; None once it has passed."""
    return None if need.deadline.is_past else need.deadline.days_left


def plan(need: Need, rung: Rung, period: Period, people: Directory) -> bool:
    """One OPD's nudge of one rung with its messages, or nothing when another worker was first."""
    try:
        with transaction.atomic():
            nudge = Nudge.objects.create(
                campaign=campaign_of(rung, period),
                opd=need.opd,
                deadline_day=need.deadline_day,
                day=timezone.localdate(),
                state=need.state,
                section=need.section[:80],
            )
            write(nudge, need, rung.wording_for(need.state), people, DeliveryState.PLANNED)
    except IntegrityError:
        return False
    return True


def campaign_of(rung: Rung, period: Period) -> Campaign:
    """The one round that all nudges of a rung belong to; it escalates as the rung does today."""
    made, _ = Campaign.objects.get_or_create(
        rung=rung, defaults={"period": period, "title": f"Tangga {rung}", "sent_at": timezone.now()}
    )
    made.to_head = rung.to_head
    made.rung, made.period = rung, period
    return made


@transaction.atomic
def keep_ladder(period: Period, settings: dict[str, Any], rungs: dict[int, dict[str, Any]], *, by: Any) -> Ladder:
    """Keep the ladder of a period as Bappeda wants it."""
    ladder, _ = Ladder.objects.update_or_create(period=period, defaults={**settings, "edited_by": by})
    for days, wishes in rungs.items():
        Rung.objects.update_or_create(ladder=ladder, days_before=days, defaults=wishes)
    return ladder
