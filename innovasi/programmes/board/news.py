"""How a deadline is told: why it moved, what the time is, how much is left."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils import timezone

from innovasi.programmes.workflow import Deadline, said

DAY, HOUR, MINUTE = 86_400, 3_600, 60


def news_of(deadline: Deadline) -> list[str]:
    """A sentence for each thing that made the deadline later."""
    told = []
    if latest := deadline.latest:
        whom = "Tenggat untuk OPD ini" if latest.opd_id else "Tenggat"
        told.append(f"{whom} diperpanjang sampai {said(latest.deadline_at)} karena: {latest.reason.rstrip('.')}.")
    if minutes := deadline.outage_minutes:
        told.append(
            f"Portal tidak dapat dipakai {minutes} menit dalam 24 jam terakhir sebelum tenggat, "
            f"maka tenggat mundur {minutes} menit menjadi {deadline.text}."
        )
    return told


@dataclass(frozen=True)
class Clock:
    """The portal's time beside a deadline, as the server tells it; a script may go on counting from here."""

    now: datetime.datetime
    deadline: Deadline

    @property
    def now_ms(self) -> int:
        return int(self.now.timestamp() * 1000)

    @property
    def deadline_ms(self) -> int:
        return int(self.deadline.at.timestamp() * 1000)

    @property
    def left(self) -> str:
        return remaining(self.deadline.at - self.now)


def clock_of(deadline: Deadline) -> Clock:
    return Clock(timezone.now(), deadline)


def remaining(time: datetime.timedelta) -> str:
    """*tersisa 2 hari 3 jam*, *tersisa 5 menit 12 detik*, *sudah lewat*; in step with `clock.js`."""
    seconds = int(time.total_seconds() // 1)
    if seconds < 0:
        return "sudah lewat"
    units = [("hari", DAY), ("jam", HOUR), ("menit", MINUTE), ("detik", 1)]
    parts, rest = [], seconds
    for word, size in units:
        count, rest = divmod(rest, size)
        parts.append((word, count))
    first = next((at for at, (_, count) in enumerate(parts) if count), len(parts) - 1)
    return "tersisa " + " ".join(f"{count} {word}" for word, count in parts[first : first + 2])
