"""The index as tables: each figure with the version by which it was made, small counts hidden."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from innovasi.common.sheets import Column, Sheet
from innovasi.communication.board.listing import Overview, overview
from innovasi.communication.choices import FEWEST
from innovasi.communication.rules.measures import Result, Standing, mean
from innovasi.innovations.models import Innovation

WORDS = {True: "Ya", False: "Belum", None: "Tidak dihitung"}
COUNTED = ("tempat", "kunjungan", "membantu", "dijawab")  # what citizens did; activities are the OPD's own
COUNT_TITLES = {
    "kegiatan": "Jumlah kegiatan berbukti",
    "tempat": "Jumlah kode dibuka",
    "kunjungan": "Jumlah kunjungan halaman",
    "membantu": "Jumlah jawaban membantu atau tidak",
    "dijawab": "Jumlah pesan yang jatuh tempo",
}


def hidden(count: int) -> int | str:
    """A count of citizens as it may leave the portal."""
    return f"<{FEWEST}" if 0 < count < FEWEST else count


def shown_sum(counts: list[int]) -> int:
    """A total of what is shown: no hidden count can be had by subtracting."""
    return sum(count for count in counts if count >= FEWEST)


def export_of(user: Any, asked: Mapping[str, str]) -> tuple[Overview, list[Sheet]]:
    """What the filter leaves: innovations, their OPDs, and all of them together."""
    board = overview(user, asked)
    return board, [innovation_sheet(board), *sum_sheets(board), definition_sheet(board)]


def caption(board: Overview) -> str:
    moment = f"{timezone.localtime():%d-%m-%Y %H.%M} WIB"
    return (
        f"Indeks komunikasi, definisi versi {board.definition.version}, dihitung {moment}. "
        f"Jumlah di bawah {FEWEST} ditulis <{FEWEST} dan tidak ikut dijumlahkan."
    )


def count_titles(board: Overview) -> list[str]:
    return [COUNT_TITLES[criterion.key] for criterion in board.definition.criteria if criterion.key in COUNT_TITLES]


def innovation_sheet(board: Overview) -> Sheet:
    labels = [criterion.label for criterion in board.definition.criteria]
    columns: list[Column | str] = [
        "Kode",
        Column("Inovasi", width=50),
        Column("OPD", width=40),
        "Indeks",
        "Versi definisi",
    ]
    rows = Innovation.objects.select_related("opd", "current").in_bulk(
        [standing.facts.innovation_id for standing in board.standings]
    )
    lines = [line(rows[standing.facts.innovation_id], standing, board) for standing in board.standings]
    return Sheet("Inovasi", [*columns, *labels, *count_titles(board)], lines, caption=caption(board))


def line(innovation: Innovation, standing: Standing, board: Overview) -> list[Any]:
    title = innovation.current.title if innovation.current else ""
    facts = [innovation.code, title, innovation.opd.name, standing.score, board.definition.version]
    held = [WORDS[result.holds] for result in standing.results]
    return [*facts, *held, *[cell(result) for result in standing.results if result.figure is not None]]


def cell(result: Result) -> int | str:
    figure = result.figure or 0
    return hidden(figure) if result.criterion.key in COUNTED else figure


def sum_sheets(board: Overview) -> list[Sheet]:
    """Means and totals of each OPD and of all."""
    columns = ["Indeks", "Versi definisi", "Jumlah inovasi", "Belum dikenalkan", *count_titles(board)]
    groups: dict[str, list[Standing]] = {}
    names = {row.opd.pk: row.opd.name for row in board.opds}
    for standing in board.standings:
        groups.setdefault(names[standing.facts.opd_id], []).append(standing)
    by_opd = [[name, *summed(group, board)] for name, group in sorted(groups.items())]
    city = [["Semua inovasi dalam berkas ini", *summed(board.standings, board)]] if board.standings else []
    return [
        Sheet("OPD", [Column("OPD", width=40), *columns], by_opd, caption=caption(board)),
        Sheet("Kota", [Column("Cakupan", width=40), *columns], city, caption=caption(board)),
    ]


def summed(group: list[Standing], board: Overview) -> list[Any]:
    silent = sum(standing.is_silent for standing in group)
    head = [mean(group), board.definition.version, len(group), silent]
    totals = []
    for place, criterion in enumerate(board.definition.criteria):
        if criterion.key in COUNT_TITLES:
            counts = [standing.results[place].figure or 0 for standing in group]
            totals.append(shown_sum(counts) if criterion.key in COUNTED else sum(counts))
    return [*head, *totals]


def definition_sheet(board: Overview) -> Sheet:
    """What the figures mean, in the same file."""
    rows = [[criterion.label, criterion.weight, criterion.words] for criterion in board.definition.criteria]
    columns: list[Column | str] = ["Ukuran", "Bobot", Column("Dihitung terpenuhi bila", width=90, wrap=True)]
    return Sheet(f"Definisi versi {board.definition.version}", columns, rows)
