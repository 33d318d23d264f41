"""What each innovation brings to the index, and what it would be without it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from innovasi.common.listing import Choice, Listing, chosen, words_asked
from innovasi.common.pages import page_of
from innovasi.iid.board.estimate import Entry, Estimate, city_of
from innovasi.iid.choices import Basis
from innovasi.iid.rules.city import change_without

ORDERS = (("terendah", "Nilai terendah dulu"), ("tertinggi", "Nilai tertinggi dulu"))


@dataclass(frozen=True)
class Contribution:
    """One row of the derivation of Σ SID."""

    entry: Entry
    without: Decimal  # how the index would move without it, by the proven score


@dataclass(frozen=True)
class Contributions:
    listing: Listing
    lines: list[Contribution]


def contributions_of(estimate: Estimate, asked: Mapping[str, str]) -> Contributions:
    """A page of the innovations whose scores make Σ SID; only the shown ones are reckoned without."""
    text, order = words_asked(asked), chosen(asked, "urut", ORDERS)
    opds = opds_of(estimate)
    code = chosen(asked, "opd", opds)
    rows = [entry for entry in estimate.entries if fits(entry, text, code)]
    if order:
        rows.sort(key=lambda entry: entry.score.proven, reverse=order == "tertinggi")
    choices = [
        Choice("opd", "OPD", opds, code),
        Choice("urut", "Urutan", ORDERS, order, unchosen="Menurut nama"),
        *estimate.asked.choices,
    ]
    page = page_of(rows, asked.get("halaman"))
    city = city_of(estimate, Basis.PROVEN)
    lines = [Contribution(entry, change_without(city, entry.submission.pk)) for entry in page.object_list]
    return Contributions(Listing(page, text, choices), lines)


def opds_of(estimate: Estimate) -> list[tuple[str, str]]:
    names = {row.submission.innovation.opd.code: row.submission.innovation.opd.name for row in estimate.entries}
    return sorted(names.items(), key=lambda item: item[1])


def fits(entry: Entry, text: str, code: str) -> bool:
    opd = entry.submission.innovation.opd
    said = f"{entry.submission.title} {opd.name} {opd.abbreviation}".casefold()
    return (not code or opd.code == code) and text.casefold() in said
