"""The affairs of government (urusan) and what is published under each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import groupby

from django.core.paginator import Page

from innovasi.catalogue.board.cards import Card, cards
from innovasi.catalogue.board.listing import OnShelf
from innovasi.common.pages import page_of
from innovasi.organisations.choices import UrusanGroup
from innovasi.organisations.models import OPD, Urusan
from innovasi.search.board import shelf

PAGE_SIZE = 12


@dataclass(frozen=True)
class AffairGroup:
    """Urusan of one group of the law, each with its number of published innovations."""

    label: str
    lines: list[tuple[Urusan, int]]


@dataclass(frozen=True)
class AffairReading:
    """The page of one urusan."""

    urusan: Urusan
    total: int
    page: Page
    cards: list[Card]
    opds: list[tuple[OPD, int]]


def affairs() -> list[AffairGroup]:
    """All urusan in the national order."""
    known = shelf.now()
    counts = known.counts("urusan", known.everything)
    rows = groupby(Urusan.objects.all(), key=lambda row: row.group)
    return [
        AffairGroup(UrusanGroup(group).label, [(row, counts.get(row.pk, 0)) for row in lines]) for group, lines in rows
    ]


def affair_at(number: int) -> Urusan | None:
    return Urusan.objects.filter(pk=number).first()


def affair_reading(number: int, page_number: str | None) -> AffairReading | None:
    """The page of an urusan, also of one under which nothing is published; None where there is no such number."""
    urusan = affair_at(number)
    if urusan is None:
        return None
    known = shelf.now()
    found = known.narrowed(known.everything, {"urusan": urusan.pk})
    page = page_of(OnShelf(found.bit_count(), partial(known.page, found)), page_number, PAGE_SIZE)
    counts = known.counts("opd", found)
    opds = sorted(OPD.objects.filter(pk__in=counts), key=lambda opd: (-counts[opd.pk], opd.name))
    return AffairReading(
        urusan=urusan,
        total=found.bit_count(),
        page=page,
        cards=cards(page.object_list) if page.object_list else [],
        opds=[(opd, counts[opd.pk]) for opd in opds],
    )
