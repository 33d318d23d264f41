"""The life of one message. The only module that changes a delivery's state.

A mail is claimed before it is handed to the mail server, and recorded after.
A worker that dies between leaves the claim behind: the mail may have left or
not, so it becomes `uncertain` and is never sent again by itself. At most once.
"""

from __future__ import annotations

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.nudges.choices import MOST_ATTEMPTS, DeliveryState
from innovasi.nudges.models import Campaign, Delivery, Nudge, OPDDay

HELD = datetime.timedelta(minutes=10)  # longer than any job may run
DIED = "Pengiriman terputus di tengah jalan. Surel ini mungkin sampai, mungkin tidak."
TAKEN = "OPD ini sudah menerima dorongan lain pada hari yang sama."


def release(campaign: Campaign) -> int:
    """A draft's messages may leave; tells how many."""
    rows = Delivery.objects.of_campaign(campaign).in_state(DeliveryState.DRAFT)
    return rows.update(state=DeliveryState.PLANNED)


@transaction.atomic(durable=True)
def claim(delivery: Delivery, day: datetime.date) -> bool:
    """Take a mail in hand, and the OPD's day with it. False: another worker has it, or the day is taken.

    Durable: inside another transaction the claim could roll back after the
    mail has left, and the mail would leave again.
    """
    row = Delivery.objects.at_pk(delivery.pk).in_state(DeliveryState.PLANNED)
    if not row.update(state=DeliveryState.SENDING, claimed_at=timezone.now()):
        return False
    if not take_day(delivery.nudge, day):
        settle(delivery, DeliveryState.SKIPPED, TAKEN)
        return False
    return True


def take_day(nudge: Nudge, day: datetime.date) -> bool:
    """The nudge is the one that writes to its OPD on this day."""
    taken, _ = OPDDay.objects.get_or_create(opd_id=nudge.opd_id, day=day, defaults={"nudge": nudge})
    return taken.nudge_id == nudge.pk


@transaction.atomic
def settle(delivery: Delivery, state: DeliveryState, reply: str = "") -> None:
    """Record what came of a claimed mail. What a late worker learns replaces `uncertain`."""
    now = timezone.now()
    rows = Delivery.objects.at_pk(delivery.pk).in_state(DeliveryState.SENDING, DeliveryState.UNCERTAIN)
    if not rows.update(state=state, reply=reply[:300], done_at=now):
        return
    if state in (DeliveryState.SENT, DeliveryState.UNCERTAIN):
        Nudge.objects.at_pk(delivery.nudge_id).unsent().update(sent_at=now)
    elif not Delivery.objects.of_nudge(delivery.nudge).reached().exists():
        OPDDay.objects.of_nudge(delivery.nudge).delete()  # nothing reached the OPD: its day is free again


@transaction.atomic
def give_back(delivery: Delivery, reply: str) -> None:
    """The mail server took nothing yet: try again later, a few times."""
    row = Delivery.objects.select_for_update().get(pk=delivery.pk)
    if row.state != DeliveryState.SENDING:
        return
    if row.attempts + 1 >= MOST_ATTEMPTS:
        settle(delivery, DeliveryState.FAILED, reply)
        return
    Delivery.objects.at_pk(row.pk).update(
        state=DeliveryState.PLANNED, attempts=row.attempts + 1, reply=reply[:300], queued_at=timezone.now()
    )


def skip(delivery: Delivery, why: str) -> None:
    """A mail that waits is no longer wanted."""
    rows = Delivery.objects.at_pk(delivery.pk).in_state(DeliveryState.PLANNED)
    rows.update(state=DeliveryState.SKIPPED, reply=why, done_at=timezone.now())


@transaction.atomic
def find_the_dead() -> int:
    """Mails whose worker died in the middle become uncertain; tells how many."""
    held = list(Delivery.objects.held_since(timezone.now() - HELD).select_related("nudge"))
    for delivery in held:
        settle(delivery, DeliveryState.UNCERTAIN, DIED)
    return len(held)


@transaction.atomic
def try_again(delivery: Delivery) -> bool:
    """A person decides that a refused or uncertain mail is sent once more."""
    rows = Delivery.objects.at_pk(delivery.pk).in_state(DeliveryState.FAILED, DeliveryState.UNCERTAIN)
    return bool(rows.update(state=DeliveryState.PLANNED, attempts=0, reply="", queued_at=timezone.now()))


@transaction.atomic
def carry(delivery: Delivery, *, by: Any) -> bool:
    """A person opens a message in WhatsApp or hands over a letter. False: it was not ready, or done before."""
    now = timezone.now()
    rows = Delivery.objects.at_pk(delivery.pk).in_state(DeliveryState.PLANNED)
    if not rows.update(state=DeliveryState.SENT, done_at=now, carried_by=by):
        return False
    Nudge.objects.at_pk(delivery.nudge_id).unsent().update(sent_at=now)
    return True
