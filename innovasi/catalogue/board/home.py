"""The front page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from django.db.models import Count

from innovasi.catalogue.board.cards import Card, cards
from innovasi.innovations.choices import Kind
from innovasi.organisations.models import Urusan
from innovasi.search.models import Entry
from innovasi.tally.board import PublicTotals, public_totals

LATEST = 7  # one in front, six below it
TOPICS = 12
HINTS = 3
# What citizens come for; those that find something are offered below the search box.
NEEDS = ("akta kelahiran", "puskesmas", "pajak", "izin usaha", "sekolah", "sampah")


@dataclass(frozen=True)
class Topic:
    """A kind or an urusan with the number of its published innovations."""

    value: str
    label: str
    count: int


@dataclass(frozen=True)
class Home:
    latest: list[Card]
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
    """What got easier lately, where to look further, and how the drive stands."""
    of_kind = dict(Entry.objects.order_by().values_list("kind").annotate(Count("pk")))
    kinds = [Topic(value, str(label), of_kind.get(value, 0)) for value, label in Kind.choices]
    return Home(
        latest=cards(Entry.objects.listed()[:LATEST]),
        kinds=kinds,
        topics=topics(),
        hints=hints(),
        total=sum(kind.count for kind in kinds),
        progress=public_totals(),
    )


def topics() -> list[Topic]:
    """The urusan with the most innovations, in the order of their names."""
    counted = Entry.objects.order_by().values_list("urusan").annotate(number=Count("pk")).order_by("-number", "urusan")
    counts = dict(counted[:TOPICS])
    names = Urusan.objects.filter(pk__in=counts).order_by("name").values_list("pk", "name")
    return [Topic(str(number), name, counts[number]) for number, name in names]


def hints() -> list[str]:
    """The first needs that the catalogue answers."""
    answered = (need for need in NEEDS if Entry.objects.matching(need).exists())
    return list(islice(answered, HINTS))
