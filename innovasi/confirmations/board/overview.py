"""Bappeda's list at `/kerja/masih-jalan/`: what nobody has confirmed for long, and who was asked."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from innovasi.common.listing import Choice, Listing, chosen, words_asked
from innovasi.common.pages import page_of
from innovasi.confirmations import querysets
from innovasi.confirmations.board.reading import Reading
from innovasi.confirmations.choices import Perm, Standing
from innovasi.confirmations.rules import asked_again_after, due_before, uncertain_before
from innovasi.innovations.models import Innovation
from innovasi.innovations.querysets import InnovationQuerySet


@dataclass(frozen=True)
class Line:
    """One innovation in the list."""

    row: Innovation
    now: datetime.datetime

    @property
    def reading(self) -> Reading:
        return Reading(self.row, [])

    @property
    def asked_at(self) -> datetime.datetime | None:
        return self.row.asked_at  # type: ignore[attr-defined,no-any-return]

    @property
    def waits(self) -> bool:
        """The OPD was asked after the last confirmation."""
        confirmed = self.row.confirmed_at
        return self.asked_at is not None and (confirmed is None or self.asked_at > confirmed)

    @property
    def standing(self) -> tuple[str, str]:
        """Tone and word of its badge."""
        confirmed = self.row.confirmed_at
        if not self.reading.is_running:
            return "idle", "Sudah berhenti"
        if confirmed is None or confirmed < uncertain_before(self.now):
            return "bad", "Belum dipastikan lagi"
        return ("wait", "Perlu dipastikan") if confirmed < due_before(self.now) else ("ok", "Masih berjalan")

    @property
    def may_be_asked(self) -> bool:
        recently = self.asked_at is not None and self.asked_at > asked_again_after(self.now)
        return self.reading.is_running and not recently


@dataclass(frozen=True)
class Overview:
    """What the list shows, and the numbers above it."""

    listing: Listing
    lines: list[Line]
    due: int
    uncertain: int
    waiting: int
    may_ask: bool


def overview(user: Any, asked: Mapping[str, str]) -> Overview:
    now = timezone.now()
    text, standing = words_asked(asked), chosen(asked, "keadaan", Standing.choices)
    opds = list(querysets.opds_of(Innovation.objects.published()).order_by("name").values_list("code", "name"))
    code = chosen(asked, "opd", opds)
    rows = querysets.with_words(standing_at(standing, now), text)
    rows = rows.filter(opd__code=code) if code else rows
    page = page_of(querysets.for_list(rows), asked.get("halaman"))
    choices = [
        Choice("keadaan", "Keadaan", Standing.choices, standing, unchosen="Perlu dipastikan"),
        Choice("opd", "OPD", opds, code),
    ]
    return Overview(
        listing=Listing(page, text, choices),
        lines=[Line(row, now) for row in page.object_list],
        due=querysets.confirmed_before(due_before(now)).count(),
        uncertain=querysets.confirmed_before(uncertain_before(now)).count(),
        waiting=querysets.waiting().count(),
        may_ask=user.has_perm(Perm.ASK),
    )


def standing_at(standing: str, now: datetime.datetime) -> InnovationQuerySet:
    """The rows of a filter; without one, all that have to be confirmed."""
    found: dict[str, Callable[[], InnovationQuerySet]] = {
        Standing.UNCERTAIN: lambda: querysets.confirmed_before(uncertain_before(now)),
        Standing.ASKED: querysets.waiting,
        Standing.STOPPED: querysets.stopped,
        Standing.ALL: Innovation.objects.published,
    }
    return found[standing]() if standing else querysets.confirmed_before(due_before(now))
