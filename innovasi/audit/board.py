"""The trail on a page: who did what, when, in words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.utils.dateparse import parse_date

from innovasi.accounts.choices import Role
from innovasi.accounts.models import User
from innovasi.audit.choices import Deed
from innovasi.audit.models import Entry
from innovasi.audit.rules import FOLLOWED
from innovasi.common.dates import start_of_day
from innovasi.common.listing import Choice, Listing, chosen, words_asked
from innovasi.common.pages import page_of

THINGS = {label: str(apps.get_model(label)._meta.verbose_name).capitalize() for label in sorted(FOLLOWED)}
MOST = 10_000  # entries that a list counts and leafs through


@dataclass(frozen=True)
class Line:
    """One entry and the name of who did it."""

    entry: Entry
    who: str

    @property
    def role(self) -> str:
        return str(dict(Role.choices).get(self.entry.role, ""))

    @property
    def thing(self) -> str:
        return THINGS.get(self.entry.thing, self.entry.thing)

    @property
    def facts(self) -> list[tuple[str, str]]:
        return [(name, say(value)) for name, value in self.entry.detail.items()]


@dataclass(frozen=True)
class EntriesPage:
    """Entries that somebody asked for, newest first."""

    listing: Listing
    lines: list[Line]
    first: str
    last: str


def entries_page(user: Any, asked: Mapping[str, str]) -> EntriesPage:
    """Entries by person, deed, kind of thing and days; the search field takes a name or a mail address."""
    text, deed = words_asked(asked), chosen(asked, "perbuatan", Deed.choices)
    thing = chosen(asked, "objek", THINGS.items())
    first, last = day_of(asked.get("dari", "")), day_of(asked.get("sampai", ""))
    rows = Entry.objects.visible_to(user).between(start_of(first), start_of(last, days=1))
    rows = rows.of_deed(deed) if deed else rows
    rows = rows.of_thing(thing) if thing else rows
    if text:
        rows = rows.filter(actor__in=list(User.objects.named(text).values_list("pk", flat=True)[:100]))
    choices = [
        Choice("perbuatan", "Perbuatan", Deed.choices, deed),
        Choice("objek", "Jenis data", THINGS.items(), thing),
    ]
    page = page_of(rows.order_by("-pk")[:MOST], asked.get("halaman"))
    entries = list(page.object_list)
    names = dict(User.objects.filter(pk__in={entry.actor for entry in entries}).values_list("pk", "name"))
    return EntriesPage(
        listing=Listing(page, text, choices),
        lines=[Line(entry, names.get(entry.actor, "Portal" if entry.actor is None else "–")) for entry in entries],
        first=first.isoformat() if first else "",
        last=last.isoformat() if last else "",
    )


def day_of(written: str) -> datetime.date | None:
    """A day as the browser's date field writes it; anything else is no day."""
    try:
        return parse_date(written)
    except ValueError:
        return None


def start_of(day: datetime.date | None, *, days: int = 0) -> datetime.datetime | None:
    if day is None:
        return None
    try:
        return start_of_day(day + datetime.timedelta(days=days))
    except OverflowError:
        return None


def say(value: Any) -> str:
    """A value of a detail in words: an old and a new one with an arrow between."""
    if isinstance(value, list) and len(value) == 2:
        old, new = (("kosong" if part in (None, "") else str(part)) for part in value)
        return f"{old} → {new}"
    return str(value)
