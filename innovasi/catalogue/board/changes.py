"""Before and after in figures: minutes, visits and rupiah as people say them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

HOUR, DAY = 60, 60 * 24
FIGURES = ("minutes_before", "minutes_after", "visits_before", "visits_after", "rupiah_before", "rupiah_after")


@dataclass(frozen=True)
class Change:
    """One figure before and after, in words, and what the citizen is spared."""

    label: str
    icon: str
    before: str
    after: str
    spared: str
    is_better: bool


def duration(minutes: int) -> str:
    """Minutes in the two largest units that fit: *1 jam 30 menit*, *2 hari 4 jam*."""
    if minutes < HOUR:
        return f"{minutes} menit" if minutes else "Seketika"
    large, small = ("hari", "jam") if minutes >= DAY else ("jam", "menit")
    whole, rest = divmod(minutes // HOUR, 24) if minutes >= DAY else divmod(minutes, HOUR)
    return f"{whole:n} {large}" + (f" {rest} {small}" if rest else "")


def visits(times: int) -> str:
    return f"{thousands(times)} kali" if times else "Tidak perlu datang"


def rupiah(amount: int) -> str:
    return f"Rp{thousands(amount)}" if amount else "Gratis"


def thousands(number: int) -> str:
    """1250000 as Indonesians write it: 1.250.000."""
    return f"{number:,}".replace(",", ".")


WAYS: tuple[tuple[str, str, str, Callable[[int], str], str], ...] = (
    ("minutes", "Waktu", "clock", duration, "{} lebih cepat"),
    ("visits", "Datang ke kantor", "building", visits, "{} lebih sedikit"),
    ("rupiah", "Ongkos", "wallet", rupiah, "{} lebih hemat"),
)


def changes(figures: Mapping[str, Any]) -> list[Change]:
    """The pairs of figures that are both known, in the order time, visits, money."""
    found = []
    for name, label, icon, say, spared in WAYS:
        before, after = figures[f"{name}_before"], figures[f"{name}_after"]
        if before is None or after is None or before == after == 0:
            continue
        is_better = after < before
        text = spared.format(say(before - after)) if is_better else "Tetap" if after == before else ""
        found.append(Change(label, icon, say(before), say(after), text, is_better))
    return found
