"""Remembering what citizens look for in vain: words and how often, never who."""

from __future__ import annotations

import datetime
import logging
import re

from django.db import DatabaseError, transaction
from django.db.models import F
from django.utils import timezone

from innovasi.search.folding import fold
from innovasi.search.models import LONGEST_MISS, Miss

log = logging.getLogger(__name__)

SHORTEST = 2  # letters
MOST_KEPT = 1000  # rows in all
MOST_NEW = 200  # rows a day
APART = datetime.timedelta(minutes=10)  # the same words count again only after this long
KEPT = datetime.timedelta(days=180)
ONCE_KEPT = datetime.timedelta(days=30)  # for words that were looked for only once
NUMBERS = re.compile(r"\d")
MOST_DIGITS = 5  # six and more may be a telephone or identity number
WORD = re.compile(r"[0-9a-z]+")


def sayable(text: str) -> str:
    """The words to keep, or nothing when they are too short, too long, or may name a person."""
    if "@" in text or len(NUMBERS.findall(text)) > MOST_DIGITS:
        return ""
    words = " ".join(WORD.findall(fold(text)))
    return words if SHORTEST <= len(words) <= LONGEST_MISS else ""


def remember(text: str) -> None:
    """Count words that found nothing, bounded, so that no robot can fill the table. A failure is only logged."""
    words = sayable(text)
    if not words:
        return
    try:
        with transaction.atomic():
            count(words, timezone.now())
    except DatabaseError:
        log.warning("a search without results could not be counted", exc_info=True)


def count(words: str, now: datetime.datetime) -> None:
    known = Miss.objects.said(words).first()
    if known is not None:
        if known.last_at <= now - APART:
            Miss.objects.said(words).update(count=F("count") + 1, last_at=now)
        return
    if Miss.objects.count() < MOST_KEPT and Miss.objects.begun_since(now - datetime.timedelta(days=1)) < MOST_NEW:
        Miss.objects.bulk_create([Miss(text=words, first_at=now, last_at=now)], ignore_conflicts=True)


@transaction.atomic
def forget(words: list[str]) -> int:
    """Take away words that Bappeda has dealt with, or that find something by now. Returns how many."""
    return Miss.objects.among(words).delete()[0]


@transaction.atomic
def sweep() -> int:
    """Job, daily: forget what was not looked for of late. Returns how many."""
    now = timezone.now()
    return Miss.objects.old(before=now - KEPT, once_before=now - ONCE_KEPT).delete()[0]
