"""All that is done to make one innovation known, and what came of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.db.models import QuerySet
from django.utils import timezone

from innovasi.innovations.models import Innovation
from innovasi.organisations.choices import UnitKind
from innovasi.organisations.models import Unit
from innovasi.outreach.board.kit import message
from innovasi.outreach.choices import MAX_PLACES, WINDOW_DAYS, Paper, Perm
from innovasi.outreach.models import Activity, PlaceCode, ScanDay, VisitDay
from innovasi.outreach.querysets import ActivityQuerySet

SHOWN_ACTIVITIES = 100
SUGGESTED = (UnitKind.PUSKESMAS, UnitKind.KELURAHAN)


@dataclass(frozen=True)
class Panel:
    """A part of the page that a higher context adds; the template finds `context` as `panel`."""

    template: str
    context: Any


PanelMaker = Callable[[Innovation, Any], Panel | None]
_panels: list[PanelMaker] = []


def register_panel(maker: PanelMaker) -> PanelMaker:
    """Add a part; a higher context registers its own from `ready()`. The maker gets the innovation and the person."""
    if maker not in _panels:
        _panels.append(maker)
    return maker


@dataclass(frozen=True)
class PlaceLine:
    """One place with what it brought in the last days."""

    place: PlaceCode
    scans: int
    text: str

    @property
    def whatsapp_url(self) -> str:
        return f"https://wa.me/?text={quote(self.text)}"


@dataclass(frozen=True)
class OutreachPage:
    """What the page of one innovation shows to those who may read it."""

    innovation: Innovation
    activities: list[Activity]
    hidden_activities: int
    places: list[PlaceLine]
    retired: list[PlaceLine]
    visits: list[VisitDay]
    scans: list[tuple[datetime.date, int]]
    panels: list[Panel]
    is_public: bool
    may_write: bool
    suggestions: list[str]

    days = WINDOW_DAYS
    papers = Paper.choices
    most_places = MAX_PLACES

    @property
    def visit_count(self) -> int:
        return sum(row.count for row in self.visits)

    @property
    def visit_days(self) -> list[tuple[datetime.date, int]]:
        return [(row.day, row.count) for row in self.visits]

    @property
    def scan_count(self) -> int:
        return sum(count for _, count in self.scans)


def first_day(days: int) -> datetime.date:
    """The first of the last `days` days, today being the last."""
    return timezone.localdate() - datetime.timedelta(days=days - 1)


def activities_of(user: Any, innovation: Innovation) -> ActivityQuerySet:
    return Activity.objects.kept().for_page().visible_to(user).of(innovation)


def outreach_page(innovation: Innovation, user: Any) -> OutreachPage:
    """A fixed number of queries, whatever was done."""
    since = first_day(WINDOW_DAYS)
    activities = list(activities_of(user, innovation)[: SHOWN_ACTIVITIES + 1])
    recent = ScanDay.objects.of(innovation).since(since)
    places = PlaceCode.objects.of(innovation).for_kit()
    lines = place_lines(places, recent.by_place())
    may_write = user.has_perm(Perm.WRITE, innovation)
    hidden = activities_of(user, innovation).count() - SHOWN_ACTIVITIES if len(activities) > SHOWN_ACTIVITIES else 0
    return OutreachPage(
        innovation=innovation,
        activities=activities[:SHOWN_ACTIVITIES],
        hidden_activities=hidden,
        places=[line for line in lines if line.place.retired_at is None],
        retired=[line for line in lines if line.place.retired_at],
        visits=list(VisitDay.objects.of(innovation).since(since).order_by("-day")),
        scans=scans_by_day(recent),
        panels=[panel for maker in _panels if (panel := maker(innovation, user))],
        is_public=innovation.current_id is not None and not innovation.is_withheld,
        may_write=may_write,
        suggestions=suggestions() if may_write else [],
    )


def place_at(code: str) -> PlaceCode | None:
    """The place that bears a code, however it was typed; None where citizens may read nothing."""
    place: PlaceCode | None = PlaceCode.objects.public_at(code.lower())
    return place


def place_lines(places: QuerySet[PlaceCode], scans: dict[int, int]) -> list[PlaceLine]:
    lines = [PlaceLine(place, scans.get(place.pk, 0), message(place)) for place in places]
    return sorted(lines, key=lambda line: (-line.scans, line.place.label))


def scans_by_day(rows: QuerySet[ScanDay]) -> list[tuple[datetime.date, int]]:
    """The openings of all places together, the newest day first."""
    days: dict[datetime.date, int] = {}
    for row in rows.order_by("-day"):
        days[row.day] = days.get(row.day, 0) + row.count
    return list(days.items())


def suggestions() -> list[str]:
    """Places that an OPD is likely to think of."""
    return [str(unit) for unit in Unit.objects.active().filter(kind__in=SUGGESTED).order_by("kind", "name")]
