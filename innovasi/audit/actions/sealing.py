"""Tying entries into one chain, a minute after they were written, so that no two writers wait for each other."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from innovasi.audit.models import Entry, Link
from innovasi.audit.rules import START, hash_of

AT_ONCE = 5000  # entries a round
LATEST = datetime.timedelta(minutes=15)  # an entry older than this must be in the chain


@dataclass(frozen=True)
class Verdict:
    """What a look at the whole chain found."""

    links: int
    head: str  # hash of the last link; kept elsewhere, it also shows when the end was cut off
    broken_at: int | None  # key of the first entry that is not as it was written
    loose: int  # entries that should be in the chain and are not

    @property
    def is_whole(self) -> bool:
        return self.broken_at is None and not self.loose


@transaction.atomic
def seal() -> int:
    """Job, each minute: append what is new to the chain. Returns how many. Two at once wait for each other."""
    last = Link.objects.select_for_update().order_by("-pk").first()
    before = last.hash if last else START
    links = []
    for entry in Entry.objects.unlinked()[:AT_ONCE]:
        before = hash_of(entry, before)
        links.append(Link(entry=entry, hash=before))
    Link.objects.bulk_create(links)
    return len(links)


def verify() -> Verdict:
    """Reckon the whole chain again, in bounded memory."""
    before, count = START, 0
    for link in Link.objects.select_related("entry").order_by("pk").iterator(chunk_size=1000):
        before = hash_of(link.entry, before)
        if before != link.hash:
            return Verdict(count, link.hash, link.entry_id, 0)
        count += 1
    loose = Entry.objects.unlinked_since(timezone.now() - LATEST).count()
    return Verdict(count, before, None, loose)
