"""Who opened evidence that holds personal data, and when."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from django.core.paginator import Page

from innovasi.common.dates import start_of_day
from innovasi.common.listing import chosen, words_asked
from innovasi.common.pages import page_of
from innovasi.maturity.models import EvidenceView
from innovasi.organisations.models import OPD

PAGE_SIZE = 50


@dataclass(frozen=True)
class Openings:
    """One page of the log, and what was asked of it."""

    page: Page
    opds: list[tuple[str, str]]
    opd: str
    person: str

    @property
    def count(self) -> int:
        return self.page.paginator.count


def openings(
    asked: Mapping[str, str], since: datetime.date | None = None, until: datetime.date | None = None
) -> Openings:
    """The log between two days, both of them included."""
    person = words_asked(asked)
    opds = list(OPD.objects.order_by("name").values_list("code", "name"))
    opd = chosen(asked, "opd", opds)
    end = start_of_day(until + datetime.timedelta(days=1)) if until else None
    rows = EvidenceView.objects.of_personal_data().found_by(opd, person, start_of_day(since) if since else None, end)
    return Openings(page_of(rows.told(), asked.get("halaman"), PAGE_SIZE), opds, opd, person)
