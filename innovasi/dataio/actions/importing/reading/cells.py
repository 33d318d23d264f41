"""One cell as text, as a day, or as a year, however it was typed."""

from __future__ import annotations

import datetime
import math
import re
import unicodedata
from typing import Any

from django.utils import formats
from openpyxl.utils.datetime import from_excel

from innovasi.common.dates import ISO, MONTHS, NUMERIC, WRITTEN, parse_date
from innovasi.common.forms import YEARS

Cell = Any  # text, number, bool, date, time, Broken or None
ESCAPED = re.compile(r"_x(000[0-9A-Fa-f])_")  # a control character as Excel writes it
SPACES = re.compile(r"[^\S\n]+")
WEEKDAY = re.compile(r"^(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)\s*[,/]?\s+", re.IGNORECASE)
CLOCK = re.compile(r"[ t]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:\s*(?:wib|z))?$", re.IGNORECASE)
SHORT_YEAR = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})")
MONTH_AND_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})")
BACKWARD = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
ENGLISH = {
    "january": "januari",
    "february": "februari",
    "march": "maret",
    "may": "mei",
    "june": "juni",
    "july": "juli",
    "august": "agustus",
    "aug": "agustus",
    "october": "oktober",
    "oct": "oktober",
    "december": "desember",
    "dec": "desember",
}
SERIALS = range(16_438, 73_416)  # 1945 to 2100, counted in days as Excel does
YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
SHOWN = 60  # characters of a cell in a sentence


class Unclear(ValueError):
    """A cell that cannot be read; the text says why, as the end of a sentence."""


class Broken(str):
    """A cell whose formula failed, such as `#REF!`."""

    __slots__ = ()


def quoted(text: str) -> str:
    """A cell's text in a sentence, cut when it is long."""
    line = " ".join(text.split())
    return f"“{line[: SHOWN - 1]}…”" if len(line) > SHOWN else f"“{line}”"


def text_of(value: Cell) -> str:
    """What a person reads in the cell, without stray spaces and invisible characters."""
    if value is None or isinstance(value, Broken):
        return ""
    if isinstance(value, bool):
        return "Ya" if value else "Tidak"
    if isinstance(value, int | float):
        return number_text(value)
    if isinstance(value, datetime.date):
        return formats.date_format(value, "j F Y")
    return tidy(str(value))


def number_text(value: float) -> str:
    if not math.isfinite(value):
        return ""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else f"{value:.15g}"


def tidy(text: str) -> str:
    """One kind of space, one kind of line break, nothing that cannot be seen."""
    if text.isascii() and text.isprintable() and "  " not in text and "_x" not in text:
        return text.strip()
    text = ESCAPED.sub(lambda found: chr(int(found[1], 16)), text).replace("\r\n", "\n").replace("\r", "\n")
    seen = "".join(
        char if char == "\n" or not unicodedata.category(char).startswith(("C", "Z")) else spaced(char) for char in text
    )
    return "\n".join(line.strip() for line in SPACES.sub(" ", seen).split("\n")).strip()


def spaced(char: str) -> str:
    """A space for a white or control character, nothing for an invisible joiner."""
    return "" if unicodedata.category(char) in ("Cf", "Cs", "Co", "Cn") else " "


def day_of(value: Cell) -> tuple[datetime.date | None, bool]:
    """The day in a cell, and whether only its year was given: then it is 1 January. Raises Unclear."""
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, datetime.date):
        return sensible(value, str(value.year)), False
    if isinstance(value, float) and math.isfinite(value):
        value = int(value)  # the rest is a time of day
    text = text_of(value)
    if not text:
        return None, False
    if text.isdigit() and len(text) <= 5:
        return counted_day(int(text))
    return sensible(written_day(text), text), False


def counted_day(number: int) -> tuple[datetime.date, bool]:
    """A year, or a day as Excel counts it."""
    if number in YEARS:
        return datetime.date(number, 1, 1), True
    if number in SERIALS:
        moment = from_excel(number)
        return moment.date(), False  # type: ignore[union-attr]
    raise Unclear(f"angka {quoted(str(number))} bukan tanggal")


def written_day(text: str) -> datetime.date:
    plain = CLOCK.sub("", WEEKDAY.sub("", " ".join(text.split()))).replace(",", " ").lower()
    plain = re.sub(r"[a-z]+", lambda word: ENGLISH.get(word[0], word[0]), " ".join(plain.split()))
    for pattern, order in ((SHORT_YEAR, r"\1-\2-20\3"), (MONTH_AND_YEAR, r"1-\1-\2"), (BACKWARD, r"\1-\2-\3")):
        if pattern.fullmatch(plain):
            plain = pattern.sub(order, plain)
            break
    try:
        return parse_date(plain)
    except ValueError as problem:
        month = WRITTEN.fullmatch(plain)
        looks_right = NUMERIC.fullmatch(plain) or ISO.fullmatch(plain) or (month and month[2] in MONTHS)
        why = "tidak ada" if looks_right else "belum terbaca; tulis seperti 7 April 2021"
        raise Unclear(f"tanggal {quoted(text)} {why}") from problem


def sensible(day: datetime.date, text: str) -> datetime.date:
    if day.year not in YEARS:
        raise Unclear(f"tahun pada tanggal {quoted(text)} tidak wajar")
    return day


def year_of(value: Cell) -> int | None:
    """The one year that a cell or a title names; None when it names none or several."""
    if isinstance(value, datetime.date):
        return value.year
    years = {int(found) for found in YEAR.findall(text_of(value))}
    return years.pop() if len(years) == 1 else None
