"""Published innovations as the feeds and the sitemap list them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Max

from innovasi.organisations.models import OPD, Urusan
from innovasi.search.models import Entry

FEED = 50
SITEMAP = 45_000  # the protocol allows 50,000 addresses in one file


@dataclass(frozen=True)
class Sitemap:
    """Every public address with the day of its last change."""

    entries: list[tuple[str, datetime.datetime]]
    opds: list[tuple[str, datetime.datetime]]
    affairs: list[tuple[int, datetime.datetime]]
    latest: datetime.datetime | None


def newest(opd: OPD | None = None, urusan: Urusan | None = None) -> list[Entry]:
    """What a feed carries: of the whole city, of one OPD, or of one urusan."""
    entries = Entry.objects.listed()
    if opd:
        entries = entries.filter(opd=opd)
    return list((entries.filter(urusan=urusan) if urusan else entries)[:FEED])


def sitemap() -> Sitemap:
    """The newest innovations up to the protocol's bound, and the OPDs and urusan that have any."""
    entries = Entry.objects.values_list("slug", "updated_at")[:SITEMAP]
    opds = list(Entry.objects.order_by("opd__code").values_list("opd__code").annotate(Max("updated_at")))
    affairs = list(Entry.objects.order_by("urusan").values_list("urusan").annotate(Max("updated_at")))
    return Sitemap(list(entries), opds, affairs, max((day for _, day in opds), default=None))
