"""*Andai*: the index now, and after each change that somebody tries out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.template.defaultfilters import floatformat

from innovasi.common.listing import chosen
from innovasi.editions.board import RegionRow
from innovasi.editions.models import Band
from innovasi.editions.rules import Index, band_of, score
from innovasi.iid.board.contributions import opds_of
from innovasi.iid.board.estimate import Covered, Entry, Estimate, city_of, scores
from innovasi.iid.choices import NOTHING, OFFERED_DROPS, Basis
from innovasi.iid.querysets import Figure
from innovasi.iid.rules import City, break_even, worth_dropping
from innovasi.maturity.rules import worth

ONE = Decimal(1)
Changes = Mapping[str, Any]  # what the form says, by its fields


@dataclass(frozen=True)
class Drop:
    """An innovation without which the index were higher."""

    entry: Entry
    change: Decimal


@dataclass(frozen=True)
class Options:
    """What can be tried out."""

    highest: Decimal
    drops: tuple[Drop, ...]
    entries: Mapping[int, Entry]
    indicators: tuple[tuple[str, str], ...]
    opds: tuple[tuple[str, str], ...]
    urusan: tuple[tuple[str, str], ...]
    region: tuple[RegionRow, ...]


@dataclass(frozen=True)
class Effect:
    """One change, and the index after it."""

    label: str
    before: Index
    after: Index

    @property
    def change(self) -> Decimal:
        return self.after.value - self.before.value


@dataclass(frozen=True)
class WhatIf:
    """The answer: every step in turn, and what it says in plain words."""

    start: Index
    end: Index
    start_band: Band | None
    end_band: Band | None
    effects: tuple[Effect, ...]
    said: tuple[tuple[str, str], ...]  # tone and sentence

    @property
    def change(self) -> Decimal:
        return self.end.value - self.start.value


def options_of(estimate: Estimate, basis: str) -> Options:
    entries = {entry.submission.pk: entry for entry in estimate.entries}
    found = worth_dropping(city_of(estimate, basis), OFFERED_DROPS)
    return Options(
        highest=estimate.highest,
        drops=tuple(Drop(entries[key], change) for key, change in found),
        entries=entries,
        indicators=tuple((row.key, row.name) for row in estimate.indicators),
        opds=tuple(opds_of(estimate)),
        urusan=tuple((str(row.urusan.pk), covered_label(row)) for row in estimate.coverage),
        region=estimate.region.rows,
    )


def covered_label(row: Covered) -> str:
    return f"{row.urusan.name} (sudah tercakup)" if row.count else row.urusan.name


def whatif(estimate: Estimate, changes: Changes) -> WhatIf:
    """Reckon the index anew after each change, in a fixed order."""
    city = city_of(estimate, changes["dasar"])
    start, effects = city.index, []
    adding_from = city
    for label, change in steps(estimate, changes):
        before, adding_from = city.index, city
        city = change(city)
        effects.append(Effect(label, before, city.index))
    bands = list(estimate.edition.bands.all())  # type: ignore[attr-defined]
    end = city.index
    said = tuple(sentences(estimate, changes, effects, adding_from, end))
    return WhatIf(start, end, band_of(bands, start.value), band_of(bands, end.value), tuple(effects), said)


Change = Callable[[City], City]


def steps(estimate: Estimate, changes: Changes) -> Iterator[tuple[str, Change]]:
    """The changes that were asked for; what was left empty is none."""
    if changes["spd"]:
        region = region_points_with(estimate, changes["spd"])
        yield f"{len(changes['spd'])} jawaban SPD diganti", lambda city: city.answering(region)
    if changes["urusan"]:
        names = ", ".join(row.urusan.name for row in estimate.coverage if row.urusan.pk in changes["urusan"])
        yield f"Urusan tercakup: {names}", lambda city: city.covering(changes["urusan"])
    if changes["indikator"]:
        raised = rescored(estimate, changes)
        yield raise_label(estimate, changes, len(raised)), lambda city: city.rescored(raised)
    if changes["lepas"]:
        yield f"{len(changes['lepas'])} inovasi dilepas", lambda city: city.without(changes["lepas"])
    if changes["tambah"]:
        label = f"{changes['tambah']} inovasi bernilai {floatformat(changes['nilai'], -2)} ditambah"
        yield label, lambda city: city.plus(changes["tambah"], changes["nilai"])


def region_points_with(estimate: Estimate, answers: Mapping[str, int]) -> Decimal:
    rows = estimate.region.rows
    return sum((score(row.indicator.weight, answers.get(row.indicator.key, row.parameter)) for row in rows), NOTHING)


def rescored(estimate: Estimate, changes: Changes) -> dict[int, Decimal]:
    """New scores of the innovations that gain when an indicator reaches a level with evidence; nobody loses."""
    key, level, basis = changes["indikator"], changes["tingkat"], changes["dasar"]
    weight = next(row.weight for row in estimate.indicators if row.key == key)
    found = {}
    for entry in estimate.entries:
        if changes["opd"] and entry.submission.innovation.opd.code != changes["opd"]:
            continue
        gained = level - counted(entry.figures.get(key), basis)
        if gained > 0:
            found[entry.submission.pk] = entry.by(basis) + weight * gained
    return found


def counted(figure: Figure | None, basis: str) -> Decimal:
    """The parameter that a claim counts with under a reading."""
    if figure is None:
        return NOTHING
    return scores(worth(ONE, figure.parameter, proofs=figure.proofs, verified=figure.verified))[basis]


def raise_label(estimate: Estimate, changes: Changes, number: int) -> str:
    name = next(row.name for row in estimate.indicators if row.key == changes["indikator"])
    whose = dict(opds_of(estimate)).get(changes["opd"], "semua OPD")
    return f"{name} menjadi tingkat {changes['tingkat']} di {whose} ({number} inovasi naik)"


def sentences(
    estimate: Estimate, changes: Changes, effects: list[Effect], before_adding: City, end: Index
) -> Iterator[tuple[str, str]]:
    """What the numbers mean."""
    if changes["tambah"] and effects:
        yield adding_said(changes, effects[-1], break_even(before_adding))
    cap = estimate.edition.number_cap
    if end.count > cap:
        yield (
            "wait",
            f"Batas {cap} inovasi sudah lewat: {end.count - cap} inovasi tidak menambah nilai jumlah, "
            "hanya ikut menentukan rata-rata.",
        )
    if not end.is_covered:
        yield (
            "bad",
            f"Baru {end.basic_covered} urusan pelayanan dasar yang tercakup, padahal perlu "
            f"{estimate.edition.basic_needed}. Nilai jumlah inovasi menjadi 0.",
        )


def adding_said(changes: Changes, effect: Effect, least: Decimal) -> tuple[str, str]:
    """Whether more innovations help, and from which kematangan on."""
    size = floatformat(abs(effect.change), 3)
    bound = floatformat(least, 2)
    if effect.change < 0:
        return "bad", (
            f"Tambahan ini menurunkan indeks {size}: nilainya menarik rata-rata turun lebih banyak daripada yang "
            f"ditambahkan oleh jumlahnya. Satu inovasi lagi baru tidak merugikan bila nilainya paling sedikit {bound}."
        )
    return "ok", f"Tambahan ini menaikkan indeks {size}. Batas impas satu inovasi lagi: nilai {bound}."


def chosen_drops(options: Options, keys: frozenset[int]) -> list[Drop]:
    """What is dropped though it is not among those that are offered."""
    offered = {drop.entry.submission.pk for drop in options.drops}
    return [Drop(options.entries[key], NOTHING) for key in sorted(keys - offered) if key in options.entries]


def basis_asked(asked: Mapping[str, str]) -> str:
    """Which score the address counts; what can be shown today unless it says otherwise."""
    return chosen(asked, "dasar", Basis.choices) or Basis.PROVEN
