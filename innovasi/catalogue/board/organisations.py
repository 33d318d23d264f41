"""The OPDs and what each of them has published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.core.paginator import Page
from django.db.models import Count, F
from django.utils.translation import ngettext

from innovasi.catalogue.board.cards import Card, cards
from innovasi.common.pages import page_of
from innovasi.organisations.choices import OPDKind
from innovasi.organisations.models import OPD, Unit
from innovasi.search.folding import fold
from innovasi.search.models import Entry

PAGE_SIZE = 12
KINDS = {kind: at for at, kind in enumerate(OPDKind.values)}


@dataclass(frozen=True)
class OPDLine:
    """One OPD in the list."""

    opd: OPD
    published: int

    @property
    def short(self) -> str:
        """The abbreviation, where it tells more than the name does."""
        is_plain = self.opd.kind == OPDKind.DISTRICT or self.opd.abbreviation == self.opd.name
        return "" if is_plain else self.opd.abbreviation


@dataclass(frozen=True)
class Group:
    """OPDs of one kind."""

    label: str
    lines: list[OPDLine]


@dataclass(frozen=True)
class Directory:
    """All OPDs, or those whose name was asked for."""

    groups: list[Group]
    shown: int
    published: int
    with_some: int


@dataclass(frozen=True)
class UnitCards:
    """Innovations of one unit on this page of an OPD's list; `unit` is None for the OPD's own."""

    unit: Unit | None
    cards: list[Card]


@dataclass(frozen=True)
class OPDReading:
    """The page of one OPD."""

    opd: OPD
    total: int
    page: Page
    groups: list[UnitCards]
    units: list[tuple[Unit, int]]
    former_names: list[str]

    @property
    def units_with_some(self) -> list[Unit]:
        return [unit for unit, count in self.units if count]

    @property
    def description(self) -> str:
        """One sentence for search engines and shared links."""
        text = ngettext(
            "{number} inovasi {name}, dijelaskan untuk warga.",
            "{number} inovasi {name}, dijelaskan untuk warga.",
            self.total,
        )
        return text.format(number=self.total, name=self.opd.name)


def directory(text: str) -> Directory:
    """The OPDs by kind, each with its number of published innovations; names are searched as people type them."""
    counts = dict(Entry.objects.order_by().values_list("opd").annotate(Count("pk")))
    shown = (OPD.objects.active() | OPD.objects.filter(pk__in=counts)).prefetch_related("former_names")
    lines = [OPDLine(opd, counts.get(opd.pk, 0)) for opd in shown if is_named(opd, fold(text).split())]
    lines.sort(key=lambda line: (KINDS.get(line.opd.kind, len(KINDS)), line.opd.name))
    groups = [Group(OPDKind(kind).label, list(of)) for kind, of in groupby(lines, key=lambda line: line.opd.kind)]
    published = sum(line.published for line in lines)
    return Directory(groups, len(lines), published, sum(1 for line in lines if line.published))


def is_named(opd: OPD, wanted: Iterable[str]) -> bool:
    """Every word asked for stands in a present or former name."""
    former = [f"{old.name} {old.abbreviation}" for old in opd.former_names.all()]
    said = fold(" ".join([opd.name, opd.abbreviation, opd.code, *former]))
    return all(word in said for word in wanted)


def opd_at(code: str) -> OPD | None:
    """An OPD that exists today or has published something."""
    opd = OPD.objects.filter(code=code).first()
    return opd if opd and (opd.is_active or Entry.objects.filter(opd=opd).exists()) else None


def opd_reading(code: str, number: str | None) -> OPDReading | None:
    """The page of an OPD; None where there is none to show."""
    opd = opd_at(code)
    if opd is None:
        return None
    entries = (
        Entry.objects.filter(opd=opd)
        .order_by(F("unit__name").asc(nulls_first=True), "unit", "-published_at", "-pk")
        .listed()
    )
    counts = dict(Entry.objects.filter(opd=opd).order_by().values_list("unit").annotate(Count("pk")))
    page = page_of(entries, number, PAGE_SIZE)
    units = [unit for unit in opd.units.all() if unit.is_active or unit.pk in counts]
    return OPDReading(
        opd=opd,
        total=sum(counts.values()),
        page=page,
        groups=by_unit(cards(page.object_list)),
        units=[(unit, counts.get(unit.pk, 0)) for unit in units],
        former_names=[old.name for old in opd.former_names.all()],
    )


def by_unit(shown: list[Card]) -> list[UnitCards]:
    return [
        UnitCards(group[0].entry.unit, group)
        for group in (list(of) for _, of in groupby(shown, key=lambda card: card.entry.unit_id))
    ]
