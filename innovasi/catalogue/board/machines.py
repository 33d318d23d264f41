"""Published innovations as the feed and the sitemap list them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Max

from innovasi.search.models import Entry

FEED = 50
SITEMAP = 45_000  # the protocol allows 50,000 addresses in one file


@dataclass(frozen=True)
class Sitemap:
    """Every public address with the day of its last change."""

    entries: list[tuple[str, datetime.datetime]]
    opds: list[tuple[str, datetime.datetime]]
    latest: datetime.datetime | None


def newest() -> list[Entry]:
    """What the feed carries."""
    return list(Entry.objects.listed()[:FEED])


def sitemap() -> Sitemap:
    """The newest innovations up to the protocol's bound, and the OPDs that have any."""
    entries = Entry.objects.values_list("slug", "updated_at")[:SITEMAP]
    opds = list(Entry.objects.order_by("opd__code").values_list("opd__code").annotate(Max("updated_at")))
    return Sitemap(list(entries), opds, max((day for _, day in opds), default=None))
