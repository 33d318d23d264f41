"""How many OPDs will have fulfilled the target at the deadline, honestly: with a range, or not at all."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

WINDOW = 14  # days whose pace is taken
FEWEST = 3  # OPDs that must have come in that window
LEVEL = 0.8  # share of such forecasts that should hold the truth
DAY = 86_400


@dataclass(frozen=True)
class Forecast:
    """A range of OPDs at the deadline, or the reason why there is none."""

    low: int | None = None
    high: int | None = None
    pace: int = 0  # OPDs that came in the window
    refusal: str = ""

    @property
    def range_text(self) -> str:
        return f"{self.low}–{self.high}" if self.low != self.high else f"{self.low}"


@dataclass(frozen=True)
class Course:
    """What the forecast starts from: when each OPD fulfilled, how many count, and the time that there is."""

    days: list[datetime.date]
    counted: int
    start: datetime.date
    now: datetime.datetime  # in WIB
    deadline: datetime.datetime
    is_closed: bool = False

    @property
    def pace(self) -> int:
        """OPDs that came in the window."""
        return sum((self.now.date() - day).days < WINDOW for day in self.days)

    @property
    def age(self) -> int:
        return max((self.now.date() - self.start).days, 0)


def forecast(course: Course) -> Forecast:
    """Carry the pace of the last 14 days on to the deadline.

    OPDs are taken to come at random at an even pace (Poisson) which is itself only known from the n that came in
    the window; the number still to come then follows a negative binomial with shape n + ½. The range runs from its
    10 % to its 90 % quantile: of ten such forecasts about eight should hold. No OPD comes twice, so the range ends
    at the number of OPDs.
    """
    if refusal := why_not(course):
        return Forecast(pace=course.pace, refusal=refusal)
    reached, ahead = len(course.days), (course.deadline - course.now).total_seconds() / DAY
    low, high = (more_to_come(course.pace, ahead, share) for share in ((1 - LEVEL) / 2, (1 + LEVEL) / 2))
    return Forecast(min(reached + low, course.counted), min(reached + high, course.counted), course.pace)


def why_not(course: Course) -> str:
    """A sentence when a forecast would be idle or guesswork; empty when it can be made."""
    if course.now >= course.deadline:
        return "Tenggatnya sudah lewat, jadi tidak ada lagi yang diperkirakan."
    if course.is_closed:
        return "Periode ini sudah ditutup, jadi tidak ada lagi yang diperkirakan."
    if len(course.days) >= course.counted:
        return "Semua OPD sudah terpenuhi."
    if course.age < WINDOW:
        return f"Belum ada perkiraan: periode baru berjalan {course.age} hari; lajunya dibaca dari {WINDOW} hari."
    if course.pace < FEWEST:
        few = f"hanya {course.pace} OPD" if course.pace else "tidak ada OPD"
        return f"Belum ada perkiraan: {few} terpenuhi dalam {WINDOW} hari terakhir, terlalu sedikit untuk membaca laju."
    return ""


def more_to_come(pace: int, ahead: float, share: float) -> int:
    """The smallest number that is not exceeded with this probability, `pace` having come in the window."""
    shape, stay = pace + 0.5, WINDOW / (WINDOW + ahead)
    count, chance = 0, stay**shape
    total = chance
    while total < share and count < 10_000:
        count += 1
        chance *= (shape + count - 1) / count * (1 - stay)
        total += chance
    return count
