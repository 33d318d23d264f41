"""Links that are opened, and what is forgotten in time."""

from __future__ import annotations

import datetime

from django.db.models import CharField, F, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from innovasi.nudges.actions.composing import DRAFT_KEPT
from innovasi.nudges.choices import KEPT_DAYS
from innovasi.nudges.models import Campaign, Delivery

FORGOTTEN = Concat(Value("dihapus-"), Cast("pk", CharField()))


def note_opening(token: str, *, counts: bool = True) -> bool:
    """Somebody opened the link of a message. False: there is no such link."""
    rows = Delivery.objects.with_token(token)
    if not counts:
        return rows.exists()
    if not rows.update(openings=F("openings") + 1):
        return False
    rows.unopened().update(opened_at=timezone.now())
    return True


def sweep() -> int:
    """Job, every day: throw old drafts away, and forget what was written to whom; counts stay. Tells how many rows."""
    now = timezone.now()
    Campaign.objects.drafts().made_before(now - DRAFT_KEPT).delete()
    old = Delivery.objects.to_forget(now - datetime.timedelta(days=KEPT_DAYS))
    return old.update(address=FORGOTTEN, name="", subject="", text="", person=None)


def forget_person(person_id: int) -> None:
    """A person is made nameless: the copies of their name and address go, the fact of the message stays."""
    Delivery.objects.of_person(person_id).update(address=FORGOTTEN, name="", subject="", text="")


def receive_anonymised(sender: object, person: object, **kwargs: object) -> None:
    """Receiver of `person_anonymised`, inside its transaction."""
    forget_person(person.pk)  # type: ignore[attr-defined]
