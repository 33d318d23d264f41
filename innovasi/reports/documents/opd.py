"""One OPD: its innovations, how they stand, and what happened to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils import timezone

from innovasi.common.sheets import Column, Sheet
from innovasi.common.templatetags.components import state_tone
from innovasi.common.typesetting import typeset
from innovasi.innovations.models import Submission
from innovasi.organisations.models import OPD
from innovasi.programmes.models import Period
from innovasi.reports.documents.book import Book, Cell, columns_of, day_in_words, day_of, moment_in_words, values_of
from innovasi.reports.querysets import dossiers_of_opd, moves_of_opd
from innovasi.tally.board import OPDLine, Panel, board_of

ON_PAPER, STEPS_ON_PAPER = 30, 24  # the sheet stays within two pages; the workbook holds all
INNOVATION_CELLS = [
    Cell("Kode", lambda row: row.innovation.code),
    Cell("Nama inovasi", lambda row: row.title),
    Cell("Unit pelaksana", lambda row: str(row.unit) if row.unit else ""),
    Cell("Bentuk", lambda row: row.get_kind_display()),
    Cell("Tahapan", lambda row: row.get_stage_display()),
    Cell("Urusan utama", lambda row: row.main_urusan),
    Cell("Periode", lambda row: row.period.title),
    Cell("Status", lambda row: row.get_status_display()),
    Cell("Status sejak", lambda row: row.status_at),
    Cell("Terlambat", lambda row: row.is_late),
    Cell("Pertama terbit", lambda row: day_of(row.innovation.published_at)),
]
STEP_CELLS = [
    Cell("Waktu", lambda move: move.at),
    Cell("Kode", lambda move: move.submission.innovation.code),
    Cell("Inovasi", lambda move: move.submission.title),
    Cell("Langkah", lambda move: move.get_action_display()),
    Cell("Oleh", lambda move: move.by.name),
]


@dataclass(frozen=True)
class Profile:
    """What one person may know of an OPD."""

    opd: OPD
    line: OPDLine | None
    period: Period | None
    dossiers: list[Submission]
    moves: list[Any]

    @property
    def facts(self) -> list[list[Any]]:
        line, period = self.line, self.period
        told: list[list[Any]] = [["OPD", self.opd.name], ["Per", timezone.now()]]
        if line is None or period is None:
            return told
        return [
            *told,
            ["Periode", period.title],
            ["Keadaan", line.state.label],
            ["Target", line.target],
            ["Disetujui", line.accepted],
            ["Menunggu Bappeda", line.waiting],
            ["Dikembalikan", line.returned],
            ["Draf", line.started],
        ]


def profile_of(opd: OPD, user: Any) -> Profile:
    period = Period.objects.shown()
    lines = board_of(period).lines if period else ()
    rows = dossiers_of_opd(user, opd)
    moves = list(moves_of_opd(rows))
    return Profile(opd, next((line for line in lines if line.opd.pk == opd.pk), None), period, list(rows), moves)


def workbook(opd: OPD, user: Any) -> Book:
    profile = profile_of(opd, user)
    dossiers = [values_of(INNOVATION_CELLS, row) for row in profile.dossiers]
    steps = [values_of(STEP_CELLS, move) for move in profile.moves]
    sheets = (
        Sheet("Ringkasan", [Column("Ukuran", 24), Column("Jawaban", 50)], profile.facts),
        Sheet("Inovasi", columns_of(INNOVATION_CELLS), dossiers, opd.name),
        Sheet("Riwayat", columns_of(STEP_CELLS), steps, opd.name),
    )
    return Book(len(dossiers), sheets, main=1)


def pages(opd: OPD, user: Any) -> bytes:
    profile = profile_of(opd, user)
    line, period = profile.line, profile.period
    values = {
        "site": settings.SITE_URL.split("://")[-1],
        "name": opd.name,
        "at": moment_in_words(timezone.now()),
        "period": period.title if period else "",
        "state": tagged(line.state.label) if line else None,
        "figures": figures_of(line) if line else [],
        "nothing": nothing_to_show(line),
        "dossiers": [dossier_values(row) for row in profile.dossiers[:ON_PAPER]],
        "more": max(len(profile.dossiers) - ON_PAPER, 0),
        "steps": [step_values(move) for move in profile.moves[:STEPS_ON_PAPER]],
        "more_steps": max(len(profile.moves) - STEPS_ON_PAPER, 0),
    }
    return typeset("reports/opd", values)


def nothing_to_show(line: OPDLine | None) -> str:
    """Why the list is empty: a draft that was never submitted is its OPD's own."""
    if line and line.started:
        return f"{line.started} draf belum pernah diajukan; isinya hanya dapat dibaca oleh OPD."
    return "Belum ada inovasi yang didaftarkan."


def tagged(label: Any) -> dict[str, str]:
    return {"label": str(label), "tone": state_tone(str(label))}


def figures_of(line: OPDLine) -> list[dict[str, str]]:
    shown = [
        (f"{line.accepted} dari {line.target}", "disetujui"),
        (str(line.waiting), "menunggu Bappeda"),
        (str(line.returned), "dikembalikan"),
        (str(line.started), "draf"),
    ]
    return [{"value": value, "label": label} for value, label in shown]


def dossier_values(row: Any) -> dict[str, Any]:
    return {
        "code": row.innovation.code,
        "title": row.title,
        "form": str(row.get_kind_display()),
        "year": str(row.period.year),
        "state": tagged(row.get_status_display()),
        "since": day_in_words(timezone.localdate(row.status_at)),
    }


def step_values(move: Any) -> dict[str, str]:
    return {
        "at": moment_in_words(move.at),
        "title": move.submission.title,
        "deed": str(move.get_action_display()),
        "by": move.by.name,
    }


def panel_of(opd: OPD, period: Period) -> Panel:
    """The sheet's place on the OPD's page."""
    return Panel("reports/_opd_panel.html", {"opd": opd})
