"""What a form without an account and without a cookie must prove.

Each form carries the time at which it was made, signed by the portal. A form
that looks suspicious must also show that its sender spent some effort: the
browser finds a number whose hash begins with enough zeros, or, without
JavaScript, the person waits a little.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

from django.core.signing import BadSignature, Signer

OLDEST_FORM = 25 * 60 * 60  # seconds; a day, and the hour to which a kept page rounds
PAGE_STEP = 60 * 60  # a kept page says the hour, so that its bytes stay the same
CHALLENGE_LASTS = 30 * 60
PATIENCE = 20  # seconds to wait without JavaScript
BITS = 15  # zeros to find: 33,000 hashes, a second or two on a phone
LONGEST_ANSWER = 12  # digits

FORM, CHALLENGE = Signer(salt="feedback.form"), Signer(salt="feedback.challenge")


def issue(subject: str, now: float, *, is_kept: bool = False) -> str:
    """A signed time for the form about `subject`; on a page that is kept for everybody, rounded to the hour."""
    moment = int(now)
    return FORM.sign(f"{subject}:{moment - moment % PAGE_STEP if is_kept else moment}")


def is_current(token: str, subject: str, now: float) -> bool:
    """The form was made by the portal, for this subject, not too long ago."""
    age = age_of(FORM, token, subject, now)
    return age is not None and age <= OLDEST_FORM


def age_of(signer: Signer, token: str, subject: str, now: float) -> int | None:
    """Seconds since a token was signed; None when it is not ours or speaks of something else."""
    try:
        about, _, moment = signer.unsign(token).rpartition(":")
    except BadSignature:
        return None
    age = int(now) - int(moment)
    return age if about.partition("/")[0] == subject and age >= 0 else None


@dataclass(frozen=True)
class Challenge:
    """A task for one form."""

    text: str
    bits: int = BITS
    patience: int = PATIENCE


def new_challenge(subject: str, now: float) -> Challenge:
    return Challenge(CHALLENGE.sign(f"{subject}/{secrets.token_urlsafe(12)}:{int(now)}"))


def is_solved(text: str, answer: str, subject: str, now: float) -> bool:
    """The challenge is ours and fresh, and was answered or waited for. That it serves once is for the caller to see."""
    age = age_of(CHALLENGE, text, subject, now)
    if age is None or age > CHALLENGE_LASTS:
        return False
    return age >= PATIENCE or is_answer(text, answer)


def is_answer(text: str, answer: str) -> bool:
    if not answer.isascii() or not answer.isdigit() or len(answer) > LONGEST_ANSWER:
        return False
    digest = hashlib.sha256(f"{text}:{answer}".encode()).digest()
    return int.from_bytes(digest) >> (256 - BITS) == 0
