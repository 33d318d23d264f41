"""The two pages for the desk of the mayor, as plain values for `templates/reports/rekap.typ`."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils import formats

from innovasi.common.templatetags.components import state_tone
from innovasi.common.typesetting import typeset
from innovasi.reports.documents.book import day_in_words
from innovasi.reports.documents.tally import forecast_text
from innovasi.tally.board import Asked, Board, OPDLine, Trend, full_board, trend_of
from innovasi.tally.choices import State


@dataclass(frozen=True)
class Signature:
    """Who signs the sheet, as typed when it is printed; an empty name is left to the pen."""

    place: str
    day: datetime.date
    role: str
    name: str
    nip: str = ""

    @property
    def values(self) -> dict[str, str]:
        return {
            "place": self.place,
            "date": day_in_words(self.day),
            "role": self.role,
            "name": self.name,
            "nip": self.nip,
        }


def pages(asked: Asked, signature: Signature) -> bytes:
    return typeset("reports/rekap", values(asked, signature))


def values(asked: Asked, signature: Signature) -> dict[str, Any]:
    full = full_board(asked, {})
    board, trend = full.board, trend_of(full.board, is_public=False)
    return {
        "site": settings.SITE_URL.split("://")[-1],
        "title": board.period.title,
        "at": board.at_text,
        "fulfilled": board.fulfilled,
        "counted": board.counted,
        "target": board.period.target,
        "deadline_line": f"Tenggat {board.deadline_text}, {days_in_words(board.days_left)}.",
        "states": [
            {"label": state["label"], "count": state["count"], "tone": state_tone(state["label"])}
            for state in reversed(board.states)
        ],
        "figures": figures(board),
        "chart": chart(trend),
        "forecast": forecast_line(trend),
        "groups": groups(full.listing.lines),
        "rows": [row_of(line) for line in board.lines],
        "signature": signature.values,
    }


def forecast_line(trend: Trend) -> str:
    """The range, or the sentence that says why there is none."""
    has_range = trend.forecast is not None and not trend.forecast.refusal
    return f"Perkiraan pada tenggat: {forecast_text(trend)}." if has_range else forecast_text(trend)


def days_in_words(days: int) -> str:
    if days > 0:
        return f"{days} hari lagi"
    return "hari ini" if days == 0 else f"lewat {-days} hari"


def figures(board: Board) -> list[dict[str, str]]:
    share = round(100 * board.fulfilled / board.counted) if board.counted else 0
    backlog = board.backlog
    oldest = f"pengajuan menunggu Bappeda, terlama {backlog.days} hari" if backlog.submissions else "pengajuan menunggu"
    shown = [
        (f"{share} %", "OPD terpenuhi"),
        (str(board.accepted), "inovasi disetujui"),
        (str(backlog.submissions), oldest),
        (str(len(board.never_signed_in)), "OPD belum pernah masuk ke portal"),
    ]
    return [{"value": value, "label": label} for value, label in shown]


def groups(lines: list[OPDLine]) -> list[dict[str, Any]]:
    """The names to look at: who has nothing at all, then who has only a draft."""
    named = [("belum punya apa pun", State.NOT_STARTED, "bad"), ("baru punya draf", State.DRAFT, "idle")]
    found = [(words, tone, [line.name for line in lines if line.state == state]) for words, state, tone in named]
    return [
        {"title": f"{len(names)} OPD {words}", "tone": tone, "names": names} for words, tone, names in found if names
    ]


def row_of(line: OPDLine) -> dict[str, Any]:
    label = str(line.state.label)
    return {"name": line.name, "state": label, "tone": state_tone(label), "accepted": line.accepted}


def chart(trend: Trend) -> dict[str, Any]:
    """The trend in parts of the width and of the height, from the lower left."""
    span, top = max((trend.end - trend.start).days, 1), max(trend.counted, 1)

    def x(day: datetime.date) -> float:
        return min(max((day - trend.start).days, 0), span) / span

    points, height = [[0.0, 0.0]], 0
    for day, count in trend.steps:
        points += [[x(day), height / top], [x(day), count / top]]
        height = count
    points.append([x(min(trend.today, trend.end)), height / top])
    return {
        "points": points,
        "deadline": x(trend.deadline),
        "grid": [{"y": count / top, "count": count} for count in heights(trend.counted)],
        "start_label": formats.date_format(trend.start, "j M"),
        "deadline_label": formats.date_format(trend.deadline, "j M Y"),
        "says": f"{height} dari {trend.counted} OPD terpenuhi; diagram garis dari {day_in_words(trend.start)}.",
    }


def heights(counted: int) -> list[int]:
    """Round heights for the grid, and the whole."""
    step = 10 if counted > 20 else 5 if counted > 8 else 1
    return [*range(0, counted - step // 2, step), counted]
