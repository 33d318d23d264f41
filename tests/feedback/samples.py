"""Feedback for tests, as a citizen would send it and as it would stand in the books."""

import hashlib
import re
import time
from itertools import count

from django.utils import timezone

from innovasi.feedback.choices import State
from innovasi.feedback.models import Feedback
from innovasi.feedback.rules import issue
from innovasi.feedback.rules.proof import BITS
from tests.factories import author_of, make_accepted

NUMBERS = count(1)
CHALLENGE = re.compile(r'name="challenge" value="([^"]+)"')


def address_of(innovation):
    return f"/inovasi/{innovation.slug}/masukan/"


def write(browser, innovation, headers=None, **changes):
    """Send the form with a fresh token."""
    data = {"helpful": "ya", "message": "Apakah hari Sabtu buka?", "contact": "", "website": ""}
    token = issue(innovation.slug, time.time())
    return browser.post(address_of(innovation), data | {"token": token} | changes, headers=headers or {})


def challenge_in(answer):
    found = CHALLENGE.search(answer.content.decode())
    return found[1] if found else ""


def solved(challenge):
    """The number that the browser would have found."""
    for number in count():
        digest = hashlib.sha256(f"{challenge}:{number}".encode()).digest()
        if int.from_bytes(digest[:4]) >> (32 - BITS) == 0:
            return str(number)
    raise AssertionError


def make_feedback(innovation=None, **changes):
    """A message that waits for moderation, unless told otherwise."""
    innovation = innovation or make_accepted().innovation
    fields = {"code": f"uji{next(NUMBERS):06d}", "message": "Apakah hari Sabtu buka?", "state": State.PENDING}
    if changes.get("answer"):
        fields |= {"answered_at": timezone.now(), "answered_by": author_of(innovation.opd), "state": State.SHOWN}
    if changes.get("state") == State.HIDDEN:
        fields |= {"hidden_reason": "Kata kasar."}
    return Feedback.objects.create(innovation=innovation, **(fields | changes))
