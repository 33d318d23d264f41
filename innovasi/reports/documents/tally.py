"""The tally as a workbook: one sheet a question."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from innovasi.common.sheets import Column, Sheet
from innovasi.innovations.choices import Kind as Form
from innovasi.organisations.choices import UrusanGroup
from innovasi.reports.documents.board import caption_of, sheet_of
from innovasi.reports.documents.book import Book, Cell, columns_of, values_of
from innovasi.reports.querysets import waiting_at
from innovasi.tally.board import Asked, Board, Trend, coverage_of, full_board, trend_of
from innovasi.tally.board.forecast import WINDOW

BOARD_SHEET = 1  # what a CSV of the tally holds
DAY = datetime.timedelta(days=1)
WAITING_CELLS = [
    Cell("OPD", lambda row: row.innovation.opd.name),
    Cell("Kode", lambda row: row.innovation.code),
    Cell("Inovasi", lambda row: row.title_then or row.title),
    Cell("Bentuk", lambda row: row.get_kind_display()),
    Cell("Diajukan", lambda row: row.submitted_then),
    Cell("Hari menunggu", lambda row: row.days),
]


def workbook(asked: Asked) -> Book:
    """Every question about one period at one moment."""
    full = full_board(asked, {})
    board, trend = full.board, trend_of(full.board, is_public=False)
    without = [line for line in full.listing.lines if not line.accepted]
    sheets = (
        summary(board, trend),
        sheet_of(board, full.listing.lines, "Papan semua OPD"),
        sheet_of(board, without, "Belum ada"),
        waiting(board),
        by_form(board),
        by_urusan(board),
        course(trend),
    )
    return Book(board.counted, sheets, main=BOARD_SHEET)


def summary(board: Board, trend: Trend) -> Sheet:
    coverage = coverage_of(board, in_full=False)
    rows: list[list[Any]] = [
        ["Periode", board.period.title],
        ["Papan per", board.at],
        ["Tenggat", board.deadline.at],
        ["Hari sampai tenggat", board.days_left],
        ["Target inovasi tiap OPD", board.period.target],
        ["OPD yang dihitung", board.counted],
        *([f"OPD: {state['label']}", state["count"]] for state in reversed(board.states)),
        ["OPD yang belum pernah masuk", len(board.never_signed_in)],
        ["Inovasi disetujui", board.accepted],
        ["Pengajuan yang menunggu Bappeda", board.backlog.submissions],
        ["Terlama menunggu (hari)", board.backlog.days],
        ["Perkiraan OPD terpenuhi pada tenggat", forecast_text(trend)],
        ["Urusan yang sudah punya inovasi", f"{coverage.covered} dari {len(coverage.lines)}"],
        ["Di antaranya pelayanan dasar", f"{coverage.basic_covered} dari {len(coverage.basic)}"],
    ]
    return Sheet("Ringkasan", [Column("Ukuran", 40), Column("Jawaban", 46)], rows, caption_of(board))


def forecast_text(trend: Trend) -> str:
    """*47–54, dengan laju 14 hari terakhir*, or why there is none."""
    found = trend.forecast
    if found is None or found.refusal:
        return found.refusal if found else ""
    return f"{found.range_text} OPD, dengan laju {WINDOW} hari terakhir"


def waiting(board: Board) -> Sheet:
    """Our own debt, the oldest first, under the titles of their submits."""
    rows = [values_of(WAITING_CELLS, row) for row in waiting_at(board.period, board.at)]
    return Sheet("Menunggu Bappeda", columns_of(WAITING_CELLS), rows, caption_of(board))


def by_form(board: Board) -> Sheet:
    opds = {form: [line.kinds[form] for line in board.lines if form in line.kinds] for form in Form}
    rows = [[str(form.label), sum(counts), len(counts)] for form, counts in opds.items()]
    return Sheet("Per bentuk", ["Bentuk", "Inovasi disetujui", "OPD yang punya"], rows, caption_of(board))


def by_urusan(board: Board) -> Sheet:
    """All urusan in their national order, in which the six of basic service come first."""
    rows = [
        [
            line.urusan.number,
            line.urusan.name,
            UrusanGroup(line.urusan.group).label,
            line.urusan.is_basic_service,
            line.main,
            line.touching,
            "; ".join(opd.name for opd in line.opds),
        ]
        for line in coverage_of(board, in_full=True).lines
    ]
    heads = ["No.", "Urusan", "Kelompok", "Pelayanan dasar", "Sebagai urusan utama", "Urusan beririsan", "OPD pengampu"]
    return Sheet("Per urusan", heads, rows, caption_of(board))


def course(trend: Trend) -> Sheet:
    """Day by day from the opening to the moment."""
    span, accepted = max((trend.deadline - trend.start).days, 1), dict(trend.accepted)

    def rows() -> Iterator[list[Any]]:
        reached, steps, day = 0, dict(trend.steps), trend.start
        while day <= min(trend.today, trend.end):
            reached = steps.get(day, reached)
            pace = min(trend.counted * (day - trend.start).days / span, trend.counted)
            yield [day, reached, accepted.get(day, 0), round(pace, 1)]
            day += DAY

    heads = ["Tanggal", "OPD terpenuhi", "Inovasi disetujui hari itu", "Laju yang diperlukan"]
    return Sheet("Tren", heads, rows())
