"""The board of all OPDs as one list, cut as its page cuts it."""

from __future__ import annotations

from typing import Any

from innovasi.common.sheets import Sheet
from innovasi.innovations.choices import Kind as Form
from innovasi.reports.choices import Kind
from innovasi.reports.documents.book import Book, Cell, columns_of, day_of, values_of
from innovasi.reports.documents.lists import Asked
from innovasi.tally.board import Board, OPDLine, asked_of, full_board


def in_form(form: Form) -> Cell:
    return Cell(str(form.label), lambda line: line.kinds.get(form.value, 0))


CELLS = [
    Cell("OPD", lambda line: line.name),
    Cell("Singkatan", lambda line: line.abbreviation),
    Cell("Jenis", lambda line: line.opd.get_kind_display()),
    Cell("Keadaan", lambda line: line.state.label),
    Cell("Sejak", lambda line: day_of(line.since) if line.days_in_state is not None else None),
    Cell("Hari", lambda line: line.days_in_state),
    Cell("Disetujui", lambda line: line.accepted),
    Cell("Target", lambda line: line.target),
    Cell("Menunggu Bappeda", lambda line: line.waiting),
    Cell("Dikembalikan", lambda line: line.returned),
    Cell("Draf", lambda line: line.started),
    Cell("Ditolak", lambda line: line.rejected),
    *(in_form(form) for form in Form),
    Cell("Pertama kali masuk", lambda line: day_of(line.signed_in_at)),
    Cell("Berhenti di bagian", lambda line: line.stuck.label if line.stuck else ""),
]


def caption_of(board: Board) -> str:
    return f"{board.period.title} · papan per {board.at_text} · {board.sentence}"


def sheet_of(board: Board, lines: list[OPDLine], title: str = str(Kind.BOARD.label)) -> Sheet:
    return Sheet(title, columns_of(CELLS), [values_of(CELLS, line) for line in lines], caption_of(board))


def listing(user: Any, asked: Asked) -> Book:
    wanted = asked_of(asked)
    if wanted is None:
        return Book(0, (Sheet(str(Kind.BOARD.label), columns_of(CELLS), []),))
    full = full_board(wanted, asked)
    return Book(len(full.listing.lines), (sheet_of(full.board, full.listing.lines),))
