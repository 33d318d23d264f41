"""A citizen's response comes in."""

from __future__ import annotations

import datetime
import hashlib
import secrets
from typing import Any

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone

from innovasi.feedback.choices import State
from innovasi.feedback.models import Feedback
from innovasi.feedback.rules.proof import CHALLENGE_LASTS
from innovasi.feedback.signals import feedback_received
from innovasi.innovations.models import Innovation

TWICE = datetime.timedelta(minutes=10)  # the same words again within this are a second press of the button
AN_HOUR = datetime.timedelta(hours=1)
BUSY = 100  # responses in an hour, from all together, after which every form must show effort
CODE_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


class NotPublished(Exception):
    """The innovation was withheld while the citizen wrote."""


@transaction.atomic
def receive(innovation: Innovation, *, helpful: str, message: str, contact: str = "") -> Feedback:
    """Keep a response; a vote without words has nothing to moderate. Raises NotPublished."""
    locked = Innovation.objects.published().select_for_update().in_bulk([innovation.pk]).get(innovation.pk)
    if locked is None:
        raise NotPublished
    contact = contact if message else ""  # what is not needed is not kept
    if message and (twin := recent_twin(innovation, helpful, message, contact)):
        return twin
    feedback = Feedback.objects.create(
        innovation=innovation,
        code="".join(secrets.choice(CODE_ALPHABET) for _ in range(12)),
        helpful=helpful,
        message=message,
        contact=contact,
        state=State.PENDING if message else State.SHOWN,
    )
    if message:
        feedback_received.send(Feedback, feedback=feedback)
    return feedback


def recent_twin(*said: Any) -> Feedback | None:
    return Feedback.objects.twins(*said).since(timezone.now() - TWICE).first()


def is_busy() -> bool:
    """So much came in within an hour that even a first response must show effort."""
    return Feedback.objects.since(timezone.now() - AN_HOUR)[:BUSY].count() >= BUSY


def spend(challenge: str) -> bool:
    """Use a solved challenge; False when it was used before."""
    name = hashlib.sha256(challenge.encode()).hexdigest()
    return bool(cache.add(f"masukan-bukti-{name}", 1, CHALLENGE_LASTS))
