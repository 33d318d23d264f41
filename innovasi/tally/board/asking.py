"""Which board an address asks for: the period and the moment."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.utils import formats, timezone

from innovasi.common.dates import parse_date
from innovasi.programmes.models import Period

CLOCK = re.compile(r"(\d{1,2})[.:](\d{2})(?::\d{2}(?:\.\d+)?)?")
FIRST_YEAR = 2000
DAY_UNREAD = "“{text}” belum terbaca sebagai tanggal. Tulis seperti 30 Juni 2021."
CLOCK_UNREAD = "“{text}” belum terbaca sebagai jam. Tulis seperti 23.59."
NOT_YET = "Saat itu belum terjadi. Pilih tanggal dan jam yang sudah lewat."
TOO_EARLY = f"Pilih tanggal mulai tahun {FIRST_YEAR}."
UNREAD_CLOCK_LENGTH = 20


class Unread(Exception):
    """A moment that cannot be shown: which box is wrong, and why in words."""

    def __init__(self, box: str, sentence: str) -> None:
        super().__init__(sentence)
        self.box = box


@dataclass(frozen=True)
class Asked:
    """The period and, for a past board, the moment; with what was typed and what is wrong with it.

    `per` holds a day in Indonesian words with the time in `jam`, or both together as *2021-06-30T23.59*.
    """

    period: Period
    periods: list[Period]
    at: datetime.datetime | None = None
    day: str = ""
    clock: str = ""
    problems: list[dict[str, str]] = field(default_factory=list)

    @property
    def query(self) -> str:
        """The part of an address that names this period and moment again, whoever opens it and whenever."""
        at = timezone.localtime(self.at).strftime("%Y-%m-%dT%H.%M") if self.at else ""
        return urlencode({name: value for name, value in (("periode", self.period.pk), ("per", at)) if value})

    @property
    def day_error(self) -> str:
        return next((row["message"] for row in self.problems if row["target"] == "per"), "")

    @property
    def clock_error(self) -> str:
        return next((row["message"] for row in self.problems if row["target"] == "jam"), "")


def asked_of(params: Mapping[str, str]) -> Asked | None:
    """Read a query string; None before the first period. An unknown period means the one that is shown."""
    periods = list(Period.objects.order_by("-is_open", "-deadline_at"))
    if not periods:
        return None
    period = next((row for row in periods if str(row.pk) == params.get("periode")), periods[0])
    day, clock = params.get("per", "").strip()[:40], params.get("jam", "").strip()[:UNREAD_CLOCK_LENGTH]
    if not day:
        return Asked(period, periods, clock=clock)
    day, _, inside = day.partition("T") if re.match(r"\d{4}-", day) else (day, "", "")
    clock = inside or clock or "23.59"
    try:
        at = moment(day, clock)
    except Unread as problem:
        line = {"target": problem.box, "label": "Tanggal" if problem.box == "per" else "Jam", "message": str(problem)}
        return Asked(period, periods, day=day, clock=clock, problems=[line])
    local = timezone.localtime(at)
    return Asked(period, periods, at, formats.date_format(local, "j F Y"), f"{local:%H.%M}")


def moment(day_text: str, clock_text: str) -> datetime.datetime:
    """A past moment in WIB. Raises Unread for nonsense, the future, and before the year 2000."""
    try:
        day = parse_date(day_text)
    except ValueError as error:
        raise Unread("per", DAY_UNREAD.format(text=day_text)) from error
    match = CLOCK.fullmatch(clock_text)
    if not match or int(match[1]) > 23 or int(match[2]) > 59:
        raise Unread("jam", CLOCK_UNREAD.format(text=clock_text))
    if day.year < FIRST_YEAR:
        raise Unread("per", TOO_EARLY)
    at = timezone.make_aware(datetime.datetime.combine(day, datetime.time(int(match[1]), int(match[2]))))
    if at > timezone.now():
        raise Unread("per", NOT_YET)
    return at
