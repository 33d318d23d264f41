"""One example round of nudges, ten days old, to those who had a draft then."""

from __future__ import annotations

import datetime

from innovasi.dataio.actions.people import official
from innovasi.innovations.board.stuck import stuck_of
from innovasi.innovations.models import Submission
from innovasi.nudges.actions import load_wordings
from innovasi.nudges.actions.needs import Need
from innovasi.nudges.actions.recipients import directory
from innovasi.nudges.actions.writing import write
from innovasi.nudges.choices import DeliveryState
from innovasi.nudges.models import Campaign, Delivery, Nudge, Wording
from innovasi.programmes.models import Period
from innovasi.programmes.workflow import deadlines_of
from innovasi.tally.board import board_of
from innovasi.tally.choices import State

DAYS_AGO = 10
READ_AFTER = datetime.timedelta(hours=5)


def load_nudges(now: datetime.datetime) -> int:
    """Write the round as it would stand in the books; nothing is sent. Tells to how many OPDs it went."""
    load_wordings()
    period = Period.objects.current()
    wording = Wording.objects.by_key().get("draf-awal")
    if period is None or wording is None:
        return 0
    sent_at = (now - datetime.timedelta(days=DAYS_AGO)).replace(hour=2, minute=0)  # 09.00 WIB
    campaign = Campaign.objects.create(
        period=period,
        wording=wording,
        title="Contoh: lanjutkan draf Anda",
        made_by=official("bappeda"),
        day=sent_at.date(),
        sent_at=sent_at,
    )
    needs = drafts_of(period, sent_at)
    people = directory(need.opd for need in needs)
    for number, need in enumerate(needs):
        nudge = Nudge.objects.create(
            campaign=campaign,
            opd=need.opd,
            deadline_day=need.deadline_day,
            day=sent_at.date(),
            state=need.state,
            section=need.section[:80],
            sent_at=sent_at,
        )
        write(nudge, need, wording, people, DeliveryState.SENT)
        opened_at = sent_at + READ_AFTER if number % 3 else None
        Delivery.objects.of_nudge(nudge).update(done_at=sent_at, opened_at=opened_at, openings=bool(opened_at))
    return len(needs)


def drafts_of(period: Period, moment: datetime.datetime) -> list[Need]:
    """The OPDs that stood at *Draf* then, with their dossier."""
    opds = {line.opd.pk: line.opd for line in board_of(period, moment).lines if line.state == State.DRAFT}
    rows = list(Submission.objects.of_period(period).of_opds(list(opds)).select_related("innovation").order_by("pk"))
    of_opd = {row.innovation.opd_id: row for row in reversed(rows)}
    stuck, deadlines = stuck_of(rows), deadlines_of(period)
    return [
        Need(opd, State.DRAFT, deadlines.of(pk), of_opd[pk], stuck[of_opd[pk].pk])
        for pk, opd in opds.items()
        if pk in of_opd
    ]
