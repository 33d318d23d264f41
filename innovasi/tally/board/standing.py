"""How an OPD stands, in the words of those who have to call it."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import formats, timezone

from innovasi.common.dates import ago
from innovasi.innovations.board.stuck import Stuck
from innovasi.tally.choices import State

NEVER_ENTERED = "petugasnya belum pernah masuk"


def standing_of(line: Any) -> str:
    """*tertahan di Rancang bangun, kurang 5 hal, terakhir disimpan 3 hari lalu*; stands behind the state's word."""
    words = WORDS[line.state](line)
    if line.signed_in_at is None and line.state in (State.DRAFT, State.REPAIR):
        words.append(NEVER_ENTERED)
    return "; ".join(words)


def not_started(line: Any) -> list[str]:
    if line.rejected:
        return [f"pengajuannya ditolak {ago(line.since, line.at)}"]
    if line.signed_in_at is None:
        return [NEVER_ENTERED]
    first = formats.date_format(timezone.localtime(line.signed_in_at), "j F Y")
    return [f"sudah masuk sejak {first}, belum menulis apa-apa"]


def draft(line: Any) -> list[str]:
    return [place_of(line.stuck, line.at)] if line.stuck else [f"draf sejak {ago(line.since, line.at)}"]


def repair(line: Any) -> list[str]:
    waits = f"menunggu perbaikan OPD {lasting(line.days_in_state)}"
    return [waits, place_of(line.stuck, line.at)] if line.stuck else [waits]


def place_of(stuck: Stuck, at: datetime.datetime) -> str:
    saved = f"terakhir disimpan {ago(stuck.since, at)}"
    if stuck.is_complete:
        return f"sudah lengkap, tinggal diajukan, {saved}"
    lacks = [f"kurang {stuck.missing} hal"] if stuck.missing else []
    notes = [f"{stuck.notes} catatan belum dijawab"] if stuck.notes else []
    return ", ".join([f"tertahan di {stuck.label}", *lacks, *notes, saved])


WORDS = {
    State.NOT_STARTED: not_started,
    State.DRAFT: draft,
    State.REPAIR: repair,
    State.WAITING: lambda line: [f"menunggu kami {lasting(line.days_in_state)}"],
    State.FULFILLED: lambda line: [],
}


def lasting(days: int) -> str:
    return f"{days} hari" if days else "sejak hari ini"
