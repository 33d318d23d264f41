"""The front page."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from django.db.models import Count, Q
from django.utils import timezone

from innovasi.catalogue.board.cards import Card, cards
from innovasi.catalogue.board.facets import EASES
from innovasi.catalogue.board.wish import PARAMS, Wish
from innovasi.innovations.choices import Kind, Need, YesNo
from innovasi.organisations.models import Urusan
from innovasi.search.board import Shelf, answered, shelf
from innovasi.search.models import Entry, Revision
from innovasi.tally.board import PublicTotals, public_totals

LATEST = 7  # one in front, six below it
TOPICS = 12
HINTS = 3
# What citizens come for; those that find something are offered below the search box.
LOOKED_FOR = ("akta kelahiran", "puskesmas", "pajak", "izin usaha", "sekolah", "sampah")


@dataclass(frozen=True)
class Topic:
    """A way into the catalogue, with the number of published innovations behind it."""

    value: str
    label: str
    count: int
    query: str  # of the catalogue


@dataclass(frozen=True)
class Lately:
    """What became easier in the newest month in which anything did; a month is the city's own."""

    month: datetime.date | None  # None: nothing is published yet
    is_now: bool
    new: int
    renewed: int
    opds: int
    cards: list[Card]

    @property
    def total(self) -> int:
        return self.new + self.renewed


@dataclass(frozen=True)
class Home:
    lately: Lately
    needs: list[Topic]
    eases: list[Topic]
    kinds: list[Topic]
    topics: list[Topic]
    hints: list[str]
    total: int
    progress: PublicTotals | None

    @property
    def knots(self) -> list[bool]:
        """One knot for each OPD of the drive; true once it has fulfilled its part."""
        done = self.progress.fulfilled if self.progress else 0
        return [at < done for at in range(self.progress.counted if self.progress else 0)]


def home() -> Home:
    """What a citizen may come for, what got easier lately, and how the drive stands."""
    known = shelf.now()
    return Home(
        lately=lately(),
        needs=[topic for topic in vocabulary(known, "need", Need.choices) if topic.count],
        eases=eases(known),
        kinds=vocabulary(known, "kind", Kind.choices),
        topics=topics(known),
        hints=list(islice(answered(LOOKED_FOR), HINTS)),
        total=len(known.keys),
        progress=public_totals(),
    )


def lately() -> Lately:
    """The changes of this month, or of the last one that had any; the newest first."""
    newest = list(Entry.objects.order_by("-updated_at", "-pk").listed()[:LATEST])
    if not newest:
        return Lately(None, True, 0, 0, 0, [])
    latest = timezone.localtime(newest[0].updated_at)
    first = latest.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    new, renewed, opds = told_since(first, Revision.of("entries"))
    today = timezone.localdate()
    return Lately(
        month=first.date(),
        is_now=(first.year, first.month) == (today.year, today.month),
        new=new,
        renewed=renewed,
        opds=opds,
        cards=cards([entry for entry in newest if entry.updated_at >= first]),
    )


@lru_cache(maxsize=8)
def told_since(first: datetime.datetime, _published: str) -> tuple[int, int, int]:
    """How many are new, how many renewed, and of how many OPDs; counted anew when what is published changes."""
    told = Entry.objects.filter(updated_at__gte=first).aggregate(
        new=Count("pk", filter=Q(published_at__gte=first)),
        renewed=Count("pk", filter=Q(published_at__lt=first)),
        opds=Count("opd", distinct=True),
    )
    return told["new"], told["renewed"], told["opds"]


def vocabulary(known: Shelf, facet: str, choices: list[tuple[str, str]]) -> list[Topic]:
    counts = known.counts(facet, known.everything)
    return [Topic(value, str(label), counts.get(value, 0), f"{PARAMS[facet]}={value}") for value, label in choices]


def eases(known: Shelf) -> list[Topic]:
    """What makes a service easy to use, where any is so."""
    counts = {name: known.counts(name, known.everything).get(True, 0) for name in EASES}
    return [
        Topic(name, label, counts[name], Wish(**{name: YesNo.YES.value}).query())
        for name, label in EASES.items()
        if counts[name]
    ]


def topics(known: Shelf) -> list[Topic]:
    """The urusan with the most innovations, in the order of their names."""
    counts = known.counts("urusan", known.everything)
    most = sorted(counts, key=lambda number: (-counts[number], number))[:TOPICS]
    names = Urusan.objects.filter(pk__in=most).order_by("name").values_list("pk", "name")
    return [Topic(str(number), name, counts[number], "") for number, name in names]
