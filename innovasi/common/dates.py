"""Dates as Indonesians write them."""

import datetime
import re

from django.utils import timezone

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "jan"),
            ("februari", "pebruari", "feb", "peb"),
            ("maret", "mar"),
            ("april", "apr"),
            ("mei",),
            ("juni", "jun"),
            ("juli", "jul"),
            ("agustus", "agu", "agt", "ags", "agust"),
            ("september", "sep", "sept"),
            ("oktober", "okt"),
            ("november", "nopember", "nov", "nop"),
            ("desember", "des"),
        ),
        start=1,
    )
    for name in names
}
NUMERIC = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
WRITTEN = re.compile(r"(?:(\d{1,2})[ -])?([a-z]+)\.?[ -](\d{4})")


def parse_date(text: str) -> datetime.date:
    """Read *7 April 2021*, *April 2021* (its first day), 7/4/2021, 2021-04-07 or 2021-04.

    Raises ValueError when the text is none of these or names no real day.
    """
    folded = re.sub(r"\s+", " ", text.strip().lower())
    if match := NUMERIC.fullmatch(folded):
        return datetime.date(int(match[3]), int(match[2]), int(match[1]))
    if match := ISO.fullmatch(folded):
        return datetime.date(int(match[1]), int(match[2]), int(match[3] or 1))
    if (match := WRITTEN.fullmatch(folded)) and match[2] in MONTHS:
        return datetime.date(int(match[3]), MONTHS[match[2]], int(match[1] or 1))
    raise ValueError(text)


def start_of_day(day: datetime.date) -> datetime.datetime:
    """Midnight in WIB, with which a day begins. Raises OverflowError for the ends of the calendar."""
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))


def ago(moment: datetime.datetime, at: datetime.datetime | None = None) -> str:
    """*hari ini*, *kemarin*, *3 hari lalu* as seen `at` a moment (now), by calendar days in WIB."""
    days = (timezone.localdate(at) - timezone.localdate(moment)).days
    return {0: "hari ini", 1: "kemarin"}.get(days, f"{days} hari lalu")
