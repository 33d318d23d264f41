"""Answers for the pages of imports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.urls import reverse

from innovasi.common.listing import chosen
from innovasi.common.pages import page_of
from innovasi.dataio.choices import TONES, WRITTEN, ImportKind, Outcome, RunState
from innovasi.dataio.models import ImportRun

ROWS = 50  # on one page
NOTED = "perhatian"  # the filter for rows that come in, but not quite as they were written
ABOUT = {
    ImportKind.ORGANISATIONS: "Menambah OPD dan unit, dan melengkapi kepala, kontak, dan urusan yang sudah ada.",
    ImportKind.PEOPLE: "Setiap orang baru mendapat undangan lewat surel. Orang yang sudah punya akun tidak diubah.",
    ImportKind.INNOVATIONS: "Daftar tahun lalu masuk sebagai draf OPD, atau sebagai inovasi yang sudah disetujui.",
}
# Where to look at what came in.
RESULTS = {
    ImportKind.ORGANISATIONS: ("organisations:opds", "Lihat daftar OPD"),
    ImportKind.PEOPLE: ("accounts:people", "Lihat daftar orang"),
    ImportKind.INNOVATIONS: ("tally:board", "Lihat rekap"),
}


@dataclass(frozen=True)
class KindLine:
    """One kind of workbook on the first page."""

    value: str
    label: str
    about: str


@dataclass(frozen=True)
class RowLine:
    """What becomes of one row, with a badge."""

    place: str
    label: str
    word: str
    tone: str
    detail: str
    errors: list[str]
    warnings: list[str]


@dataclass(frozen=True)
class Count:
    """How many rows share an outcome, and the address of the list cut to them."""

    value: str
    label: str
    count: int
    tone: str
    url: str
    current: bool


@dataclass(frozen=True)
class RunPage:
    """One import: its counts, its rows, and what can be done with it."""

    run: ImportRun
    counts: list[Count]
    page: Page | None
    written: int
    wrong: int
    result_url: str
    result_label: str

    @property
    def is_ready(self) -> bool:
        return bool(self.run.state == RunState.READY)

    @property
    def is_done(self) -> bool:
        return bool(self.run.state == RunState.DONE)

    @property
    def undecided(self) -> int:
        """Spellings of OPDs that nobody has explained yet."""
        return sum(not question["chosen"] for question in self.run.report.get("questions", []))

    @property
    def unread(self) -> bool:
        """No sheet of the workbook has the columns that it needs."""
        return not any(sheet["is_read"] for sheet in self.run.report.get("sheets", []))


def kinds() -> list[KindLine]:
    return [KindLine(kind.value, str(kind.label), ABOUT[kind]) for kind in ImportKind]


def runs_of(user: Any, asked: Mapping[str, str]) -> Page:
    return page_of(ImportRun.objects.visible_to(user).for_list(), asked.get("halaman"))


def run_page(run: ImportRun, asked: Mapping[str, str]) -> RunPage:
    """Rows that need repair are shown first, unless others are asked for."""
    counts, rows = run.report.get("counts", {}), run.report.get("rows", [])
    wrong = counts.get(Outcome.WRONG, 0)
    offered = [(outcome.value, str(outcome.label)) for outcome in Outcome] + [
        (NOTED, "Ada catatan"),
        ("semua", "Semua"),
    ]
    shown = chosen(asked, "lihat", offered) or (Outcome.WRONG.value if wrong and not run.finished_at else "semua")
    place, label = RESULTS[ImportKind(run.kind)]
    return RunPage(
        run=run,
        counts=counts_of(run, counts, rows, shown) if rows else [],
        page=page_of([line_of(row) for row in rows if is_shown(row, shown)], asked.get("halaman"), ROWS)
        if rows
        else None,
        written=sum(counts.get(outcome, 0) for outcome in WRITTEN),
        wrong=wrong,
        result_url=reverse(place),
        result_label=label,
    )


def counts_of(run: ImportRun, counts: dict[str, int], rows: list[dict[str, Any]], shown: str) -> list[Count]:
    address = reverse("dataio:run", args=[run.pk])
    lines = [(o.value, str(o.label), counts.get(o, 0), TONES[o]) for o in Outcome]
    lines.append((NOTED, "Ada catatan", sum(is_shown(row, NOTED) for row in rows), "wait"))
    lines.append(("semua", "Semua", len(rows), "idle"))
    return [
        Count(value, label, count, tone, f"{address}?lihat={value}#baris", value == shown)
        for value, label, count, tone in lines
        if count or value == shown
    ]


def is_shown(row: dict[str, Any], shown: str) -> bool:
    if shown == NOTED:
        return bool(row["warnings"]) and row["outcome"] in WRITTEN
    return bool(shown == "semua" or row["outcome"] == shown)


def line_of(row: dict[str, Any]) -> RowLine:
    outcome = Outcome(row["outcome"])
    place = f"Lembar {row['sheet']}, baris {row['number']}"
    detail = row["detail"] if outcome != Outcome.WRONG else ""
    return RowLine(place, row["label"], str(outcome.label), TONES[outcome], detail, row["errors"], row["warnings"])
