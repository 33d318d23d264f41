"""Before and after in figures: minutes, visits and rupiah as people say them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext, ngettext

from innovasi.common.languages import is_english

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
        return in_minutes(minutes) if minutes else gettext("Seketika")
    large, small = (in_days, in_hours) if minutes >= DAY else (in_hours, in_minutes)
    whole, rest = divmod(minutes // HOUR, 24) if minutes >= DAY else divmod(minutes, HOUR)
    return large(whole) + (f" {small(rest)}" if rest else "")


def in_minutes(number: int) -> str:
    return ngettext("{} menit", "{} menit", number).format(number)


def in_hours(number: int) -> str:
    return ngettext("{} jam", "{} jam", number).format(number)


def in_days(number: int) -> str:
    return ngettext("{} hari", "{} hari", number).format(number)


def visits(times: int) -> str:
    return ngettext("{} kali", "{} kali", times).format(thousands(times)) if times else gettext("Tidak perlu datang")


def rupiah(amount: int) -> str:
    return f"Rp{thousands(amount)}" if amount else gettext("Gratis")


def thousands(number: int) -> str:
    """1250000 as Indonesians write it: 1.250.000; in English 1,250,000."""
    return f"{number:,}" if is_english() else f"{number:,}".replace(",", ".")


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
        text = gettext(spared).format(say(before - after)) if is_better else ""
        text = gettext("Tetap") if after == before else text
        found.append(Change(gettext(label), icon, say(before), say(after), text, is_better))
    return found
